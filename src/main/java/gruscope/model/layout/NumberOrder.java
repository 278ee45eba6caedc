package gruscope.model.layout;

import gruscope.Message;

import java.util.Locale;
import java.util.regex.Pattern;

import static gruscope.Message.says;

/// Whose order of blocks, rows and columns a file's numbers have, as its tensors' names or its format tell.
public enum NumberOrder {
    PYTORCH("PyTorch", "(py)?torch\\b.*"),
    KERAS("Keras", "(tf[._]?)?keras\\b.*|(tensorflow|tf)\\b.*"),
    TENSORFLOW("TensorFlow 1", "(tensorflow|tf)\\b.*"),
    ONNX("ONNX", "(onnx|(py)?torch)\\b.*");

    private final String shown;
    private final Pattern names;

    NumberOrder(String shown, String names) {
        this.shown = shown;
        this.names = Pattern.compile(names);
    }

    /// The program that has it, as it is called.
    public String shown() {
        return shown;
    }

    /// Whether a program or a convention called so lays them out like this.
    public boolean isOf(String framework) {
        return names.matcher(framework.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /// What is to be said where a file calls itself another program's.
    public Message accepted() {
        return switch (this) {
            case PYTORCH -> says("laid-out-by-pytorch");
            case KERAS, TENSORFLOW -> says("laid-out-by", shown);
            case ONNX -> says("laid-out-by-onnx");
        };
    }
}
