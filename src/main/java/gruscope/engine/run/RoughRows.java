package gruscope.engine.run;

import java.util.ArrayList;
import java.util.List;

/// Rows of [RoughNumbers], as they come in.
final class RoughRows {

    private static final int SHIFT = 12;
    private static final int CHUNK_ROWS = 1 << SHIFT;

    private final int width;
    private final boolean wide;
    private final List<RoughNumbers> chunks = new ArrayList<>();
    private int rows;

    RoughRows(int width, boolean wide) {
        this.width = width;
        this.wide = wide;
    }

    void append(double[] row) {
        if (rows >>> SHIFT == chunks.size()) {
            RoughNumbers chunk = new RoughNumbers(wide);
            chunk.resize(CHUNK_ROWS * width);
            chunks.add(chunk);
        }
        int at = (rows++ & CHUNK_ROWS - 1) * width;
        RoughNumbers chunk = chunks.getLast();
        for (int column = 0; column < width; column++) {
            chunk.put(at + column, row[column]);
        }
    }

    /// Gives back the room that was not needed.
    void finish() {
        if (!chunks.isEmpty()) {
            int left = rows - (chunks.size() - 1 << SHIFT);
            chunks.getLast().resize(left * width);
        }
    }

    double get(int row, int column) {
        return chunks.get(row >>> SHIFT).get((row & CHUNK_ROWS - 1) * width + column);
    }
}
