package gruscope.tensor.numpy;

import gruscope.tensor.Tensor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes archives of NumPy's arrays, every number as float64, every word as a single text.
public final class NpzWriter {

    private static final int ALIGNED = 64;
    private static final int BEFORE_HEADER = 10;

    /// The same model gives the same bytes, whenever it is written.
    private static final LocalDateTime WHENEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NpzWriter() {
    }

    /// @param words what is said beside the tensors
    public static byte[] write(List<Tensor> tensors, Map<String, String> words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Tensor tensor : tensors) {
                put(zip, tensor.name(), array(tensor));
            }
            for (Map.Entry<String, String> word : words.entrySet()) {
                put(zip, word.getKey(), text(word.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] array) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(WHENEVER);
        zip.putNextEntry(entry);
        zip.write(array);
        zip.closeEntry();
    }

    private static byte[] array(Tensor tensor) {
        double[] numbers = tensor.numbers();
        String shape = tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", tensor.rank() == 1 ? ",)" : ")"));
        ByteBuffer array = begun("<f8", shape, Double.BYTES * numbers.length);
        for (double number : numbers) {
            array.putDouble(number);
        }
        return array.array();
    }

    private static byte[] text(String word) {
        ByteBuffer array = begun("<U" + Math.max(1, word.codePointCount(0, word.length())), "()", Integer.BYTES * Math.max(1, word.codePointCount(0, word.length())));
        word.codePoints().forEach(array::putInt);
        return array.array();
    }

    private static ByteBuffer begun(String kind, String shape, int bytes) {
        String header = "{'descr': '" + kind + "', 'fortran_order': False, 'shape': " + shape + ", }";
        int length = (BEFORE_HEADER + header.length() + 1 + ALIGNED - 1) / ALIGNED * ALIGNED - BEFORE_HEADER;
        ByteBuffer array = ByteBuffer.allocate(BEFORE_HEADER + length + bytes).order(ByteOrder.LITTLE_ENDIAN);
        array.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0).putShort((short) length);
        array.put(header.getBytes(StandardCharsets.US_ASCII));
        while (array.position() < BEFORE_HEADER + length - 1) {
            array.put((byte) ' ');
        }
        return array.put((byte) '\n');
    }
}
