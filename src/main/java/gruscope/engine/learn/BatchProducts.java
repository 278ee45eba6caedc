package gruscope.engine.learn;

/// The three products that teaching a batch is made of. A matrix of vectors has a row for each of their entries and a column for each of B sequences, so that the
/// innermost loop runs over the sequences and is vectorized by the JIT compiler; walking four rows at once reads the result a quarter as often.
final class BatchProducts {

    /// From so many columns on turning a matrix is worth it.
    private static final int MANY = 16;

    private BatchProducts() {
    }

    /// `out[i] += Σ_k w[i][k] · v[k]`, rows of B numbers.
    ///
    /// @param at where w, rows × columns, begins in `weights`
    static void add(double[] weights, int at, int rows, int columns, double[] v, double[] out, int size) {
        int i = 0;
        for (; i + 4 <= rows; i += 4) {
            int k = 0;
            for (; k + 4 <= columns; k += 4) {
                addSquare(weights, at + i * columns + k, columns, 1, v, k * size, out, i * size, size);
            }
            for (; k < columns; k++) {
                for (int row = i; row < i + 4; row++) {
                    addOne(out, row * size, v, k * size, size, weights[at + row * columns + k]);
                }
            }
        }
        for (; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                addOne(out, i * size, v, k * size, size, weights[at + i * columns + k]);
            }
        }
    }

    /// `out[k] += Σ_i w[i][k] · d[i]`, rows of B numbers.
    static void addTransposed(double[] weights, int at, int rows, int columns, double[] d, double[] out, int size) {
        int k = 0;
        for (; k + 4 <= columns; k += 4) {
            int i = 0;
            for (; i + 4 <= rows; i += 4) {
                addSquare(weights, at + i * columns + k, 1, columns, d, i * size, out, k * size, size);
            }
            for (; i < rows; i++) {
                for (int column = k; column < k + 4; column++) {
                    addOne(out, column * size, d, i * size, size, weights[at + i * columns + column]);
                }
            }
        }
        for (; k < columns; k++) {
            for (int i = 0; i < rows; i++) {
                addOne(out, k * size, d, i * size, size, weights[at + i * columns + k]);
            }
        }
    }

    /// `gradient[i][k] += Σ_b d[i][b] · v[k][b]`. Of many columns v is turned first, so that the innermost loop runs over them: a sum is not vectorized.
    ///
    /// @param turned keeps v turned, for the next product with it
    static void addOuter(double[] gradient, int at, int rows, int columns, double[] d, double[] v, int size, Turned turned) {
        if (columns >= MANY && rows % 4 == 0 && size % 4 == 0) {
            double[] room = turned.of(v, columns, size);
            for (int i = 0; i < rows; i += 4) {
                for (int b = 0; b < size; b += 4) {
                    addSquare(d, i * size + b, size, 1, room, b * columns, gradient, at + i * columns, columns);
                }
            }
        } else {
            addDots(gradient, at, rows, columns, d, v, size);
        }
    }

    /// A matrix turned, kept while it is asked for again: the blocks of a cell weigh the same vectors.
    static final class Turned {

        private final double[] numbers;
        private double[] last;

        /// @param most numbers of a matrix
        Turned(int most) {
            numbers = new double[most];
        }

        /// Matrices have changed since.
        void forget() {
            last = null;
        }

        private double[] of(double[] v, int rows, int columns) {
            if (last != v) {
                last = v;
                for (int k = 0; k < rows; k++) {
                    for (int b = 0; b < columns; b++) {
                        numbers[b * rows + k] = v[k * columns + b];
                    }
                }
            }
            return numbers;
        }
    }

    private static void addDots(double[] gradient, int at, int rows, int columns, double[] d, double[] v, int size) {
        int i = 0;
        for (; i + 4 <= rows; i += 4) {
            int k = 0;
            for (; k + 4 <= columns; k += 4) {
                addSquareOfDots(gradient, at + i * columns + k, columns, d, i * size, v, k * size, size);
            }
            for (; k < columns; k++) {
                for (int row = i; row < i + 4; row++) {
                    gradient[at + row * columns + k] += dot(d, row * size, v, k * size, size);
                }
            }
        }
        for (; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                gradient[at + i * columns + k] += dot(d, i * size, v, k * size, size);
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

    /// Four rows of the result from four rows of vectors.
    ///
    /// @param down   from a weight to that of the next row of the result
    /// @param across from a weight to that of the next vector
    private static void addSquare(double[] w, int at, int down, int across, double[] v, int p, double[] out, int o, int size) {
        double a0 = w[at];
        double a1 = w[at + across];
        double a2 = w[at + 2 * across];
        double a3 = w[at + 3 * across];
        double b0 = w[at + down];
        double b1 = w[at + down + across];
        double b2 = w[at + down + 2 * across];
        double b3 = w[at + down + 3 * across];
        double c0 = w[at + 2 * down];
        double c1 = w[at + 2 * down + across];
        double c2 = w[at + 2 * down + 2 * across];
        double c3 = w[at + 2 * down + 3 * across];
        double d0 = w[at + 3 * down];
        double d1 = w[at + 3 * down + across];
        double d2 = w[at + 3 * down + 2 * across];
        double d3 = w[at + 3 * down + 3 * across];
        int p1 = p + size;
        int p2 = p1 + size;
        int p3 = p2 + size;
        int o1 = o + size;
        int o2 = o1 + size;
        int o3 = o2 + size;
        for (int j = 0; j < size; j++) {
            double x0 = v[p + j];
            double x1 = v[p1 + j];
            double x2 = v[p2 + j];
            double x3 = v[p3 + j];
            out[o + j] = Math.fma(a0, x0, Math.fma(a1, x1, Math.fma(a2, x2, Math.fma(a3, x3, out[o + j]))));
            out[o1 + j] = Math.fma(b0, x0, Math.fma(b1, x1, Math.fma(b2, x2, Math.fma(b3, x3, out[o1 + j]))));
            out[o2 + j] = Math.fma(c0, x0, Math.fma(c1, x1, Math.fma(c2, x2, Math.fma(c3, x3, out[o2 + j]))));
            out[o3 + j] = Math.fma(d0, x0, Math.fma(d1, x1, Math.fma(d2, x2, Math.fma(d3, x3, out[o3 + j]))));
        }
    }

    private static void addOne(double[] out, int o, double[] v, int p, int size, double w) {
        for (int b = 0; b < size; b++) {
            out[o + b] = Math.fma(w, v[p + b], out[o + b]);
        }
    }

    /// Sixteen sums at a time: a sum is not vectorized, but none of these waits for another, and each number is read for four of them.
    private static void addSquareOfDots(double[] gradient, int at, int columns, double[] d, int o, double[] v, int p, int size) {
        int p1 = p + size;
        int p2 = p1 + size;
        int p3 = p2 + size;
        int o1 = o + size;
        int o2 = o1 + size;
        int o3 = o2 + size;
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        double c0 = 0;
        double c1 = 0;
        double c2 = 0;
        double c3 = 0;
        double e0 = 0;
        double e1 = 0;
        double e2 = 0;
        double e3 = 0;
        for (int j = 0; j < size; j++) {
            double x0 = v[p + j];
            double x1 = v[p1 + j];
            double x2 = v[p2 + j];
            double x3 = v[p3 + j];
            double first = d[o + j];
            a0 = Math.fma(first, x0, a0);
            a1 = Math.fma(first, x1, a1);
            a2 = Math.fma(first, x2, a2);
            a3 = Math.fma(first, x3, a3);
            double second = d[o1 + j];
            b0 = Math.fma(second, x0, b0);
            b1 = Math.fma(second, x1, b1);
            b2 = Math.fma(second, x2, b2);
            b3 = Math.fma(second, x3, b3);
            double third = d[o2 + j];
            c0 = Math.fma(third, x0, c0);
            c1 = Math.fma(third, x1, c1);
            c2 = Math.fma(third, x2, c2);
            c3 = Math.fma(third, x3, c3);
            double fourth = d[o3 + j];
            e0 = Math.fma(fourth, x0, e0);
            e1 = Math.fma(fourth, x1, e1);
            e2 = Math.fma(fourth, x2, e2);
            e3 = Math.fma(fourth, x3, e3);
        }
        add(gradient, at, a0, a1, a2, a3);
        add(gradient, at + columns, b0, b1, b2, b3);
        add(gradient, at + 2 * columns, c0, c1, c2, c3);
        add(gradient, at + 3 * columns, e0, e1, e2, e3);
    }

    private static void add(double[] sums, int at, double s0, double s1, double s2, double s3) {
        sums[at] += s0;
        sums[at + 1] += s1;
        sums[at + 2] += s2;
        sums[at + 3] += s3;
    }

    private static double dot(double[] d, int o, double[] v, int p, int size) {
        double even = 0;
        double odd = 0;
        int b = 0;
        int end = size - 1;
        for (; b < end; b += 2) {
            even = Math.fma(d[o + b], v[p + b], even);
            odd = Math.fma(d[o + b + 1], v[p + b + 1], odd);
        }
        return b < size ? Math.fma(d[o + b], v[p + b], even) + odd : even + odd;
    }
}
