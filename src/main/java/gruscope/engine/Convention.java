package gruscope.engine;

import gruscope.BadInput;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Whose way of counting parameters: the conventions differ only in how many bias vectors each block has.
public enum Convention {
    TEXTBOOK("textbook", "textbook", Biases.ONE, Biases.ONE),
    PYTORCH("pytorch", "PyTorch", Biases.TWO, Biases.TWO),
    KERAS_RESET_AFTER("keras-after", "Keras, reset_after=True", Biases.TWO, Biases.ONE),
    KERAS_RESET_BEFORE("keras-before", "Keras, reset_after=False", Biases.ONE, Biases.ONE),
    ONNX("onnx", "ONNX", Biases.TWO, Biases.TWO),
    NO_BIAS("none", "no biases", Biases.NONE, Biases.NONE);

    private final String key;
    private final String label;
    private final Biases gru;
    private final Biases others;

    Convention(String key, String label, Biases gru, Biases others) {
        this.key = key;
        this.label = label;
        this.gru = gru;
        this.others = others;
    }

    /// Its name on the command line.
    public String key() {
        return key;
    }

    /// Its name in the window.
    public String label() {
        return label;
    }

    /// How many bias vectors each block of such a cell has.
    public Biases biases(CellKind kind) {
        return kind == CellKind.GRU ? gru : others;
    }

    /// Why it counts as it does, in one sentence.
    public String reason() {
        return switch (this) {
            case TEXTBOOK -> "One bias vector a block, as the equations are usually written.";
            case PYTORCH -> "Two bias vectors a block, bias_ih and bias_hh, because cuDNN keeps one for each product.";
            case KERAS_RESET_AFTER -> "A GRU that resets after the product needs a recurrent bias inside the reset, so it has two; LSTM and RNN have one.";
            case KERAS_RESET_BEFORE -> "One bias vector a block: before the product, a second one would only be added to the first.";
            case ONNX -> "The tensor B holds Wb and Rb, two bias vectors a block.";
            case NO_BIAS -> "Only the matrices W and U.";
        };
    }

    /// The convention with this key.
    public static Convention named(String key) {
        return Arrays.stream(values()).filter(convention -> convention.key.equals(key)).findFirst().orElseThrow(() -> new BadInput(
                "\"" + key + "\" is no counting convention; there are "
                        + Arrays.stream(values()).map(Convention::key).collect(Collectors.joining(", "))));
    }

    /// The convention that counts a model's own weights: by its biases, and for one bias by where a GRU resets.
    public static Convention of(WeightSet weights) {
        return switch (weights.biases()) {
            case NONE -> NO_BIAS;
            case ONE -> TEXTBOOK;
            case TWO -> PYTORCH;
        };
    }
}
