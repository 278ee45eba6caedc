package gruscope.engine.weights;

import java.util.Arrays;

/// A matrix kept column by column, so that its product with a vector, the inner loop of every run, is a sum of columns.
///
/// EJML's kernels are not vectorized by the JIT compiler in this shape; walking four columns at once is, and reads the result a quarter
/// as often. (Eight are vectorized only where the first row is a constant to the compiler, and then are no faster.) A large matrix whose numbers are all floats, as most trained weights are, is also kept as floats: half as much to read, and
/// the same products to the last bit, since they are computed in double.
final class Columns {

    /// Matrices of more numbers do not fit into the cache next to a core.
    private static final int LARGE = 1 << 15;

    private final double[][] numbers;
    private final int rows;
    private volatile float[][] floats;
    private volatile boolean asked;

    /// All zero.
    Columns(int columns, int rows) {
        this.numbers = new double[columns][rows];
        this.rows = rows;
    }

    private Columns(double[][] numbers, int rows) {
        this.numbers = numbers;
        this.rows = rows;
    }

    Columns copy() {
        return new Columns(Arrays.stream(numbers).map(double[]::clone).toArray(double[][]::new), rows);
    }

    int count() {
        return numbers.length;
    }

    double get(int column, int row) {
        return numbers[column][row];
    }

    /// Only while the matrix is being made: later no product would know of it.
    void set(int column, int row, double value) {
        numbers[column][row] = value;
    }

    double[][] numbers() {
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Columns that && Arrays.deepEquals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(numbers);
    }

    /// `out[j] = start[j] + Σ_k columns[k][j] · v[k]` for `first ≤ j < last`.
    void multiply(double[] v, double[] start, double[] out, int first, int last) {
        System.arraycopy(start, first, out, first, last - first);
        float[][] small = floats();
        int k = 0;
        for (; k + 4 <= numbers.length; k += 4) {
            if (small == null) {
                addFour(numbers, v, k, out, first, last);
            } else {
                addFour(small, v, k, out, first, last);
            }
        }
        for (; k < numbers.length; k++) {
            addOne(numbers[k], v[k], out, first, last);
        }
    }

    /// The same for several vectors: a stretch of rows stays in the cache while all vectors pass.
    void multiply(double[][] vectors, int from, double[] start, double[][] out) {
        int stretch = Math.max(64, 2 * LARGE / Math.max(1, numbers.length));
        for (int first = 0; first < rows; first += stretch) {
            for (int i = 0; i < out.length; i++) {
                multiply(vectors[from + i], start, out[i], first, Math.min(rows, first + stretch));
            }
        }
    }

    /// The same numbers as floats; null where the matrix is small or one of them is no float.
    private float[][] floats() {
        if (!asked) {
            floats = (long) numbers.length * rows > LARGE ? asFloats() : null;
            asked = true;
        }
        return floats;
    }

    private float[][] asFloats() {
        float[][] small = new float[numbers.length][rows];
        for (int k = 0; k < numbers.length; k++) {
            for (int j = 0; j < rows; j++) {
                small[k][j] = (float) numbers[k][j];
                if (small[k][j] != numbers[k][j]) {
                    return null;
                }
            }
        }
        return small;
    }

    private static void addFour(double[][] columns, double[] v, int k, double[] out, int first, int last) {
        double[] c0 = columns[k];
        double[] c1 = columns[k + 1];
        double[] c2 = columns[k + 2];
        double[] c3 = columns[k + 3];
        double v0 = v[k];
        double v1 = v[k + 1];
        double v2 = v[k + 2];
        double v3 = v[k + 3];
        for (int j = first; j < last; j++) {
            out[j] = Math.fma(c2[j], v2, Math.fma(c0[j], v0, out[j])) + Math.fma(c3[j], v3, c1[j] * v1);
        }
    }

    private static void addFour(float[][] columns, double[] v, int k, double[] out, int first, int last) {
        float[] c0 = columns[k];
        float[] c1 = columns[k + 1];
        float[] c2 = columns[k + 2];
        float[] c3 = columns[k + 3];
        double v0 = v[k];
        double v1 = v[k + 1];
        double v2 = v[k + 2];
        double v3 = v[k + 3];
        for (int j = first; j < last; j++) {
            out[j] = Math.fma(c2[j], v2, Math.fma(c0[j], v0, out[j])) + Math.fma(c3[j], v3, c1[j] * v1);
        }
    }

    private static void addOne(double[] column, double factor, double[] out, int first, int last) {
        for (int j = first; j < last; j++) {
            out[j] = Math.fma(column[j], factor, out[j]);
        }
    }
}
