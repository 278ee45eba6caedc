package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Listing;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.weights.InitialState;
import gruscope.json.Json;
import gruscope.json.Place;
import gruscope.model.found.Contents;
import gruscope.model.found.FoundCell;
import gruscope.model.layout.NumberOrder;
import gruscope.tensor.Tensor;
import gruscope.tensor.onnx.Folding;
import gruscope.tensor.onnx.Onnx;
import gruscope.tensor.onnx.OnnxGraph;
import gruscope.tensor.onnx.OnnxNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import static gruscope.Message.says;

/// Finds the GRU, LSTM and RNN nodes of an ONNX model, those within If and Loop bodies too, and the linear layers around them ([OnnxLayers]).
///
/// Attributes are obeyed (`linear_before_reset`, `activations`, `direction`) or refused by name (`clip`, `input_forget`, peepholes). Where a node's input comes
/// from another recurrent node, by nothing but changes of shape, that one runs below.
final class OnnxCells {

    private static final int W = 1;
    private static final int R = 2;
    private static final int B = 3;
    private static final int H0 = 5;
    private static final int C0 = 6;
    private static final int P = 7;
    private static final int FARTHEST = 100;
    private static final Set<String> BODIES = Set.of("If", "Loop", "Scan");

    private final String file;
    private final Map<String, String> words;
    private final List<FoundCell> cells = new ArrayList<>();
    private final OnnxLayers layers;
    private final Map<OnnxNode, List<FoundCell>> ofNodes = new IdentityHashMap<>();
    private final Map<String, Supplier<InitialState>> starts = new HashMap<>();

    private OnnxCells(String file, Map<String, String> words) {
        this.file = file;
        this.words = words;
        this.layers = new OnnxLayers(file);
    }

    static Contents read(byte[] bytes, String file) {
        Map<String, String> own = new LinkedHashMap<>();
        Onnx.words(bytes, file).forEach((name, text) -> {
            if (name.startsWith(OnnxModel.OWN)) {
                own.put(name.substring(OnnxModel.OWN.length()), text);
            }
        });
        OnnxCells found = new OnnxCells(file, own);
        Onnx.read(bytes, file).all().forEach(graph -> {
            Folding folding = new Folding(graph, file);
            for (OnnxNode node : graph.nodes()) {
                switch (node.operator()) {
                    case "GRU", "LSTM", "RNN" -> found.take(node, graph, folding);
                    case "MatMul", "Gemm" -> found.layers.product(node, graph, folding, found.between(node, graph, folding));
                    case "Gather" -> found.layers.embedding(node, folding);
                    default -> { }
                }
            }
        });
        Map<String, Json> beside = new LinkedHashMap<>();
        own.forEach((name, text) -> beside.put(name, new Json.Text(Place.whole(file), text)));
        return new Contents(file, found.cells, found.layers.found(), new Json.Fieldset(Place.whole(file), beside), false, found.starts, NumberOrder.ONNX);
    }

    private void take(OnnxNode node, OnnxGraph graph, Folding folding) {
        String direction = node.text("direction", "forward").toLowerCase(Locale.ROOT);
        boolean both = direction.equals("bidirectional");
        String name = name(node);
        List<FoundCell> below = below(node, graph);
        List<FoundCell> ways = new ArrayList<>();
        for (int i = 0; i < (both ? 2 : 1); i++) {
            boolean backwards = i == 1 || direction.equals("reverse");
            FoundCell cell = cell(node, graph, folding, unique(i == 1 ? name + ".reverse" : name), i, backwards, both ? 2 : 1).above(below).reading(projection(node, graph)).behind(between(node, graph, folding));
            ways.add(cell);
            start(node, folding, cell, i);
        }
        cells.addAll(ways);
        ofNodes.put(node, ways);
    }

    /// Two branches may hold nodes of one name.
    private String unique(String name) {
        String own = name;
        for (int i = 2; isTaken(own); i++) {
            own = name + "_" + i;
        }
        return own;
    }

    private boolean isTaken(String name) {
        return cells.stream().anyMatch(cell -> cell.name().equals(name));
    }

    /// The initial state `[d, batch, n]`, where it is in the file and that of one sequence.
    private void start(OnnxNode node, Folding folding, FoundCell cell, int direction) {
        Optional<Tensor> h0 = state(node, folding.atFirst(), H0, cell.units());
        Optional<Tensor> c0 = state(node, folding.atFirst(), C0, cell.units());
        if (h0.isPresent() || c0.isPresent()) {
            int n = cell.units();
            starts.put(cell.name(), () -> InitialState.of(h0.map(tensor -> part(tensor, direction, n)).orElseGet(() -> new double[n]),
                    c0.map(tensor -> part(tensor, direction, n)).orElse(null)));
        }
    }

