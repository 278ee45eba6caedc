package gruscope.engine.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A long signal in ever coarser summaries, so that what is drawn costs what is on the screen: least, greatest and mean of every unit over
/// 16 steps, 32, 64 and so on, in half precision (three significant digits). All levels together take less than a byte per unit and step.
public final class Pyramid {

    /// Steps in the finest summary.
    public static final int LEAF = 16;

    /// What a summary holds at most; larger numbers count as this one.
    static final double LARGEST = HalfPrecisionRows.LARGEST;

    private final int width;
    private final List<Level> levels = new ArrayList<>();
    private final double[] least;
    private final double[] greatest;
    private final double[] sum;
    private int open;
    private int steps;

    /// One resolution: for every entry, the numbers of all units in a row.
    private static final class Level {
        private short[] least = new short[0];
        private short[] greatest = new short[0];
        private short[] mean = new short[0];
        private int count;

        void grow(int numbers) {
            if (least.length < numbers) {
                int room = Math.max(numbers, 3 * least.length / 2);
                resize(room);
            }
        }

        void resize(int numbers) {
            least = Arrays.copyOf(least, numbers);
            greatest = Arrays.copyOf(greatest, numbers);
            mean = Arrays.copyOf(mean, numbers);
        }
    }

    Pyramid(int width) {
        this.width = width;
        this.least = new double[width];
        this.greatest = new double[width];
        this.sum = new double[width];
        levels.add(new Level());
    }

    /// Takes in one more step's vector.
    void append(double[] row) {
        for (int unit = 0; unit < width; unit++) {
            double value = row[unit];
            least[unit] = open == 0 ? value : Math.min(least[unit], value);
            greatest[unit] = open == 0 ? value : Math.max(greatest[unit], value);
            sum[unit] = open == 0 ? value : sum[unit] + value;
        }
        steps++;
        if (++open == LEAF) {
            closeLeaf();
        }
    }

    /// Closes the summaries once all steps are in.
    void finish() {
        if (open > 0) {
            closeLeaf();
        }
        levels.getFirst().resize(levels.getFirst().count * width);
        for (int level = 0; levels.get(level).count > 1; level++) {
            levels.add(coarser(levels.get(level), LEAF << level));
        }
    }

    /// The least value of a unit around steps first … last, to the resolution that their number asks for.
    public double least(int unit, int first, int last) {
        int level = levelFor(last - first + 1);
        double found = Double.POSITIVE_INFINITY;
        for (int entry = entry(level, first); entry <= entry(level, last); entry++) {
            found = Math.min(found, number(levels.get(level).least[entry * width + unit]));
        }
        return found;
    }

    /// The greatest value, likewise.
    public double greatest(int unit, int first, int last) {
        int level = levelFor(last - first + 1);
        double found = Double.NEGATIVE_INFINITY;
        for (int entry = entry(level, first); entry <= entry(level, last); entry++) {
            found = Math.max(found, number(levels.get(level).greatest[entry * width + unit]));
        }
        return found;
    }

    /// Adds to `sums[i]` the mean of unit `from + i` around steps first … last, for as many units as `sums` is long.
    public void addMeans(int from, int first, int last, double[] sums) {
        int level = levelFor(last - first + 1);
        int begin = entry(level, first);
        int entries = entry(level, last) - begin + 1;
        short[] means = levels.get(level).mean;
        for (int entry = begin; entry < begin + entries; entry++) {
            int at = entry * width + from;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += number(means[at + i]) / entries;
            }
        }
    }

    /// The greatest absolute value of all.
    public double limit() {
        Level top = levels.getLast();
        double limit = 0;
        for (int i = 0; i < top.count * width; i++) {
            limit = Math.max(limit, Math.max(-number(top.least[i]), number(top.greatest[i])));
        }
        return limit;
    }

    /// The coarsest level of which a range still holds one entry or more.
    private int levelFor(int length) {
        int level = 0;
        while (level + 1 < levels.size() && LEAF << level + 1 <= length) {
            level++;
        }
        return level;
    }

    private int entry(int level, int step) {
        return Math.min(levels.get(level).count - 1, (step - 1) / (LEAF << level));
    }

    private void closeLeaf() {
        Level leaves = levels.getFirst();
        int at = leaves.count++ * width;
        leaves.grow(at + width);
        for (int unit = 0; unit < width; unit++) {
            leaves.least[at + unit] = half(least[unit]);
            leaves.greatest[at + unit] = half(greatest[unit]);
            leaves.mean[at + unit] = half(sum[unit] / open);
        }
        open = 0;
    }

    private Level coarser(Level fine, int span) {
        Level coarse = new Level();
        coarse.count = (fine.count + 1) / 2;
        coarse.resize(coarse.count * width);
        for (int entry = 0; entry < coarse.count; entry++) {
            int one = 2 * entry * width;
            int other = Math.min(2 * entry + 1, fine.count - 1) * width;
            double share = one == other ? 1 : (double) span / (span + Math.min(span, steps - (2 * entry + 1) * span));
            for (int unit = 0; unit < width; unit++) {
                coarse.least[entry * width + unit] = half(Math.min(number(fine.least[one + unit]), number(fine.least[other + unit])));
                coarse.greatest[entry * width + unit] = half(Math.max(number(fine.greatest[one + unit]), number(fine.greatest[other + unit])));
                coarse.mean[entry * width + unit] = half(share * number(fine.mean[one + unit]) + (1 - share) * number(fine.mean[other + unit]));
            }
        }
        return coarse;
    }

    private static short half(double value) {
        return HalfPrecisionRows.half(value);
    }

    private static float number(short half) {
        return Float.float16ToFloat(half);
    }
}
