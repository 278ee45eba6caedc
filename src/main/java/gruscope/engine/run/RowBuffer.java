package gruscope.engine.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of numbers that only ever grow: time-major, in chunks of 4096 rows, so that growing never moves a full chunk.
final class RowBuffer {

    private static final int SHIFT = 12;
    private static final int CHUNK_ROWS = 1 << SHIFT;
    private static final int FIRST_ROWS = 32;

    private final int width;
    private final List<double[]> chunks = new ArrayList<>();
    private int rows;

    RowBuffer(int width) {
        this.width = width;
    }

    /// Makes room for `more` rows, so that appending them allocates nothing.
    void reserve(int more) {
        int wanted = rows + more;
        for (int chunk = rows >>> SHIFT; chunk << SHIFT < wanted; chunk++) {
            int needed = Math.min(CHUNK_ROWS, Math.max(FIRST_ROWS, wanted - (chunk << SHIFT)));
            if (chunk == chunks.size()) {
                chunks.add(new double[needed * width]);
            } else if (chunks.get(chunk).length < needed * width) {
                int grown = Math.min(CHUNK_ROWS, Math.max(needed, 2 * chunks.get(chunk).length / Math.max(1, width)));
                chunks.set(chunk, Arrays.copyOf(chunks.get(chunk), grown * width));
            }
        }
    }

    void append(double[] row) {
        append(row, 0);
    }

    void append(double[] from, int start) {
        reserve(1);
        System.arraycopy(from, start, chunks.get(rows >>> SHIFT), (rows & CHUNK_ROWS - 1) * width, width);
        rows++;
    }

    double get(int row, int column) {
        return chunks.get(row >>> SHIFT)[(row & CHUNK_ROWS - 1) * width + column];
    }

    void copyRow(int row, double[] to) {
        System.arraycopy(chunks.get(row >>> SHIFT), (row & CHUNK_ROWS - 1) * width, to, 0, width);
    }

    int rows() {
        return rows;
    }

    int width() {
        return width;
    }

    /// A view of the rows so far that later rows do not change.
    RowBuffer snapshot() {
        RowBuffer copy = new RowBuffer(width);
        copy.chunks.addAll(chunks);
        copy.rows = rows;
        return copy;
    }
}
