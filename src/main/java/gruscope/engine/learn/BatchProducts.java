package gruscope.engine.learn;

/// The three products that teaching a batch is made of. A matrix of vectors has a row for each of their entries and a column for each of B sequences.
///
/// All three are sums of weighed rows. The JIT compiler vectorizes such a sum where each row is an array of its own, for then none can overlap another, and
/// where it is long: so rows are spread into arrays first, and of the gradient the columns are.
///
/// Its buffers are made once. Not thread-safe.
final class BatchProducts {

    /// From so many columns on turning a matrix is worth it.
    private static final int MANY = 16;

    private final int size;
    private final double[][] rows;
    private final double[][] turned;
    private final double[] sum;
    private double[] spread;
    private double[] turnedOf;

    /// @param most entries of a vector
    /// @param size of a batch, B
    BatchProducts(int most, int size) {
        this.size = size;
        this.rows = new double[most][size];
        this.turned = new double[size][most];
        this.sum = new double[Math.max(most, size)];
    }

    /// Matrices have changed since.
    void forget() {
        spread = null;
        turnedOf = null;
    }

    /// `out[i] += Σ_k w[i][k] · v[k]`, rows of B numbers.
    ///
    /// @param at where w, count × columns, begins in `weights`
    void add(double[] weights, int at, int count, int columns, double[] v, double[] out) {
        spread(v, columns);
        for (int i = 0; i < count; i++) {
            addSum(weights, at + i * columns, 1, columns, rows, out, i * size, size);
        }
    }

    /// `out[k] += Σ_i w[i][k] · d[i]`, rows of B numbers.
    void addTransposed(double[] weights, int at, int count, int columns, double[] d, double[] out) {
        // Slopes change from one product to the next.
        spread = null;
        spread(d, count);
        for (int k = 0; k < columns; k++) {
            addSum(weights, at + k, columns, count, rows, out, k * size, size);
        }
    }

    /// `gradient[i][k] += Σ_b d[i][b] · v[k][b]`.
    void addOuter(double[] gradient, int at, int count, int columns, double[] d, double[] v) {
        if (columns >= MANY) {
            turn(v, columns);
            for (int i = 0; i < count; i++) {
                addSum(d, i * size, 1, size, turned, gradient, at + i * columns, columns);
            }
        } else {
            addDots(gradient, at, count, columns, d, v);
        }
    }

    /// `gradient[i] += Σ_b d[i][b]`.
    void addSums(double[] gradient, int at, int count, double[] d) {
        for (int i = 0; i < count; i++) {
            double even = 0;
            double odd = 0;
            int b = i * size;
            int end = b + size - 1;
            for (; b < end; b += 2) {
                even += d[b];
                odd += d[b + 1];
            }
            gradient[at + i] += b == end ? even + odd + d[b] : even + odd;
        }
    }

    private void spread(double[] v, int count) {
        if (spread != v) {
            spread = v;
            for (int k = 0; k < count; k++) {
                System.arraycopy(v, k * size, rows[k], 0, size);
            }
        }
    }

    private void turn(double[] v, int count) {
        if (turnedOf != v) {
            turnedOf = v;
            for (int k = 0; k < count; k++) {
                for (int b = 0; b < size; b++) {
                    turned[b][k] = v[k * size + b];
                }
            }
        }
    }

    /// `out[o + j] += Σ_k w[at + k·stride] · rows[k][j]` for `0 ≤ j < length`.
    private void addSum(double[] w, int at, int stride, int count, double[][] of, double[] out, int o, int length) {
        System.arraycopy(out, o, sum, 0, length);
        int k = 0;
        for (; k + 8 <= count; k += 8) {
            addEight(w, at + k * stride, stride, of, k, sum, length);
        }
        for (; k + 2 <= count; k += 2) {
            addTwo(w[at + k * stride], of[k], w[at + (k + 1) * stride], of[k + 1], sum, length);
        }
        if (k < count) {
            addOne(w[at + k * stride], of[k], sum, length);
        }
        System.arraycopy(sum, 0, out, o, length);
    }

    /// Eight rows at once read and write the result an eighth as often.
    private static void addEight(double[] w, int at, int stride, double[][] rows, int k, double[] sum, int length) {
        double w0 = w[at];
        double w1 = w[at + stride];
        double w2 = w[at + 2 * stride];
        double w3 = w[at + 3 * stride];
        double w4 = w[at + 4 * stride];
        double w5 = w[at + 5 * stride];
        double w6 = w[at + 6 * stride];
        double w7 = w[at + 7 * stride];
        double[] r0 = rows[k];
        double[] r1 = rows[k + 1];
        double[] r2 = rows[k + 2];
        double[] r3 = rows[k + 3];
        double[] r4 = rows[k + 4];
        double[] r5 = rows[k + 5];
        double[] r6 = rows[k + 6];
        double[] r7 = rows[k + 7];
        for (int j = 0; j < length; j++) {
            sum[j] = Math.fma(w4, r4[j], Math.fma(w2, r2[j], Math.fma(w0, r0[j], sum[j])))
                    + Math.fma(w7, r7[j], Math.fma(w5, r5[j], Math.fma(w3, r3[j], Math.fma(w1, r1[j], w6 * r6[j]))));
        }
    }

    private static void addTwo(double first, double[] row, double second, double[] next, double[] sum, int length) {
        for (int j = 0; j < length; j++) {
            sum[j] = Math.fma(second, next[j], Math.fma(first, row[j], sum[j]));
        }
    }

    private static void addOne(double weight, double[] row, double[] sum, int length) {
        for (int j = 0; j < length; j++) {
            sum[j] = Math.fma(weight, row[j], sum[j]);
        }
    }

    /// Four sums at a time: a sum is not vectorized, but none of these waits for another.
    private void addDots(double[] gradient, int at, int count, int columns, double[] d, double[] v) {
        for (int k = 0; k < columns; k++) {
            int i = 0;
            for (; i + 4 <= count; i += 4) {
                addFourDots(gradient, at + i * columns + k, columns, d, i * size, v, k * size);
            }
            for (; i < count; i++) {
                gradient[at + i * columns + k] += dot(d, i * size, v, k * size);
            }
        }
    }

    private void addFourDots(double[] gradient, int at, int columns, double[] d, int o, double[] v, int p) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int o1 = o + size;
        int o2 = o1 + size;
        int o3 = o2 + size;
        for (int b = 0; b < size; b++) {
            double x = v[p + b];
            first = Math.fma(d[o + b], x, first);
            second = Math.fma(d[o1 + b], x, second);
            third = Math.fma(d[o2 + b], x, third);
            fourth = Math.fma(d[o3 + b], x, fourth);
        }
        gradient[at] += first;
        gradient[at + columns] += second;
        gradient[at + 2 * columns] += third;
        gradient[at + 3 * columns] += fourth;
    }

    private double dot(double[] d, int o, double[] v, int p) {
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
