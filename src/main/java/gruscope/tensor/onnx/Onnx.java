package gruscope.tensor.onnx;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Quoted;
import gruscope.tensor.Element;
import gruscope.tensor.Tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// Reads a `ModelProto` of ONNX (onnx.proto) as far as its graphs: nodes with attributes, and constants.
public final class Onnx {

    private static final int VERSION = 0x08;
    private static final int MOST_VERSION = 40;
    private static final List<Integer> NEXT = List.of(0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42, 0x72);
    private static final int DEEPEST = 16;
    private static final int MOST_NODES = 200_000;

    private final String file;
    private int nodes;

    private Onnx(String file) {
        this.file = file;
    }

    /// Whether bytes mean to be such a model: its first field is its version, which no text begins like.
    public static boolean begins(byte[] file) {
        return file.length > 2 && file[0] == VERSION && file[1] > 0 && file[1] < MOST_VERSION && NEXT.contains(file[2] & 0xFF);
    }

    /// The model's graph.
    ///
    /// @param file its name, for messages
    /// @throws BadInput if it is damaged, or its numbers are in another file
    public static OnnxGraph read(byte[] bytes, String file) {
        Onnx onnx = new Onnx(file);
        Optional<OnnxGraph> graph = Optional.empty();
        Wire model = new Wire(ByteBuffer.wrap(bytes), file);
        for (int field = model.next(); field != 0; field = model.next()) {
            if (field == 7) {
                graph = Optional.of(onnx.graph(model.message(), Optional.empty(), 0));
            }
        }
        return graph.orElseThrow(() -> new BadInput(file, says("this-onnx-model-has-no"), NONE));
    }

    /// What the model says beside its graph: its `metadata_props`.
    public static Map<String, String> words(byte[] bytes, String file) {
        Map<String, String> words = new LinkedHashMap<>();
        Wire model = new Wire(ByteBuffer.wrap(bytes), file);
        for (int field = model.next(); field != 0; field = model.next()) {
            if (field == 14) {
                Wire word = model.message();
                String name = "";
                String text = "";
                for (int part = word.next(); part != 0; part = word.next()) {
                    if (part == 1) {
                        name = word.text();
                    } else if (part == 2) {
                        text = word.text();
                    }
                }
                words.putIfAbsent(name, text);
            }
        }
        return words;
    }

    private OnnxGraph graph(Wire wire, Optional<OnnxGraph> around, int depth) {
        if (depth > DEEPEST) {
            throw new BadInput(file, says("its-graphs-stand-within-each", DEEPEST), NONE);
        }
        OnnxGraph graph = new OnnxGraph(around);
        for (int field = wire.next(); field != 0; field = wire.next()) {
            switch (field) {
                case 1 -> node(wire.message(), graph, depth);
                case 5 -> graph.add(tensor(wire.message(), ""));
                case 11 -> input(wire.message()).ifPresent(graph::addInput);
                default -> { }
            }
        }
        return graph;
    }

    private static Optional<String> input(Wire wire) {
        for (int field = wire.next(); field != 0; field = wire.next()) {
            if (field == 1) {
                return Optional.of(wire.text());
            }
        }
        return Optional.empty();
    }

    private void node(Wire wire, OnnxGraph graph, int depth) {
        int place = nodes++;
        if (place >= MOST_NODES) {
            throw new BadInput(file, says("this-model-has-more-than", MOST_NODES), NONE);
        }
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        Map<String, Object> attributes = new HashMap<>();
        List<OnnxGraph> bodies = new ArrayList<>();
        String name = "";
        String operator = "";
        for (int field = wire.next(); field != 0; field = wire.next()) {
            switch (field) {
                case 1 -> inputs.add(wire.text());
                case 2 -> outputs.add(wire.text());
                case 3 -> name = wire.text();
                case 4 -> operator = wire.text();
                case 5 -> attribute(wire.message(), attributes, bodies, graph, depth);
                default -> { }
            }
        }
        bodies.forEach(graph::add);
        graph.add(new OnnxNode(operator, name, List.copyOf(inputs), List.copyOf(outputs), attributes, place), bodies);
    }

    private void attribute(Wire wire, Map<String, Object> attributes, List<OnnxGraph> bodies, OnnxGraph graph, int depth) {
        String name = "";
        Object value = null;
        List<Object> list = new ArrayList<>();
        boolean many = false;
        int type = 0;
        for (int field = wire.next(); field != 0; field = wire.next()) {
            switch (field) {
                case 1 -> name = wire.text();
                case 2 -> value = wire.single();
                case 3 -> value = wire.whole();
                case 4 -> value = wire.text();
                case 5 -> value = tensor(wire.message(), name);
                case 6, 11 -> bodies.add(graph(wire.message(), Optional.of(graph), depth + 1));
                case 7 -> many = collect(wire, list, true);
                case 8 -> many = collect(wire, list, false);
                case 9 -> many = list.add(wire.text());
                case 20 -> type = (int) wire.whole();
                default -> { }
            }
        }
        // A list of no numbers is written as nothing but its type.
        if (many || type >= 6 && type <= 8) {
            attributes.put(name, list);
        } else if (value != null) {
            attributes.put(name, value);
        }
    }

