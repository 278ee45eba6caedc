package gruscope.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A long signal in ever coarser summaries, so that what is drawn costs what is on the screen: least, greatest and mean of every unit over
/// 16 steps, 32, 64 and so on. It takes 3/8 of what the signal's own numbers would take at 16 steps a leaf, in float32.
public final class Pyramid {

    /// Steps in the finest summary.
    public static final int LEAF = 16;

    private static final int PER_ENTRY = 3;

    private final int width;
    private final List<Level> levels = new ArrayList<>();
    private int steps;

    /// One resolution: entries of (least, greatest, sum) for each unit, entry by entry.
    private static final class Level {
        private float[] entries = new float[0];
        private int count;
    }

    Pyramid(int width) {
        this.width = width;
        levels.add(new Level());
    }

    /// Takes in one more step's vector.
    void append(double[] row) {
        add(0, steps >>> 4, row);
        steps++;
    }

    /// Closes the summaries once all steps are in.
    void finish() {
        for (int level = 0; levels.get(level).count > 1; level++) {
            Level fine = levels.get(level);
            Level coarse = new Level();
            coarse.count = (fine.count + 1) / 2;
            coarse.entries = new float[coarse.count * width * PER_ENTRY];
            for (int entry = 0; entry < coarse.count; entry++) {
                merge(fine, 2 * entry, Math.min(2 * entry + 1, fine.count - 1), coarse, entry);
            }
            levels.add(coarse);
        }
        Level leaves = levels.getFirst();
        leaves.entries = Arrays.copyOf(leaves.entries, leaves.count * width * PER_ENTRY);
    }

    /// The least value of a unit around steps first … last, to the resolution that their number asks for.
    public double least(int unit, int first, int last) {
        return over(unit, first, last, 0);
    }

    public double greatest(int unit, int first, int last) {
        return over(unit, first, last, 1);
    }

    public double mean(int unit, int first, int last) {
        return over(unit, first, last, 2);
    }

    /// The greatest absolute value of all.
    public double limit() {
        Level top = levels.getLast();
        double limit = 0;
        for (int i = 0; i < top.count * width; i++) {
            limit = Math.max(limit, Math.max(-top.entries[PER_ENTRY * i], top.entries[PER_ENTRY * i + 1]));
        }
        return limit;
    }

    private double over(int unit, int first, int last, int what) {
        int level = levelFor(last - first + 1);
        int span = LEAF << level;
        Level found = levels.get(level);
        double result = what == 0 ? Double.POSITIVE_INFINITY : what == 1 ? Double.NEGATIVE_INFINITY : 0;
        int counted = 0;
        for (int entry = (first - 1) / span; entry <= Math.min(found.count - 1, (last - 1) / span); entry++) {
            float value = found.entries[(entry * width + unit) * PER_ENTRY + what];
            int inEntry = Math.min(span, steps - entry * span);
            result = what == 0 ? Math.min(result, value) : what == 1 ? Math.max(result, value) : result + value;
            counted += inEntry;
        }
        return what == 2 ? result / counted : result;
    }

    /// The coarsest level of which a range still holds one entry or more.
    private int levelFor(int length) {
        int level = 0;
        while (level + 1 < levels.size() && LEAF << level + 1 <= length) {
            level++;
        }
        return level;
    }

    private void add(int level, int entry, double[] row) {
        Level leaves = levels.get(level);
        boolean fresh = entry == leaves.count;
        if (fresh) {
            int needed = (entry + 1) * width * PER_ENTRY;
            if (leaves.entries.length < needed) {
                leaves.entries = Arrays.copyOf(leaves.entries, Math.max(needed, leaves.entries.length * 2));
            }
            leaves.count++;
        }
        for (int unit = 0; unit < width; unit++) {
            int at = (entry * width + unit) * PER_ENTRY;
            float value = (float) row[unit];
            leaves.entries[at] = fresh ? value : Math.min(leaves.entries[at], value);
            leaves.entries[at + 1] = fresh ? value : Math.max(leaves.entries[at + 1], value);
            leaves.entries[at + 2] = fresh ? value : leaves.entries[at + 2] + value;
        }
    }

    private void merge(Level fine, int one, int other, Level coarse, int entry) {
        for (int unit = 0; unit < width; unit++) {
            int a = (one * width + unit) * PER_ENTRY;
            int b = (other * width + unit) * PER_ENTRY;
            int at = (entry * width + unit) * PER_ENTRY;
            coarse.entries[at] = Math.min(fine.entries[a], fine.entries[b]);
            coarse.entries[at + 1] = Math.max(fine.entries[a + 1], fine.entries[b + 1]);
            coarse.entries[at + 2] = one == other ? fine.entries[a + 2] : fine.entries[a + 2] + fine.entries[b + 2];
        }
    }
}
