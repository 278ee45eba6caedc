package gruscope.engine.cell;

/// The squashing functions of cells and readouts.
public enum Activation {
    SIGMOID("σ"), TANH("tanh"), RELU("relu"), IDENTITY("");

    /// So few numbers are done sooner one by one.
    private static final int FEW = 16;

    private final String symbol;

    Activation(String symbol) {
        this.symbol = symbol;
    }

    /// How the function is written in formulas: `σ`, `tanh`, `relu`, or nothing for the identity.
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
        };
    }

    /// Puts the function's value in place of each number.
    ///
    /// @param room for as many numbers
    public void apply(double[] values, double[] room) {
        int n = values.length;
        if (n < FEW || this == RELU || this == IDENTITY) {
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
            case SIGMOID -> new Range(0, 1);
            case TANH -> new Range(-1, 1);
            case RELU -> new Range(0, Double.POSITIVE_INFINITY);
            case IDENTITY -> Range.ANY;
        };
    }

    /// The derivative, from the function's own value `y`; at the corner of [#RELU] it is 0, as PyTorch has it.
    public double slope(double y) {
        return switch (this) {
            case SIGMOID -> y * (1 - y);
            case TANH -> 1 - y * y;
            case RELU -> y > 0 ? 1 : 0;
            case IDENTITY -> 1;
        };
    }
}