    private static boolean collect(Wire wire, List<Object> list, boolean singles) {
        if (!wire.isPacked()) {
            list.add(singles ? (Object) wire.single() : (Object) wire.whole());
        } else if (singles) {
            ByteBuffer packed = wire.content();
            for (int at = 0; at + 4 <= packed.limit(); at += 4) {
                list.add(packed.getFloat(at));
            }
        } else {
            Wire packed = wire.message();
            while (packed.hasMore()) {
                list.add(packed.varint());
            }
        }
        return true;
    }

    /// A `TensorProto`: its numbers stand as raw bytes, or in a list of their kind.
    private Tensor tensor(Wire wire, String otherwise) {
        List<Object> dims = new ArrayList<>();
        List<Object> wholes = new ArrayList<>();
        ByteBuffer raw = null;
        ByteBuffer singles = null;
        ByteBuffer doubles = null;
        String name = otherwise;
        int kind = 0;
        boolean elsewhere = false;
        for (int field = wire.next(); field != 0; field = wire.next()) {
            switch (field) {
                case 1 -> collect(wire, dims, false);
                case 2 -> kind = (int) wire.whole();
                case 4 -> singles = wire.content();
                case 5, 7, 11 -> collect(wire, wholes, false);
                case 8 -> name = wire.text();
                case 9 -> raw = wire.content();
                case 10 -> doubles = wire.content();
                case 13 -> elsewhere = true;
                case 14 -> elsewhere |= wire.whole() == 1;
                default -> { }
            }
        }
        List<Long> sizes = dims.stream().map(Long.class::cast).toList();
        long count = Tensor.count(sizes);
        if (count < 0) {
            throw new BadInput(file, says("tensor-is", Quoted.name(name), sizes), says("a-tensor-has-fewer-than"));
        }
        List<Integer> shape = sizes.stream().map(Long::intValue).toList();
        String own = name;
        if (elsewhere) {
            return new Tensor(file, own, shape, () -> {
                throw new BadInput(file, says("the-numbers-of-tensor-are", Quoted.name(own)), says("save-the-model-with-its"));
            });
        }
        return switch (kind) {
            case 1 -> floats(own, shape, count, Element.F32, raw, singles);
            case 11 -> floats(own, shape, count, Element.F64, raw, doubles);
            case 10 -> floats(own, shape, count, Element.F16, raw, shorts(wholes));
            case 16 -> floats(own, shape, count, Element.BF16, raw, shorts(wholes));
            case 6 -> wholes(own, shape, count, raw, Integer.BYTES, wholes);
            case 7 -> wholes(own, shape, count, raw, Long.BYTES, wholes);
            default -> Tensor.unread(file, own, shape, "elements of kind " + kind);
        };
    }

    private Tensor floats(String name, List<Integer> shape, long count, Element element, ByteBuffer raw, ByteBuffer listed) {
        ByteBuffer data = raw != null ? raw : listed != null ? listed : ByteBuffer.allocate(0);
        requireBytes(name, count, element.bytes(), data.limit());
        return Tensor.of(file, name, shape, element, data.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    /// Half-precision numbers stand in the list of whole ones.
    private static ByteBuffer shorts(List<Object> wholes) {
        ByteBuffer shorts = ByteBuffer.allocate(2 * wholes.size()).order(ByteOrder.LITTLE_ENDIAN);
        wholes.forEach(number -> shorts.putShort(((Long) number).shortValue()));
        return shorts.flip();
    }

    private Tensor wholes(String name, List<Integer> shape, long count, ByteBuffer raw, int each, List<Object> listed) {
        requireBytes(name, count, each, raw == null ? (long) listed.size() * each : raw.limit());
        return new Tensor(file, name, shape, () -> {
            double[] numbers = new double[(int) count];
            for (int i = 0; i < numbers.length; i++) {
                int at = i;
                DoubleSupplier number = raw == null ? () -> (Long) listed.get(at) : each == Long.BYTES ? () -> raw.getLong(at * each) : () -> raw.getInt(at * each);
                numbers[i] = number.getAsDouble();
            }
            return numbers;
        });
    }

    private void requireBytes(String name, long count, int each, long bytes) {
        if (count * each != bytes) {
            throw new BadInput(file, says("tensor-of-has", Quoted.name(name), Counted.of(count, "number"), Counted.of(bytes, "byte")), says("it-needs", count * each));
        }
    }
}