    /// What the model reads its initial state from, where whoever runs it gives it.
    private static Optional<String> startRead(OnnxNode node, OnnxGraph graph, Folding folding) {
        Folding first = folding.atFirst();
        return node.input(H0).filter(name -> first.value(name).isEmpty()).map(first::source).filter(name -> graph.maker(name).isEmpty());
    }

    private static Optional<Tensor> state(OnnxNode node, Folding folding, int input, int units) {
        int directions = node.text("direction", "").equalsIgnoreCase("bidirectional") ? 2 : 1;
        return node.input(input).filter(_ -> input == H0 || node.operator().equals("LSTM")).flatMap(folding::value)
                .filter(tensor -> units > 0 && Tensor.count(tensor.shape().stream().map(Integer::longValue).toList()) == (long) directions * units);
    }

    private static double[] part(Tensor tensor, int direction, int units) {
        return Arrays.copyOfRange(tensor.numbers(), direction * units, (direction + 1) * units);
    }

    private FoundCell cell(OnnxNode node, OnnxGraph graph, Folding folding, String name, int direction, boolean backwards, int directions) {
        Optional<Tensor> w = node.input(W).flatMap(folding::value);
        Optional<Tensor> r = node.input(R).flatMap(folding::value);
        Optional<Tensor> b = node.input(B).flatMap(folding::value);
        boolean one = OnnxModel.ONE_BIAS.equals(words.get(OnnxModel.BIASES));
        Message operator = says("onnx.node", node.operator());
        List<Object> how = new ArrayList<>(node.operator().equals("GRU") ? List.of(operator, "linear_before_reset " + node.whole("linear_before_reset", 0)) : List.of(operator));
        startRead(node, graph, folding).map(read -> says("onnx.start-read", Quoted.name(read))).ifPresent(how::add);
        int inputs = w.filter(tensor -> tensor.rank() == 3).map(tensor -> tensor.shape().get(2)).orElse(0);
        int units = r.filter(tensor -> tensor.rank() == 3).map(tensor -> tensor.shape().get(2)).orElse(0);
        return new FoundCell(name, Optional.of(plain(node)), inputs, units, b.isEmpty() ? Biases.NONE : one ? Biases.ONE : Biases.TWO, backwards, List.of(), Optional.empty(), Optional.of(Listing.commas(how)), node.place(), cell -> {
            refuseUnknown(node);
            if (node.input(B).isPresent() && b.isEmpty()) {
                throw notConstant(node, B, "B");
            }
            OnnxFunctions functions = OnnxFunctions.read(node, directions, OnnxFunctions.usual(node), file).get(direction);
            OnnxWeights weights = new OnnxWeights(file, name, direction, w.orElseThrow(() -> notConstant(node, W, "W")), r.orElseThrow(() -> notConstant(node, R, "R")), b,
                    OnnxWeights.order(node), ofBlocks(node, functions), one);
            return weights.read(told(cell, node, functions));
        });
    }

    /// As words beside the weights cannot be in ONNX, the cell is what its attributes say.
    private Cell told(Cell cell, OnnxNode node, OnnxFunctions functions) {
        return switch (node.operator()) {
            case "GRU" -> new Gru(((Gru) cell).reset(), Gru.Update.KEEPS, ofState(node, functions.at(1)), ofGates(node, functions.at(0)));
            case "LSTM" -> new Lstm(ofGates(node, functions.at(0)), ofState(node, functions.at(1)), ofState(node, functions.at(2)));
            default -> new Rnn(ofState(node, functions.at(0)));
        };
    }

    private Activation ofGates(OnnxNode node, Activation function) {
        return switch (function) {
            case SIGMOID, HARD_SIGMOID, HARD_SIGMOID_6 -> function;
            case TANH, RELU, IDENTITY -> throw new BadInput(file, says("has-gates-that-go-through", node.operator(), Quoted.name(name(node)), function.name()),
                    says("gates-lie-between-0-and"));
        };
    }

    private Activation ofState(OnnxNode node, Activation function) {
        return switch (function) {
            case TANH, SIGMOID, RELU, IDENTITY -> function;
            case HARD_SIGMOID, HARD_SIGMOID_6 -> throw new BadInput(file, says("has-a-state-that-goes", node.operator(), Quoted.name(name(node))),
                    says("accepted-are-tanh-sigmoid-relu"));
        };
    }

