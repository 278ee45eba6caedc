package gruscope.tensor.torch;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Memory;
import gruscope.Quoted;
import gruscope.tensor.Archive;
import gruscope.tensor.Element;
import gruscope.tensor.Tensor;
import gruscope.tensor.TensorFile;
import gruscope.tensor.torch.Pickle.Global;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// Reads what `torch.save` makes of a state dictionary, or of dictionaries that hold one: an archive of `data.pkl` and a file for each storage, or, before
/// PyTorch 1.6, pickles and storages one after the other.
///
/// A tensor is a view of its storage: an offset, sizes and strides, all held against the storage's length.
public final class TorchFile {

    private static final String PICKLE = "data.pkl";

    /// Below the first pickle of the older form: its magic number.
    private static final byte[] OLD = {(byte) 0x80, 2, (byte) 0x8a, 10, 0x6c, (byte) 0xfc, (byte) 0x9c, 0x46, (byte) 0xf9, 0x20, 0x6a, (byte) 0xa8, 0x50, 0x19, '.'};
    private static final Map<String, Element> STORAGES = Map.of("torch.FloatStorage", Element.F32, "torch.DoubleStorage", Element.F64, "torch.HalfStorage", Element.F16,
            "torch.BFloat16Storage", Element.BF16);
    private static final double SHARE = 0.125;
    private static final int DEEPEST = 8;

    /// A storage that a pickle names.
    ///
    /// @param kind as the file calls it
    private record Storage(String kind, String key, long length) {
    }

    /// A tensor that a pickle names.
    private record View(Storage storage, long offset, List<Long> sizes, List<Long> strides) {
    }

    private final String file;
    private final Map<String, Supplier<ByteBuffer>> storages = new LinkedHashMap<>();
    private final List<Tensor> tensors = new ArrayList<>();

    private TorchFile(String file) {
        this.file = file;
    }

    /// Whether an archive is such a file.
    public static boolean isIn(Archive archive) {
        return archive.names().stream().anyMatch(name -> name.equals(PICKLE) || name.endsWith("/" + PICKLE));
    }

    /// Whether bytes begin as the older form does.
    public static boolean begins(byte[] file) {
        return file.length > OLD.length && Arrays.equals(file, 0, OLD.length, OLD, 0, OLD.length);
    }

