package gruscope.engine.bill;

import gruscope.Keyed;
import gruscope.Message;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Flow;
import gruscope.engine.weights.WeightSet;

import static gruscope.Message.NONE;
import static gruscope.Message.says;


/// Whose way of counting parameters: the conventions differ only in how many bias vectors each block has.
public enum Convention implements Keyed {
    TEXTBOOK("textbook"),
    PYTORCH("pytorch"),
    KERAS_RESET_AFTER("keras-after"),
    KERAS_RESET_BEFORE("keras-before"),
    ONNX("onnx"),
    NO_BIAS("none");

    private final String key;

    Convention(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /// Its name.
    public Message label() {
        return says("counting." + key);
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
    public Message reason() {
        return says("counting.reason." + key);
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
