package gruscope.engine.bill;

import gruscope.Keyed;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Flow;
import gruscope.engine.weights.WeightSet;

import static gruscope.Message.NONE;
import static gruscope.Message.says;


/// Whose way of counting parameters: the conventions differ only in how many bias vectors each block has.
public enum Convention implements Keyed {
    TEXTBOOK("textbook", "textbook"),
    PYTORCH("pytorch", "PyTorch"),
    KERAS_RESET_AFTER("keras-after", "Keras, reset_after=True"),
    KERAS_RESET_BEFORE("keras-before", "Keras, reset_after=False"),
    ONNX("onnx", "ONNX"),
    NO_BIAS("none", "no biases");

    private final String key;
    private final String label;

    Convention(String key, String label) {
        this.key = key;
        this.label = label;
    }

    @Override
    public String key() {
        return key;
    }

    /// Its name in the window.
    public String label() {
        return label;
    }

    /// How many bias vectors each block of a cell has. A second one needs a recurrent product to be added to; Keras keeps it only where a
    /// gate acts on it.
    public Biases biases(Cell cell) {
        Flow flow = cell.flow();
        Biases wanted = switch (this) {
            case NO_BIAS -> Biases.NONE;
            case TEXTBOOK, KERAS_RESET_BEFORE -> Biases.ONE;
            case PYTORCH, ONNX -> Biases.TWO;
            case KERAS_RESET_AFTER -> flow.gatesARecurrentBias() ? Biases.TWO : Biases.ONE;
        };
        return wanted == Biases.TWO && !flow.isRecurrent() ? Biases.ONE : wanted;
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
        return Keyed.named(key, says("counting-convention"), values());
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
