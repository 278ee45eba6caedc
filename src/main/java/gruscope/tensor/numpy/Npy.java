package gruscope.tensor.numpy;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Quoted;
import gruscope.tensor.Element;
import gruscope.tensor.Tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// Reads an array in NumPy's own form (numpy.lib.format, versions 1 to 3): `\x93NUMPY`, a version, a header that is a Python dictionary of `descr`,
/// `fortran_order` and `shape`, the numbers.
public final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern HEADER = Pattern.compile("\\{\\s*'descr'\\s*:\\s*('[^']*'|\\[.*])\\s*,\\s*'fortran_order'\\s*:\\s*(True|False)\\s*,"
            + "\\s*'shape'\\s*:\\s*\\(([\\d\\s,]*)\\)\\s*,?\\s*}\\s*");
    private static final Map<String, Element> FLOATS = Map.of("f2", Element.F16, "f4", Element.F32, "f8", Element.F64);
    private static final Map<String, Integer> WHOLES = Map.of("i1", 1, "i2", 2, "i4", 4, "i8", 8, "u1", 1, "u2", 2, "u4", 4);
    private static final Pattern TEXT = Pattern.compile("[<>=|]U(\\d{1,6})");

    private final String file;
    private final String name;
    private final String kind;
    private final boolean fortran;
    private final List<Long> shape;
    private final ByteBuffer data;

    private Npy(String file, String name, String kind, boolean fortran, List<Long> shape, ByteBuffer data) {
        this.file = file;
        this.name = name;
        this.kind = kind;
        this.fortran = fortran;
        this.shape = shape;
        this.data = data;
    }

    /// Whether bytes begin as such an array does.
    public static boolean begins(byte[] file) {
        return file.length > MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// Reads an array of floating-point numbers, or of whole ones; of any other only the shape.
    ///
    /// @param file the file's name, for messages
    /// @param name the array's
    /// @throws BadInput if it is damaged, or holds Python objects
    public static Tensor read(byte[] bytes, String file, String name) {
        return header(bytes, file, name).tensor();
    }

    /// What an array says that is a single text, truth or number, as `np.savez(…, reset="before")` makes one.
    static Optional<Object> word(byte[] bytes, String file, String name) {
        Npy array = header(bytes, file, name);
        if (!array.shape.isEmpty()) {
            return Optional.empty();
        }
        if (array.kind.equals("|b1")) {
            array.requireBytes(1, 1);
            return Optional.of(array.data.get(0) != 0);
        }
        Matcher text = TEXT.matcher(array.kind);
        return text.matches() ? Optional.of(array.text(Integer.parseInt(text.group(1)))) : Optional.of(array.tensor().numbers()[0]);
    }

    private String text(int letters) {
        requireBytes(letters, 4);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            int letter = data.getInt(4 * i);
            if (letter != 0) {
                word.append(Character.isValidCodePoint(letter) ? Character.toString(letter) : "\uFFFD");
            }
        }
        return word.toString();
    }

    private static Npy header(byte[] bytes, String file, String name) {
        if (!begins(bytes) || bytes.length < 12) {
            throw new BadInput(file, says("array-does-not-begin-as", Quoted.name(name)), NONE);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean first = bytes[MAGIC.length] == 1;
        long length = first ? buffer.getShort(8) & 0xFFFF : buffer.getInt(8) & 0xFFFFFFFFL;
        int start = first ? 10 : 12;
        if (length > Math.min(LONGEST_HEADER, bytes.length - start)) {
            throw new BadInput(file, says("array-says-its-header-has", Quoted.name(name), Counted.of(length, "byte")), says("there-are-these", bytes.length - start));
        }
        String header = new String(bytes, start, (int) length, StandardCharsets.UTF_8);
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new BadInput(file, says("array-has-the-header", Quoted.name(name), Quoted.of(header.strip())), says("one-names-descr-fortran-order"));
        }
        String kind = matcher.group(1).replace("'", "");
        int end = start + (int) length;
        ByteOrder order = kind.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new Npy(file, name, kind, matcher.group(2).equals("True"), sizes(matcher.group(3), file, name), buffer.slice(end, bytes.length - end).order(order));
    }

    private static List<Long> sizes(String text, String file, String name) {
        return Stream.of(text.split(",")).map(String::strip).filter(size -> !size.isEmpty()).map(size -> {
            if (!size.matches("\\d{1,18}")) {
                throw new BadInput(file, says("array-has-the-shape", Quoted.name(name), Quoted.shortened(text)), says("each-size-is-a-whole"));
            }
            return Long.valueOf(size);
        }).toList();
    }

    private Tensor tensor() {
        long count = Tensor.count(shape);
        if (count < 0) {
            throw new BadInput(file, says("tensor-is", Quoted.name(name), shape), says("a-tensor-has-fewer-than"));
        }
        List<Integer> sizes = shape.stream().map(Long::intValue).toList();
        if (kind.startsWith("|O") || kind.contains("O")) {
            throw new BadInput(file, says("array-holds-python-objects-which", Quoted.name(name)), says("save-arrays-of-numbers"));
        }
        String type = kind.isEmpty() ? "" : kind.substring(1);
        Element element = FLOATS.get(type);
        if (element != null) {
            requireBytes(count, element.bytes());
            ByteBuffer own = data.slice(0, (int) count * element.bytes()).order(data.order());
            Tensor plain = Tensor.of(file, name, sizes, element, own);
            return fortran ? new Tensor(file, name, sizes, () -> turned(plain.numbers(), sizes)) : plain;
        }
        Integer bytes = WHOLES.get(type);
        if (bytes != null) {
            requireBytes(count, bytes);
            return new Tensor(file, name, sizes, () -> turned(wholes((int) count, bytes, type.startsWith("u")), fortran ? sizes : List.of()));
        }
        return Tensor.unread(file, name, sizes, kind);
    }

    private void requireBytes(long count, int each) {
        if (count * each > data.limit()) {
            throw new BadInput(file, says("array-of-needs", Quoted.name(name), Counted.of(count, "number"), Counted.of(count * each, "byte")), says("it-has-these", data.limit()));
        }
    }

    private double[] wholes(int count, int bytes, boolean unsigned) {
        return LongStream.range(0, count).mapToDouble(i -> {
            int at = (int) i * bytes;
            return switch (bytes) {
                case 1 -> unsigned ? data.get(at) & 0xFF : data.get(at);
                case 2 -> unsigned ? data.getShort(at) & 0xFFFF : data.getShort(at);
                case 4 -> unsigned ? data.getInt(at) & 0xFFFFFFFFL : data.getInt(at);
                default -> data.getLong(at);
            };
        }).toArray();
    }

    /// Numbers whose first index ran fastest, put so that the last does.
    private static double[] turned(double[] columns, List<Integer> sizes) {
        if (sizes.size() < 2) {
            return columns;
        }
        double[] rows = new double[columns.length];
        int[] index = new int[sizes.size()];
        for (double number : columns) {
            int at = 0;
            for (int i = 0; i < index.length; i++) {
                at = at * sizes.get(i) + index[i];
            }
            rows[at] = number;
            for (int i = 0; i < index.length && ++index[i] == sizes.get(i); i++) {
                index[i] = 0;
            }
        }
        return rows;
    }
}
