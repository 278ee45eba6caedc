package gruscope.tensor.safetensors;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.tensor.Element;
import gruscope.tensor.Tensor;
import gruscope.tensor.TensorFile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// Reads safetensors (github.com/huggingface/safetensors): the header's length as an unsigned 64-bit number, the header, the numbers, all of
/// it little-endian. The header names each tensor with `dtype`, `shape` and `data_offsets`, which count from its own end.
public final class Safetensors {

    private static final int LENGTH = 8;
    private static final int NEVER_IN_TEXT = 0xF8;

    /// As the original reader has it.
    private static final int LONGEST_HEADER = 100_000_000;
    private static final String WORDS = "__metadata__";

    private record Span(Tensor tensor, long from, long to) {
    }

    private final String file;
    private final ByteBuffer data;
    private final Json.Fieldset header;

    private Safetensors(String file, ByteBuffer data, Json.Fieldset header) {
        this.file = file;
        this.data = data;
        this.header = header;
    }

    /// Whether bytes mean to be such a file: the header's first brace stands after eight bytes that are no text.
    public static boolean begins(byte[] file) {
        return file.length > LENGTH && file[LENGTH] == '{' && IntStream.range(0, LENGTH).map(i -> file[i]).anyMatch(Safetensors::isNoText);
    }

    /// Control characters, and bytes that UTF-8 never has.
    private static boolean isNoText(int letter) {
        return letter >= 0 && letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' || (letter & 0xFF) >= NEVER_IN_TEXT;
    }

    /// @param name the file's, for messages
    /// @throws BadInput saying what is wrong with the header, or with a tensor's span
    public static TensorFile read(byte[] bytes, String name) {
        long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        if (length < 0 || length > bytes.length - LENGTH) {
            throw new BadInput(name, says("its-header-says-it-has", Long.toUnsignedString(length), bytes.length - LENGTH),
                    says("a-safetensors-file-that-is"));
        }
        if (length > LONGEST_HEADER) {
            throw new BadInput(name, says("its-header-has", Counted.of(length, "byte")), says("up-to-are-read", LONGEST_HEADER));
        }
        int start = LENGTH + (int) length;
        Json header = JsonParser.parse(text(bytes, (int) length, name), name + ", header");
        if (!(header instanceof Json.Fieldset fieldset)) {
            throw header.place().refuse(says("a-header-is-an-object", header.kind()));
        }
        ByteBuffer data = ByteBuffer.wrap(bytes, start, bytes.length - start).slice().order(ByteOrder.LITTLE_ENDIAN);
        return new Safetensors(name, data, fieldset).read();
    }

    private static String text(byte[] bytes, int length, String name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, LENGTH, length)).toString();
        } catch (CharacterCodingException e) {
            throw new BadInput(says("its-header-is-not-utf"), e).at(name);
        }
    }

    private TensorFile read() {
        List<Span> spans = new ArrayList<>();
        Map<String, Object> words = new LinkedHashMap<>();
        header.fields().forEach((name, value) -> {
            if (name.equals(WORDS)) {
                Fields said = Fields.of(value, WORDS);
                said.names().forEach(word -> words.put(word, said.text(word)));
            } else {
                spans.add(span(name, Fields.of(value, "tensor")));
            }
        });
        requireApart(spans);
        return TensorFile.of(file, words, false, spans.stream().map(Span::tensor).toList());
    }

    private Span span(String name, Fields fields) {
        String kind = fields.text("dtype");
        List<Long> shape = wholes(fields, "shape");
        List<Long> offsets = wholes(fields, "data_offsets");
        fields.end();
        long count = Tensor.count(shape);
        if (count < 0) {
            throw refused(name, says("is-of-shape", shape), says("a-tensor-has-fewer-than"));
        }
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1) || offsets.get(1) > data.limit()) {
            throw refused(name, says("says-it-lies-at", offsets), says("the-numbers-take-in-all", Counted.of(data.limit(), "byte")));
        }
        long from = offsets.get(0);
        long bytes = offsets.get(1) - from;
        Optional<Element> element = Arrays.stream(Element.values()).filter(known -> known.name().equals(kind)).findFirst();
        List<Integer> sizes = shape.stream().map(Long::intValue).toList();
        if (element.isPresent() && bytes != count * element.get().bytes()) {
            throw refused(name, says("it-has-of-them", Counted.of(bytes, "byte")), says("of-kind-take", Counted.of(count, "number"), kind, count * element.get().bytes()));
        }
        Tensor tensor = element.map(known -> Tensor.of(file, name, sizes, known, data.slice((int) from, (int) bytes).order(ByteOrder.LITTLE_ENDIAN)))
                .orElseGet(() -> Tensor.unread(file, name, sizes, kind));
        return new Span(tensor, from, from + bytes);
    }

    private static List<Long> wholes(Fields fields, String name) {
        return Arrays.stream(fields.numbers(name)).mapToObj(number -> {
            if (number != Math.rint(number) || number < 0 || number > 1L << 53) {
                throw fields.value(name).place().refuse(says("holds-what-is-no-whole", Quoted.name(name)));
            }
            return (long) number;
        }).toList();
    }

    /// Two tensors that share bytes are none that any program has written.
    private void requireApart(List<Span> spans) {
        List<Span> inOrder = spans.stream().filter(span -> span.from < span.to).sorted(Comparator.comparingLong(Span::from)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).from < inOrder.get(i - 1).to) {
                throw refused(inOrder.get(i).tensor.name(), says("begins-within-tensor", Quoted.name(inOrder.get(i - 1).tensor.name())), says("each-has-bytes-of-its"));
            }
        }
    }

    private BadInput refused(String tensor, Message found, Message accepted) {
        return new BadInput(file, says("tensor-and-what", Quoted.name(tensor), found), accepted);
    }
}
