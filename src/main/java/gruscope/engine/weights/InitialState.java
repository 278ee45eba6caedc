package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.Counted;

import java.util.Arrays;
import java.util.stream.DoubleStream;

import static gruscope.Message.says;

/// The state before the first step: h0, and c0 for a cell with a cell state.
public final class InitialState {

    private final double[] hidden;
    private final double[] cell;

    private InitialState(double[] hidden, double[] cell) {
        this.hidden = hidden;
        this.cell = cell;
    }

    /// h0 = 0 and c0 = 0.
    public static InitialState zero(int hiddenSize) {
        return new InitialState(new double[hiddenSize], new double[hiddenSize]);
    }

    /// @param h0 n numbers
    /// @param c0 n numbers, or null for zeros
    /// @throws BadInput if a number is not finite or the lengths differ
    public static InitialState of(double[] h0, double[] c0) {
        double[] cell = c0 == null ? new double[h0.length] : c0.clone();
        if (cell.length != h0.length) {
            throw new BadInput(says("c0-has-and-h0-has", Counted.of(cell.length, "number"), h0.length));
        }
        check("h0", h0);
        check("c0", cell);
        return new InitialState(h0.clone(), cell);
    }

    /// The state of another number of units: cut, or going on with zeros.
    public InitialState resized(int size) {
        return new InitialState(Arrays.copyOf(hidden, size), Arrays.copyOf(cell, size));
    }

    public int size() {
        return hidden.length;
    }

    public double h(int unit) {
        return hidden[unit];
    }

    public double c(int unit) {
        return cell[unit];
    }

    /// h0, as a fresh array.
    public double[] hidden() {
        return hidden.clone();
    }

    /// c0, as a fresh array.
    public double[] cell() {
        return cell.clone();
    }

    /// The largest of all in absolute value.
    public double largest() {
        return DoubleStream.concat(Arrays.stream(hidden), Arrays.stream(cell)).map(Math::abs).max().orElse(0);
    }

    public boolean isZero() {
        return Arrays.stream(hidden).allMatch(v -> v == 0) && Arrays.stream(cell).allMatch(v -> v == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InitialState that && Arrays.equals(hidden, that.hidden) && Arrays.equals(cell, that.cell);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hidden) + Arrays.hashCode(cell);
    }

    private static void check(String name, double[] values) {
        for (int j = 0; j < values.length; j++) {
            if (!Double.isFinite(values[j])) {
                throw new BadInput(says("is-every-entry-must-be", name, j, values[j]));
            }
        }
    }
}
