package gruscope.engine.weights;

/// The recurrent matrix–vector product, the inner loop of every run.
///
/// EJML's kernels are not vectorized by the JIT compiler in this shape; walking eight transposed rows at once is, and reads the
/// result vector an eighth as often.
final class RecurrentProduct {

    private RecurrentProduct() {
    }

    /// `out[j] = start[j] + Σ_k rows[k][j] · v[k]` for `from ≤ j < to`.
    static void multiply(double[][] rows, double[] v, double[] start, double[] out, int from, int to) {
        System.arraycopy(start, from, out, from, to - from);
        int k = 0;
        for (; k + 8 <= rows.length; k += 8) {
            addEight(rows, v, k, out, from, to);
        }
        for (; k < rows.length; k++) {
            addOne(rows[k], v[k], out, from, to);
        }
    }

    private static void addEight(double[][] rows, double[] v, int k, double[] out, int from, int to) {
        double[] r0 = rows[k];
        double[] r1 = rows[k + 1];
        double[] r2 = rows[k + 2];
        double[] r3 = rows[k + 3];
        double[] r4 = rows[k + 4];
        double[] r5 = rows[k + 5];
        double[] r6 = rows[k + 6];
        double[] r7 = rows[k + 7];
        double v0 = v[k];
        double v1 = v[k + 1];
        double v2 = v[k + 2];
        double v3 = v[k + 3];
        double v4 = v[k + 4];
        double v5 = v[k + 5];
        double v6 = v[k + 6];
        double v7 = v[k + 7];
        for (int j = from; j < to; j++) {
            double even = Math.fma(r6[j], v6, Math.fma(r4[j], v4, Math.fma(r2[j], v2, Math.fma(r0[j], v0, out[j]))));
            double odd = Math.fma(r7[j], v7, Math.fma(r5[j], v5, Math.fma(r3[j], v3, r1[j] * v1)));
            out[j] = even + odd;
        }
    }

    private static void addOne(double[] row, double factor, double[] out, int from, int to) {
        for (int j = from; j < to; j++) {
            out[j] = Math.fma(row[j], factor, out[j]);
        }
    }
}
