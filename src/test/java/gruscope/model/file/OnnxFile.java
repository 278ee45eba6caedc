package gruscope.model.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// ONNX models as tests need them, byte for byte as onnx.proto has it.
final class OnnxFile {

    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

    OnnxFile constant(String name, List<Integer> shape, double... numbers) {
        field(graph, 5, tensor(name, shape, numbers));
        return this;
    }

    OnnxFile node(String operator, String name, List<String> inputs, List<String> outputs, Map<String, Object> attributes) {
        field(graph, 1, made(operator, name, inputs, outputs, attributes));
        return this;
    }

    /// A node with a body.
    OnnxFile around(String operator, String name, String attribute, OnnxFile body) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        field(node, 3, name);
        field(node, 4, operator);
        ByteArrayOutputStream holder = new ByteArrayOutputStream();
        field(holder, 1, attribute);
        field(holder, 6, body.graph.toByteArray());
        field(node, 5, holder.toByteArray());
        field(graph, 1, node.toByteArray());
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        whole(model, 1, 8);
        field(model, 7, graph.toByteArray());
        return model.toByteArray();
    }

    static byte[] tensor(String name, List<Integer> shape, double... numbers) {
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        shape.forEach(size -> whole(tensor, 1, size));
        whole(tensor, 2, 11);
        field(tensor, 8, name);
        ByteBuffer raw = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            raw.putDouble(number);
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
            case Long number -> whole(attribute, 3, number);
            case Float number -> single(attribute, 2, number);
            case String text -> field(attribute, 4, text);
            case byte[] tensor -> field(attribute, 5, tensor);
            case List<?> list -> list.forEach(item -> {
                switch (item) {
                    case String text -> field(attribute, 9, text);
                    case Float number -> single(attribute, 7, number);
                    default -> whole(attribute, 8, (Long) item);
                }
            });
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
