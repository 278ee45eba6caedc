package gruscope.engine.learn;

/// The three products that teaching a batch is made of. A matrix of vectors has a row for each of their entries and a column for each of B sequences, so that the
/// innermost loop runs over the sequences and is vectorized by the JIT compiler; walking four rows at once reads the result a quarter as often.
final class BatchProducts {

    private BatchProducts() {
    }

    /// `out[i] += Σ_k w[i][k] · v[k]`, rows of B numbers.
    ///
    /// @param at where w, rows × columns, begins in `weights`
    static void add(double[] weights, int at, int rows, int columns, double[] v, double[] out, int size) {
        for (int i = 0; i < rows; i++) {
            int row = at + i * columns;
            int o = i * size;
            int k = 0;
            for (; k + 4 <= columns; k += 4) {
                addFour(out, o, v, k * size, size, weights[row + k], weights[row + k + 1], weights[row + k + 2], weights[row + k + 3]);
            }
            for (; k < columns; k++) {
                addOne(out, o, v, k * size, size, weights[row + k]);
            }
        }
    }

    /// `out[k] += Σ_i w[i][k] · d[i]`, rows of B numbers.
    static void addTransposed(double[] weights, int at, int rows, int columns, double[] d, double[] out, int size) {
        for (int k = 0; k < columns; k++) {
            int column = at + k;
            int o = k * size;
            int i = 0;
            for (; i + 4 <= rows; i += 4) {
                int w = column + i * columns;
                addFour(out, o, d, i * size, size, weights[w], weights[w + columns], weights[w + 2 * columns], weights[w + 3 * columns]);
            }
            for (; i < rows; i++) {
                addOne(out, o, d, i * size, size, weights[column + i * columns]);
            }
        }
    }

    /// `gradient[i][k] += Σ_b d[i][b] · v[k][b]`.
    static void addOuter(double[] gradient, int at, int rows, int columns, double[] d, double[] v, int size) {
        for (int i = 0; i < rows; i++) {
            int row = at + i * columns;
            int k = 0;
            for (; k + 4 <= columns; k += 4) {
                addFourDots(gradient, row + k, d, i * size, v, k * size, size);
            }
            for (; k < columns; k++) {
                gradient[row + k] += dot(d, i * size, v, k * size, size);
            }
        }
    }

    /// `gradient[i] += Σ_b d[i][b]`.
    static void addSums(double[] gradient, int at, int rows, double[] d, int size) {
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int b = i * size; b < (i + 1) * size; b++) {
                sum += d[b];
            }
            gradient[at + i] += sum;
        }
    }

    private static void addFour(double[] out, int o, double[] v, int p, int size, double w0, double w1, double w2, double w3) {
        int p1 = p + size;
        int p2 = p1 + size;
        int p3 = p2 + size;
        for (int b = 0; b < size; b++) {
            out[o + b] = Math.fma(w2, v[p2 + b], Math.fma(w0, v[p + b], out[o + b])) + Math.fma(w3, v[p3 + b], w1 * v[p1 + b]);
        }
    }

    private static void addOne(double[] out, int o, double[] v, int p, int size, double w) {
        for (int b = 0; b < size; b++) {
            out[o + b] = Math.fma(w, v[p + b], out[o + b]);
        }
    }

    /// Four sums at a time, each in two halves: a sum is not vectorized, but none waits for another.
    private static void addFourDots(double[] gradient, int at, double[] d, int o, double[] v, int p, int size) {
        int p1 = p + size;
        int p2 = p1 + size;
        int p3 = p2 + size;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double t0 = 0;
        double t1 = 0;
        double t2 = 0;
        double t3 = 0;
        int b = 0;
        for (; b + 2 <= size; b += 2) {
            double left = d[o + b];
            double right = d[o + b + 1];
            s0 = Math.fma(left, v[p + b], s0);
            s1 = Math.fma(left, v[p1 + b], s1);
            s2 = Math.fma(left, v[p2 + b], s2);
            s3 = Math.fma(left, v[p3 + b], s3);
            t0 = Math.fma(right, v[p + b + 1], t0);
            t1 = Math.fma(right, v[p1 + b + 1], t1);
            t2 = Math.fma(right, v[p2 + b + 1], t2);
            t3 = Math.fma(right, v[p3 + b + 1], t3);
        }
        if (b < size) {
            s0 = Math.fma(d[o + b], v[p + b], s0);
            s1 = Math.fma(d[o + b], v[p1 + b], s1);
            s2 = Math.fma(d[o + b], v[p2 + b], s2);
            s3 = Math.fma(d[o + b], v[p3 + b], s3);
        }
        gradient[at] += s0 + t0;
        gradient[at + 1] += s1 + t1;
        gradient[at + 2] += s2 + t2;
        gradient[at + 3] += s3 + t3;
    }

    private static double dot(double[] d, int o, double[] v, int p, int size) {
        double even = 0;
        double odd = 0;
        int b = 0;
        for (; b + 2 <= size; b += 2) {
            even = Math.fma(d[o + b], v[p + b], even);
            odd = Math.fma(d[o + b + 1], v[p + b + 1], odd);
        }
        return b < size ? Math.fma(d[o + b], v[p + b], even) + odd : even + odd;
    }
}
