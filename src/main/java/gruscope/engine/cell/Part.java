package gruscope.engine.cell;

import java.util.List;

/// One of the matrices that a block can hold; biases are n×1.
public enum Part {
    INPUT_WEIGHTS("W"), RECURRENT_WEIGHTS("U"), INPUT_BIAS("b"), RECURRENT_BIAS("b′");

    /// All four, in the order of files.
    public static final List<Part> ALL = List.of(values());

    private final String symbol;

    Part(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /// Columns of this matrix in a cell with `inputSize` inputs and `hiddenSize` units; the rows are always `hiddenSize`.
    public int columns(int inputSize, int hiddenSize) {
        return switch (this) {
            case INPUT_WEIGHTS -> inputSize;
            case RECURRENT_WEIGHTS -> hiddenSize;
            case INPUT_BIAS, RECURRENT_BIAS -> 1;
        };
    }

    /// PyTorch's name of this matrix, its blocks stacked.
    public String torchName() {
        return switch (this) {
            case INPUT_WEIGHTS -> "weight_ih_l0";
            case RECURRENT_WEIGHTS -> "weight_hh_l0";
            case INPUT_BIAS -> "bias_ih_l0";
            case RECURRENT_BIAS -> "bias_hh_l0";
        };
    }

    /// Whether it is a vector that is added.
    public boolean isBias() {
        return this == INPUT_BIAS || this == RECURRENT_BIAS;
    }

    /// Whether it belongs to what a block reads of the input, and not to what it reads of the past.
    public boolean isOfInput() {
        return switch (this) {
            case INPUT_WEIGHTS, INPUT_BIAS -> true;
            case RECURRENT_WEIGHTS, RECURRENT_BIAS -> false;
        };
    }

    /// Whether a block with `biases` holds this matrix.
    public boolean isIn(Biases biases) {
        return switch (this) {
            case INPUT_WEIGHTS, RECURRENT_WEIGHTS -> true;
            case INPUT_BIAS -> biases != Biases.NONE;
            case RECURRENT_BIAS -> biases == Biases.TWO;
        };
    }
}
