package gruscope.engine.run;

import java.util.ArrayList;
import java.util.List;

/// A long signal in ever coarser summaries, so that what is drawn costs what is on the screen: least, greatest and mean of every unit over
/// 16 steps, 32, 64 and so on, each as [RoughNumbers]. All levels together take about a byte per unit and step, twice that where nothing bounds
/// the signal.
public final class Pyramid {

    /// Steps in the finest summary.
    public static final int LEAF = 16;

    private final int width;
    private final boolean wide;
    private final List<Level> levels = new ArrayList<>();
    private final double[] least;
    private final double[] greatest;
    private final double[] sum;
    private int open;
    private int steps;

    /// One resolution: for every entry, the numbers of all units in a row.
    private static final class Level {
        private final RoughNumbers least;
        private final RoughNumbers greatest;
        private final RoughNumbers mean;
        private int count;

        Level(boolean wide) {
            least = new RoughNumbers(wide);
            greatest = new RoughNumbers(wide);
            mean = new RoughNumbers(wide);
        }

        void grow(int numbers) {
            if (least.room() < numbers) {
                resize(Math.max(numbers, 3 * least.room() / 2));
            }
        }

        void resize(int numbers) {
            least.resize(numbers);
            greatest.resize(numbers);
            mean.resize(numbers);
        }
    }

    /// @param wide whether the signal may leave the range of half precision
    Pyramid(int width, boolean wide) {
        this.width = width;
        this.wide = wide;
        this.least = new double[width];
        this.greatest = new double[width];
        this.sum = new double[width];
        levels.add(new Level(wide));
    }

    /// Takes in one more step's vector.
    void append(double[] row) {
        for (int unit = 0; unit < width; unit++) {
            double value = row[unit];
            least[unit] = open == 0 ? value : Math.min(least[unit], value);
            greatest[unit] = open == 0 ? value : Math.max(greatest[unit], value);
            sum[unit] = open == 0 ? value / LEAF : sum[unit] + value / LEAF;
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
            found = Math.min(found, levels.get(level).least.get(entry * width + unit));
        }
        return found;
    }

    /// The greatest value, likewise.
    public double greatest(int unit, int first, int last) {
        int level = levelFor(last - first + 1);
        double found = Double.NEGATIVE_INFINITY;
        for (int entry = entry(level, first); entry <= entry(level, last); entry++) {
            found = Math.max(found, levels.get(level).greatest.get(entry * width + unit));
        }
        return found;
    }

    /// The least value of a unit in the steps `16·leaf + 1` … `16·leaf + 16`, and in no others.
    public double leastOf(int leaf, int unit) {
        return levels.getFirst().least.get(leaf * width + unit);
    }

    /// The greatest value, likewise.
    public double greatestOf(int leaf, int unit) {
        return levels.getFirst().greatest.get(leaf * width + unit);
    }

    /// Adds to `sums[i]` the mean of unit `from + i` around steps first … last, for as many units as `sums` is long.
    public void addMeans(int from, int first, int last, double[] sums) {
        int level = levelFor(last - first + 1);
        int begin = entry(level, first);
        int entries = entry(level, last) - begin + 1;
        RoughNumbers means = levels.get(level).mean;
        for (int entry = begin; entry < begin + entries; entry++) {
            int at = entry * width + from;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += means.get(at + i) / entries;
            }
        }
    }

    /// The greatest absolute value of all.
    public double limit() {
        Level top = levels.getLast();
        double limit = 0;
        for (int i = 0; i < top.count * width; i++) {
            limit = Math.max(limit, Math.max(-top.least.get(i), top.greatest.get(i)));
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
            leaves.least.put(at + unit, least[unit]);
            leaves.greatest.put(at + unit, greatest[unit]);
            leaves.mean.put(at + unit, sum[unit] * ((double) LEAF / open));
        }
        open = 0;
    }

    private Level coarser(Level fine, int span) {
        Level coarse = new Level(wide);
        coarse.count = (fine.count + 1) / 2;
        coarse.resize(coarse.count * width);
        for (int entry = 0; entry < coarse.count; entry++) {
            int one = 2 * entry * width;
            int other = Math.min(2 * entry + 1, fine.count - 1) * width;
            double share = one == other ? 1 : (double) span / (span + Math.min(span, steps - (2 * entry + 1) * span));
            for (int unit = 0; unit < width; unit++) {
                int at = entry * width + unit;
                coarse.least.put(at, Math.min(fine.least.get(one + unit), fine.least.get(other + unit)));
                coarse.greatest.put(at, Math.max(fine.greatest.get(one + unit), fine.greatest.get(other + unit)));
                coarse.mean.put(at, share * fine.mean.get(one + unit) + (1 - share) * fine.mean.get(other + unit));
            }
        }
        return coarse;
    }
}