    /// @param file the archive's name, for messages
    /// @throws BadInput if it is damaged, or asks for what would have to be run
    public static TensorFile read(Archive archive, String file) {
        String pickle = archive.names().stream().filter(name -> name.equals(PICKLE) || name.endsWith("/" + PICKLE)).findFirst().orElseThrow();
        String folder = pickle.substring(0, pickle.length() - PICKLE.length());
        if (archive.names().stream().anyMatch(name -> name.startsWith(folder + "code/"))) {
            throw new BadInput(file, says("this-is-torchscript-a-program"), says("save-the-numbers-alone-torch"));
        }
        TorchFile read = new TorchFile(file);
        ByteOrder order = archive.names().contains(folder + "byteorder")
                && new String(archive.content(folder + "byteorder"), StandardCharsets.UTF_8).startsWith("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        Map<String, ByteBuffer> unpacked = new LinkedHashMap<>();
        archive.names().stream().filter(name -> name.startsWith(folder + "data/")).forEach(name -> read.storages.put(name.substring(folder.length() + 5),
                () -> unpacked.computeIfAbsent(name, wanted -> ByteBuffer.wrap(archive.content(wanted)).order(order))));
        return read.file(Pickle.read(ByteBuffer.wrap(archive.content(pickle)), file, read.asked()));
    }

    /// Reads the older form.
    ///
    /// @throws BadInput if it is damaged, or asks for what would have to be run
    public static TensorFile read(byte[] bytes, String file) {
        TorchFile read = new TorchFile(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 3; i++) {
            Pickle.read(buffer, file, read.asked());
        }
        Map<String, Storage> named = new LinkedHashMap<>();
        Object whole = Pickle.read(buffer, file, read.asked(named));
        if (!(Pickle.read(buffer, file, read.asked()) instanceof List<?> keys)) {
            throw new BadInput(file, says("its-list-of-storages-is"), NONE);
        }
        for (Object key : keys) {
            Storage storage = named.get(String.valueOf(key));
            int each = storage == null ? 0 : bytesOf(storage.kind);
            if (each == 0 || buffer.remaining() < Long.BYTES) {
                throw new BadInput(file, says("storage-is-of-a-kind", Quoted.of(String.valueOf(key))), NONE);
            }
            long length = buffer.getLong();
            if (length < 0 || length > buffer.remaining() / each) {
                throw new BadInput(file, says("storage-ends-beyond-the-file", Quoted.of(storage.key)), NONE);
            }
            ByteBuffer own = buffer.slice(buffer.position(), (int) length * each).order(ByteOrder.LITTLE_ENDIAN);
            read.storages.put(storage.key, () -> own);
            buffer.position(buffer.position() + own.limit());
        }
        return read.file(whole);
    }

    /// How many bytes a number of a storage takes; 0 for a kind that is not known.
    private static int bytesOf(String kind) {
        return switch (kind) {
            case "torch.DoubleStorage", "torch.LongStorage" -> 8;
            case "torch.FloatStorage", "torch.IntStorage" -> 4;
            case "torch.HalfStorage", "torch.BFloat16Storage", "torch.ShortStorage" -> 2;
            case "torch.ByteStorage", "torch.CharStorage", "torch.BoolStorage" -> 1;
            default -> 0;
        };
    }

    private Pickle.Asked asked() {
        return asked(new LinkedHashMap<>());
    }

    private Pickle.Asked asked(Map<String, Storage> named) {
        return new Pickle.Asked() {
            @Override
            public Object call(Global function, List<?> arguments) {
                return switch (function.name()) {
                    case "collections.OrderedDict" -> new LinkedHashMap<>();
                    case "torch.Size" -> arguments.getFirst();
                    case "torch._utils._rebuild_parameter" -> arguments.getFirst();
                    case "torch._utils._rebuild_tensor_v2", "torch._utils._rebuild_tensor" -> new View((Storage) arguments.get(0), (Long) arguments.get(1),
                            wholes(arguments.get(2)), wholes(arguments.get(3)));
                    default -> throw Pickle.refused(function, file);
                };
            }

            @Override
            public Object persistent(Object id) {
                List<?> parts = (List<?>) id;
                Storage storage = new Storage(((Global) parts.get(1)).name(), (String) parts.get(2), (Long) parts.get(4));
                named.put(storage.key, storage);
                return storage;
            }
        };
    }

    private static List<Long> wholes(Object tuple) {
        return ((List<?>) tuple).stream().map(Long.class::cast).toList();
    }

    /// The tensors of a dictionary, and of those within it; where only one of them holds any, its own name is left out.
    private TensorFile file(Object whole) {
        Map<String, Map<?, ?>> dictionaries = new LinkedHashMap<>();
        collect("", whole, dictionaries, 0);
        Map<String, Object> words = new LinkedHashMap<>();
        if (whole instanceof Map<?, ?> top) {
            top.forEach((key, value) -> {
                if (key instanceof String word && (value instanceof String || value instanceof Double || value instanceof Boolean)) {
                    words.put(word, value);
                } else if (key instanceof String word && value instanceof Long number) {
                    words.put(word, number.doubleValue());
                }
            });
        }
        if (dictionaries.isEmpty()) {
            throw new BadInput(file, says("there-is-no-tensor-in"), says("a-state-dictionary-is-read"));
        }
        dictionaries.forEach((path, dictionary) -> dictionary.forEach((key, value) -> {
            if (key instanceof String name && value instanceof View view) {
                tensors.add(tensor(dictionaries.size() == 1 ? name : path + name, view));
            }
        }));
        return TensorFile.of(file, words, false, tensors);
    }

    /// The state of an optimizer has numbers for keys, and is passed over.
    private static void collect(String path, Object value, Map<String, Map<?, ?>> into, int depth) {
        if (!(value instanceof Map<?, ?> map) || depth > DEEPEST) {
            return;
        }
        if (map.entrySet().stream().anyMatch(entry -> entry.getKey() instanceof String && entry.getValue() instanceof View)) {
            into.put(path, map);
        }
        map.forEach((key, inner) -> {
            if (key instanceof String name) {
                collect(path + name + ".", inner, into, depth + 1);
            }
        });
    }

    private Tensor tensor(String name, View view) {
        long count = Tensor.count(view.sizes);
        if (count < 0 || count * Double.BYTES > Memory.share(SHARE)) {
            throw new BadInput(file, says("tensor-is", Quoted.name(name), view.sizes), says("what-is-read-may-take", Memory.megabytes(Memory.share(SHARE))));
        }
        List<Integer> shape = view.sizes.stream().map(Long::intValue).toList();
        Element element = STORAGES.get(view.storage.kind);
        if (element == null) {
            return Tensor.unread(file, name, shape, view.storage.kind);
        }
        return new Tensor(file, name, shape, () -> numbers(name, view, element, (int) count));
    }

    private double[] numbers(String name, View view, Element element, int count) {
        Supplier<ByteBuffer> stored = storages.get(view.storage.key);
        if (stored == null) {
            throw new BadInput(file, says("tensor-has-no-storage-in", Quoted.name(name)), NONE);
        }
        ByteBuffer data = stored.get();
        double[] numbers = new double[count];
        long[] index = new long[view.sizes.size()];
        if (view.strides.size() != index.length) {
            throw new BadInput(file, says("tensor-has-sizes-and-strides", Quoted.name(name), index.length, view.strides.size()), NONE);
        }
        for (int i = 0; i < count; i++) {
            long at = view.offset;
            for (int j = 0; j < index.length; j++) {
                at += index[j] * view.strides.get(j);
            }
            if (at < 0 || at >= data.limit() / element.bytes()) {
                throw new BadInput(file, says("tensor-reaches-beyond-its-storage", Quoted.name(name), Counted.of(data.limit() / element.bytes(), "number")), NONE);
            }
            numbers[i] = element.read(data, (int) at * element.bytes());
            for (int j = index.length - 1; j >= 0 && ++index[j] == view.sizes.get(j); j--) {
                index[j] = 0;
            }
        }
        return numbers;
    }
}
