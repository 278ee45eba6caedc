package gruscope.engine.cell;

/// The squashing functions of cells and readouts.
public enum Activation {
    SIGMOID("σ"), TANH("tanh"), RELU("relu"), IDENTITY(""),
    /// `0.2 a + 0.5` between 0 and 1: Keras 1 and 2, TensorFlow.js, ONNX.
    HARD_SIGMOID("hardσ"),
    /// `a / 6 + 0.5` between 0 and 1: Keras 3, PyTorch.
    HARD_SIGMOID_6("hardσ_{6}");

    /// So few numbers are done sooner one by one.
    private static final int FEW = 16;

    private final String symbol;

    Activation(String symbol) {
        this.symbol = symbol;
    }

    /// Those that a candidate or a state may go through.
    public static Activation[] ofStates() {
        return new Activation[] {TANH, SIGMOID, RELU, IDENTITY};
    }

    /// How the function is written in formulas, in their markup: `σ`, `hardσ`, `hardσ_{6}`, `tanh`, `relu`, or nothing for the identity.
    public String symbol() {
        return symbol;
    }

    /// The function's value at `a`.
    public double of(double a) {
        return switch (this) {
            case SIGMOID -> 1 / (1 + Math.exp(-a));
            case TANH -> Math.tanh(a);
            case RELU -> Math.max(0, a);
            case IDENTITY -> a;
            case HARD_SIGMOID, HARD_SIGMOID_6 -> Math.max(0, Math.min(1, steepness() * a + 0.5));
        };
    }

    /// How steep a hard sigmoid is between its corners.
    private double steepness() {
        return this == HARD_SIGMOID ? 0.2 : 1.0 / 6;
    }

    /// Puts the function's value in place of each number.
    ///
    /// @param room for as many numbers
    public void apply(double[] values, double[] room) {
        int n = values.length;
        if (n < FEW || this != SIGMOID && this != TANH) {
            for (int j = 0; j < n; j++) {
                values[j] = of(values[j]);
            }
        } else if (this == SIGMOID) {
            for (int j = 0; j < n; j++) {
                values[j] = -values[j];
            }
            Exponential.lessOne(values, room);
            for (int j = 0; j < n; j++) {
                values[j] = 1 / (2 + values[j]);
            }
        } else {
            for (int j = 0; j < n; j++) {
                values[j] = 2 * values[j];
            }
            Exponential.lessOne(values, room);
            for (int j = 0; j < n; j++) {
                values[j] = values[j] / (values[j] + 2);
            }
        }
    }

    /// Between which bounds its values lie.
    public Range range() {
        return switch (this) {
            case SIGMOID, HARD_SIGMOID, HARD_SIGMOID_6 -> new Range(0, 1);
            case TANH -> new Range(-1, 1);
            case RELU -> new Range(0, Double.POSITIVE_INFINITY);
            case IDENTITY -> Range.ANY;
        };
    }

    /// The derivative, from the function's own value `y`; at a corner it is 0, as PyTorch has it.
    public double slope(double y) {
        return switch (this) {
            case SIGMOID -> y * (1 - y);
            case TANH -> 1 - y * y;
            case RELU -> y > 0 ? 1 : 0;
            case IDENTITY -> 1;
            case HARD_SIGMOID, HARD_SIGMOID_6 -> y > 0 && y < 1 ? steepness() : 0;
        };
    }
}
