package gruscope.engine.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of numbers in half precision: three significant digits, which is more than a bar or a shade can show, in two bytes each.
final class HalfPrecisionRows {

    private static final int SHIFT = 12;
    private static final int CHUNK_ROWS = 1 << SHIFT;

    /// The largest number there is; what is beyond it becomes it.
    static final double LARGEST = 65504;

    private final int width;
    private final List<short[]> chunks = new ArrayList<>();
    private int rows;

    HalfPrecisionRows(int width) {
        this.width = width;
    }

    void append(double[] row) {
        if (rows >>> SHIFT == chunks.size()) {
            chunks.add(new short[CHUNK_ROWS * width]);
        }
        int at = (rows++ & CHUNK_ROWS - 1) * width;
        short[] chunk = chunks.getLast();
        for (int column = 0; column < width; column++) {
            chunk[at + column] = half(row[column]);
        }
    }

    /// Gives back the room that was not needed.
    void finish() {
        if (!chunks.isEmpty()) {
            int left = rows - (chunks.size() - 1 << SHIFT);
            chunks.set(chunks.size() - 1, Arrays.copyOf(chunks.getLast(), left * width));
        }
    }

    /// The nearest number in half precision; what is beyond its range becomes its largest.
    static short half(double value) {
        return Float.floatToFloat16((float) Math.clamp(value, -LARGEST, LARGEST));
    }

    double get(int row, int column) {
        return Float.float16ToFloat(chunks.get(row >>> SHIFT)[(row & CHUNK_ROWS - 1) * width + column]);
    }
}
