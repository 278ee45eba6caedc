package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Keyed;
import gruscope.engine.cell.Activation;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.mult.MatrixVectorMult_DDRM;

import java.util.Arrays;

import static gruscope.Message.says;

/// The optional output layer `y = f(W_hy h + b_y)` over the hidden state, also shared by every step.
public final class Readout {

    /// What the scores go through; softmax makes them sum to 1.
    public enum Kind implements Keyed { IDENTITY, SIGMOID, SOFTMAX }

    /// Stands for a bias where the unit of a weight is asked for.
    public static final int BIAS = -1;

    private final Kind kind;
    private final DMatrixRMaj weights;
    private final DMatrixRMaj bias;

    /// @param w k×n
    /// @param b k numbers, or null for none
    /// @throws BadInput if the shapes do not fit or a number is not finite
    public Readout(Kind kind, double[][] w, double[] b) {
        if (w.length == 0 || w[0].length == 0) {
            throw new BadInput(says("w-hy-is-empty-a"));
        }
        if (b != null && b.length != w.length) {
            throw new BadInput(says("b-y-has-w-hy", Counted.of(b.length, "number"), Counted.of(w.length, "row")));
        }
        for (int i = 0; i < w.length; i++) {
            if (w[i].length != w[0].length) {
                throw new BadInput(says("w-hy-row-has-row", i, Counted.of(w[i].length, "number"), w[0].length));
            }
            if (!Arrays.stream(w[i]).allMatch(Double::isFinite) || b != null && !Double.isFinite(b[i])) {
                throw new BadInput(says("row-of-w-hy-or", i));
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

    /// Whether it holds such a number.
    ///
    /// @param unit from 0, or [#BIAS]
    public boolean has(int output, int unit) {
        return output >= 0 && output < outputs() && (unit == BIAS ? hasBias() : unit >= 0 && unit < hiddenSize());
    }

    /// One of its numbers.
    ///
    /// @param unit from 0, or [#BIAS]
    public double value(int output, int unit) {
        return unit == BIAS ? b(output) : w(output, unit);
    }

    /// The same with one number set otherwise.
    ///
    /// @param unit from 0, or [#BIAS]
    /// @throws BadInput if it holds no such number
    public Readout with(int output, int unit, double value) {
        if (!has(output, unit)) {
            throw new BadInput(unit == BIAS ? says(hasBias() ? "there-is-no-number-for" : "there-is-no-number-for-output", (output + 1), Counted.of(outputs(), "output"), Counted.of(hiddenSize(), "unit")) : says(hasBias() ? "there-is-no-number-for-output-and" : "there-is-no-number-for-output-and-unit", (output + 1), (unit + 1), Counted.of(outputs(), "output"), Counted.of(hiddenSize(), "unit")));
        }
        double[][] w = new double[outputs()][hiddenSize()];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                w[i][j] = i == output && j == unit ? value : w(i, j);
            }
        }
        double[] b = hasBias() ? bias.data.clone() : null;
        if (unit == BIAS) {
            b[output] = value;
        }
        return new Readout(kind, w, b);
    }

    /// The largest of its numbers, without their signs.
    public double largest() {
        double most = hasBias() ? Arrays.stream(bias.data).map(Math::abs).max().orElse(0) : 0;
        return Math.max(most, Arrays.stream(weights.data).map(Math::abs).max().orElse(0));
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