    private static Cell plain(OnnxNode node) {
        return switch (node.operator()) {
            case "GRU" -> new Gru(node.whole("linear_before_reset", 0) == 0 ? Gru.Reset.BEFORE : Gru.Reset.AFTER, Gru.Update.KEEPS, Activation.TANH);
            case "LSTM" -> new Lstm();
            default -> new Rnn(Activation.TANH);
        };
    }

    /// The function of each of the cell's blocks.
    private List<OnnxFunctions.Function> ofBlocks(OnnxNode node, OnnxFunctions functions) {
        List<OnnxFunctions.Function> all = functions.functions();
        if (all.getLast().activation() == Activation.IDENTITY && !all.getLast().isPlain() && !node.operator().equals("RNN")
                || node.operator().equals("GRU") && !all.get(1).isPlain()) {
            throw new BadInput(file, says("has-an-affine-activation-with", node.operator(), Quoted.name(name(node))), says("affine-is-read-with-alpha"));
        }
        return switch (node.operator()) {
            case "GRU" -> List.of(all.get(0), all.get(0), all.get(1));
            case "LSTM" -> List.of(all.get(0), all.get(0), all.get(1), all.get(0));
            default -> all;
        };
    }

    private void refuseUnknown(OnnxNode node) {
        String what = node.operator() + " " + Quoted.name(name(node));
        if (node.attributes().containsKey("clip")) {
            throw new BadInput(file, says("has-a-clip-of", what, node.number("clip", 0)), says("cells-without-a-clip-are"));
        }
        if (node.whole("input_forget", 0) != 0) {
            throw new BadInput(file, says("couples-its-input-and-forget", what), says("lstms-with-both-gates-are"));
        }
        if (node.input(P).isPresent() && node.operator().equals("LSTM")) {
            throw new BadInput(file, says("has-peepholes-p", what), says("lstms-without-peepholes-are-read"));
        }
    }

    private BadInput notConstant(OnnxNode node, int input, String symbol) {
        return new BadInput(file, says("of-node-is", symbol, Quoted.name(name(node)), node.input(input).map(name -> says("a-value-not-folded", Quoted.name(name))).orElse(says("missing"))),
                says("weights-are-initializers-or-come"));
    }

    /// `gru` of a node called `/gru/GRU`; `gru_1` of the second of a model whose nodes have no names.
    private String name(OnnxNode node) {
        String bare = node.name().replaceFirst("^/+", "").replaceFirst("/" + node.operator() + "(_\\d+)?$", "$1");
        return bare.isEmpty() ? node.operator().toLowerCase(Locale.ROOT) + "_" + node.place() : bare;
    }

    /// The recurrent node whose states a node reads.
    private List<FoundCell> below(OnnxNode node, OnnxGraph graph) {
        return read(node, graph).filter(value -> graph.maker(value).filter(maker -> ofNodes.containsKey(maker) && maker.output().filter(value::equals).isPresent()).isPresent())
                .flatMap(graph::maker).map(ofNodes::get).orElse(List.of());
    }

    /// What makes the numbers that a node reads, where that is neither a cell nor linear; bodies may end in either.
    private Optional<Message> between(OnnxNode node, OnnxGraph graph, Folding folding) {
        return node.input(0).map(folding::source).flatMap(graph::maker).filter(maker -> !ofNodes.containsKey(maker) && layers.leftBy(maker).isEmpty() && !BODIES.contains(maker.operator()))
                .map(maker -> Message.plain(maker.name().isEmpty() ? maker.operator() : Quoted.name(maker.name()) + " (" + maker.operator() + ")"));
    }

    /// The linear layer whose outputs a node reads.
    private Optional<String> projection(OnnxNode node, OnnxGraph graph) {
        return read(node, graph).flatMap(graph::maker).flatMap(layers::leftBy);
    }

    /// The value that a node reads, before all that only changes its shape.
    private static Optional<String> read(OnnxNode node, OnnxGraph graph) {
        Optional<String> value = node.input(0);
        for (int i = 0; i < FARTHEST; i++) {
            Optional<OnnxNode> maker = value.flatMap(graph::maker).filter(Folding::handsOn);
            if (maker.isEmpty()) {
                return value;
            }
            value = maker.get().input(0);
        }
        return Optional.empty();
    }
}
