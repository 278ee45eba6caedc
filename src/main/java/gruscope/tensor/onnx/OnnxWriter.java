package gruscope.tensor.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Writes ONNX models field by field, as onnx.proto has it: constants of one width, nodes with attributes, inputs and outputs.
public final class OnnxWriter {

    private static final int VERSION = 8;
    private static final int OPSET = 17;
    private static final int TYPE = 20;

    /// Of what width all numbers are.
    public enum Width {
        /// float32, which ONNX Runtime's recurrent operators ask for.
        SINGLE(1),
        /// float64.
        DOUBLE(11);

        private final int code;

        Width(int code) {
            this.code = code;
        }
    }

    private final Width width;
    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    public OnnxWriter(Width width) {
        this.width = width;
    }

    /// A value that the graph reads or leaves.
    ///
    /// @param shape sizes, or names of sizes that are not known
    public OnnxWriter value(boolean input, String name, List<String> shape) {
        ByteArrayOutputStream sizes = new ByteArrayOutputStream();
        shape.forEach(size -> {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            if (size.matches("\\d+")) {
                whole(one, 1, Long.parseLong(size));
            } else {
                field(one, 2, size);
            }
            field(sizes, 1, one.toByteArray());
        });
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        whole(tensor, 1, width.code);
        field(tensor, 2, sizes.toByteArray());
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        field(type, 1, tensor.toByteArray());
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        field(value, 1, name);
        field(value, 2, type.toByteArray());
        field(graph, input ? 11 : 12, value.toByteArray());
        return this;
    }

    /// A word beside the graph, among the model's `metadata_props`.
    public OnnxWriter word(String name, String text) {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        field(word, 1, name);
        field(word, 2, text);
        field(words, 14, word.toByteArray());
        return this;
    }

    /// An initializer.
    public OnnxWriter constant(String name, List<Integer> shape, double... numbers) {
        field(graph, 5, tensor(width, name, shape, numbers));
        return this;
    }

    /// @param attributes each a [Long], [Float] or [String], a list of them, or a tensor's bytes
    public OnnxWriter node(String operator, String name, List<String> inputs, List<String> outputs, Map<String, Object> attributes) {
        field(graph, 1, made(operator, name, inputs, outputs, attributes));
        return this;
    }

    /// A node with a body.
    public OnnxWriter around(String operator, String name, List<String> inputs, String attribute, OnnxWriter body) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        inputs.forEach(input -> field(node, 1, input));
        field(node, 3, name);
        field(node, 4, operator);
        ByteArrayOutputStream holder = new ByteArrayOutputStream();
        field(holder, 1, attribute);
        field(holder, 6, body.graph.toByteArray());
        field(node, 5, holder.toByteArray());
        field(graph, 1, node.toByteArray());
        return this;
    }

    /// The model, of IR version 8 and opset 17.
    public byte[] bytes() {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        whole(model, 1, VERSION);
        field(graph, 2, "gruscope");
        field(model, 7, graph.toByteArray());
        ByteArrayOutputStream opset = new ByteArrayOutputStream();
        whole(opset, 2, OPSET);
        field(model, 8, opset.toByteArray());
        model.writeBytes(words.toByteArray());
        return model.toByteArray();
    }

    /// A tensor, as an attribute holds it.
    public static byte[] tensor(Width width, String name, List<Integer> shape, double... numbers) {
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        shape.forEach(size -> whole(tensor, 1, size));
        whole(tensor, 2, width.code);
        field(tensor, 8, name);
        ByteBuffer raw = ByteBuffer.allocate((width == Width.DOUBLE ? Double.BYTES : Float.BYTES) * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            if (width == Width.DOUBLE) {
                raw.putDouble(number);
            } else {
                raw.putFloat((float) number);
            }
        }
        field(tensor, 9, raw.array());
        return tensor.toByteArray();
    }

    private static byte[] made(String operator, String name, List<String> inputs, List<String> outputs, Map<String, Object> attributes) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        inputs.forEach(input -> field(node, 1, input));
        outputs.forEach(output -> field(node, 2, output));
        field(node, 3, name);
        field(node, 4, operator);
        attributes.forEach((key, value) -> field(node, 5, attribute(key, value)));
        return node.toByteArray();
    }

    private static byte[] attribute(String name, Object value) {
        ByteArrayOutputStream attribute = new ByteArrayOutputStream();
        field(attribute, 1, name);
        switch (value) {
            case Long number -> {
                whole(attribute, 3, number);
                whole(attribute, TYPE, 2);
            }
            case Float number -> {
                single(attribute, 2, number);
                whole(attribute, TYPE, 1);
            }
            case String text -> {
                field(attribute, 4, text);
                whole(attribute, TYPE, 3);
            }
            case byte[] tensor -> {
                field(attribute, 5, tensor);
                whole(attribute, TYPE, 4);
            }
            case List<?> list -> {
                list.forEach(item -> {
                    switch (item) {
                        case String text -> field(attribute, 9, text);
                        case Float number -> single(attribute, 7, number);
                        default -> whole(attribute, 8, (Long) item);
                    }
                });
                whole(attribute, TYPE, list.getFirst() instanceof String ? 8 : list.getFirst() instanceof Float ? 6 : 7);
            }
            default -> throw new IllegalArgumentException(name);
        }
        return attribute.toByteArray();
    }

    private static void single(ByteArrayOutputStream out, int field, float number) {
        varint(out, field << 3 | 5);
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(number).array());
    }

    private static void whole(ByteArrayOutputStream out, int field, long value) {
        varint(out, (long) field << 3);
        varint(out, value);
    }

    private static void field(ByteArrayOutputStream out, int field, String text) {
        field(out, field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void field(ByteArrayOutputStream out, int field, byte[] content) {
        varint(out, field << 3 | 2);
        varint(out, content.length);
        out.writeBytes(content);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        for (long rest = value; ; rest >>>= 7) {
            if ((rest & ~0x7FL) == 0) {
                out.write((int) rest);
                return;
            }
            out.write((int) (rest & 0x7F | 0x80));
        }
    }
}
