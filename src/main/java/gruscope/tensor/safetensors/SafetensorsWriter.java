package gruscope.tensor.safetensors;

import gruscope.json.JsonWriter;
import gruscope.tensor.Tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Writes safetensors, every number as float64.
public final class SafetensorsWriter {

    private static final int ALIGNED = 8;

    private SafetensorsWriter() {
    }

    /// @param words what is said beside the tensors
    public static byte[] write(List<Tensor> tensors, Map<String, String> words) {
        String header = JsonWriter.compact(writer -> writer.object(out -> {
            out.name("__metadata__").object(metadata -> words.forEach(metadata::field));
            long at = 0;
            for (Tensor tensor : tensors) {
                long from = at;
                long to = at + (long) Double.BYTES * tensor.numbers().length;
                out.name(tensor.name()).object(one -> one.field("dtype", "F64").field("shape", tensor.shape().stream().mapToDouble(size -> size).toArray())
                        .field("data_offsets", new double[] {from, to}));
                at = to;
            }
        }));
        byte[] letters = header.getBytes(StandardCharsets.UTF_8);
        int length = (letters.length + ALIGNED - 1) / ALIGNED * ALIGNED;
        int bytes = tensors.stream().mapToInt(tensor -> Double.BYTES * tensor.numbers().length).sum();
        ByteBuffer file = ByteBuffer.allocate(ALIGNED + length + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(length).put(letters);
        while (file.position() < ALIGNED + length) {
            file.put((byte) ' ');
        }
        tensors.forEach(tensor -> {
            for (double number : tensor.numbers()) {
                file.putDouble(number);
            }
        });
        return file.array();
    }
}
