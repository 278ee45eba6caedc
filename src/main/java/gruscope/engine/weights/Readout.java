package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.engine.cell.Activation;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.mult.MatrixVectorMult_DDRM;

import java.util.Arrays;

/// The optional output layer `y = f(W_hy h + b_y)` over the hidden state, also shared by every step.
public final class Readout {

    /// What the scores go through; softmax makes them sum to 1.
    public enum Kind implements Keyed { IDENTITY, SIGMOID, SOFTMAX }

    private final Kind kind;
    private final DMatrixRMaj weights;
    private final DMatrixRMaj bias;

    /// @param w k×n
    /// @param b k numbers, or null for none
    /// @throws BadInput if the shapes do not fit or a number is not finite
    public Readout(Kind kind, double[][] w, double[] b) {
        if (w.length == 0 || w[0].length == 0) {
            throw new BadInput("W_hy is empty; a readout needs at least one output and one unit");
        }
        if (b != null && b.length != w.length) {
            throw new BadInput("b_y has " + b.length + " numbers; W_hy has " + w.length + " rows, and each needs one");
        }
        for (int i = 0; i < w.length; i++) {
            if (w[i].length != w[0].length) {
                throw new BadInput("W_hy row " + i + " has " + w[i].length + " numbers, row 0 has " + w[0].length);
            }
            if (!Arrays.stream(w[i]).allMatch(Double::isFinite) || b != null && !Double.isFinite(b[i])) {
                throw new BadInput("row " + i + " of W_hy or b_y holds a number that is not finite");
            }
        }
        this.kind = kind;
        this.weights = new DMatrixRMaj(w);
        this.bias = b == null ? null : new DMatrixRMaj(b);
    }

    public Kind kind() {
        return kind;
    }

    public int outputs() {
        return weights.numRows;
    }

    public int hiddenSize() {
        return weights.numCols;
    }

    public boolean hasBias() {
        return bias != null;
    }

    /// How many numbers it holds: k·n, and k biases where it has them.
    public long count() {
        return (long) outputs() * hiddenSize() + (hasBias() ? outputs() : 0);
    }

    public double w(int output, int unit) {
        return weights.get(output, unit);
    }

    public double b(int output) {
        return bias == null ? 0 : bias.data[output];
    }

    /// Reads y off a hidden state.
    ///
    /// @param h n numbers; not changed
    /// @param y k numbers; filled
    public void read(double[] h, double[] y) {
        MatrixVectorMult_DDRM.mult(weights, DMatrixRMaj.wrap(h.length, 1, h), DMatrixRMaj.wrap(y.length, 1, y));
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < y.length; i++) {
            y[i] += b(i);
            most = Math.max(most, y[i]);
        }
        switch (kind) {
            case IDENTITY -> { }
            case SIGMOID -> Arrays.setAll(y, i -> Activation.SIGMOID.of(y[i]));
            case SOFTMAX -> softmax(y, most);
        }
    }

    private static void softmax(double[] scores, double most) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Readout that && kind == that.kind && outputs() == that.outputs() && hasBias() == that.hasBias()
                && Arrays.equals(weights.data, that.weights.data) && (bias == null || Arrays.equals(bias.data, that.bias.data));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights.data) + (bias == null ? 0 : Arrays.hashCode(bias.data));
    }
}
