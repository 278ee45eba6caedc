package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Listing;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Json;
import gruscope.model.found.Contents;
import gruscope.model.found.Embedding;
import gruscope.model.found.FoundCell;
import gruscope.model.found.LinearLayer;
import gruscope.model.layout.NumberOrder;
import gruscope.tensor.Tensor;
import gruscope.tensor.TensorFile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// Finds recurrent and dense layers by the names that Keras gives their tensors: `…/kernel`, `…/recurrent_kernel`, `…/bias`, or in Keras 3 `…/vars/0`, `1`, `2`.
///
/// Matrices have their outputs in columns; a GRU's blocks are z, r, h, an LSTM's i, f, c, o. Settings come from the model's config, where there is one.
final class KerasCells {

    private static final Pattern WEIGHT = Pattern.compile("(.*/|)(kernel|recurrent_kernel|bias|embeddings|vars/[012])(:0)?");
    private static final Map<String, String> OWN = Map.of("vars/0", "kernel", "vars/1", "recurrent_kernel", "vars/2", "bias");

    /// Without a config, layers stand in the order of their names: what fits behind a cell is taken to be behind it.
    private static final int UNORDERED = 1 << 24;

    /// The tensors of one layer, in one direction.
    private record Group(String path, Map<String, Tensor> tensors) {

        boolean isRecurrent() {
            Tensor hidden = tensors.get("recurrent_kernel");
            return tensors.containsKey("kernel") && hidden != null && hidden.rank() == 2 && tensors.get("kernel").rank() == 2
                    && hidden.shape().get(0) > 0 && hidden.shape().get(1) % hidden.shape().get(0) == 0
                    && tensors.get("kernel").shape().get(1).equals(hidden.shape().get(1));
        }

        int units() {
            return tensors.get("recurrent_kernel").shape().get(0);
        }

        int blocks() {
            return tensors.get("recurrent_kernel").shape().get(1) / units();
        }

        Optional<Tensor> bias() {
            return Optional.ofNullable(tensors.get("bias"));
        }
    }

    private final TensorFile file;
    private final Map<String, String> texts;
    private final KerasConfig config;

    private KerasCells(TensorFile file, Map<String, String> texts, KerasConfig config) {
        this.file = file;
        this.texts = texts;
        this.config = config;
    }

    /// Whether a name is that of a recurrent layer's tensor.
    static boolean isOfCell(String name) {
        return name.matches("(.*/|)recurrent_kernel(:0)?");
    }

    /// @param texts   what the file's groups carry, see [gruscope.tensor.hdf.Hdf5]
    /// @param model   the model's config, where there is one
    /// @param version of Keras, or nothing
    static Contents read(TensorFile file, Map<String, String> texts, Optional<Json> model, String version) {
        KerasCells keras = new KerasCells(file, texts, new KerasConfig(file.name(), model, version));
        return keras.contents();
    }

    private Contents contents() {
        Map<String, Group> groups = new LinkedHashMap<>();
        file.tensors().forEach((name, tensor) -> {
            Matcher weight = WEIGHT.matcher(name);
            if (weight.matches() && !name.contains("optimizer")) {
                String own = OWN.getOrDefault(weight.group(2), weight.group(2));
                String path = weight.group(2).startsWith("vars/") ? weight.group(1) + "vars" : weight.group(1);
                groups.computeIfAbsent(path, _ -> new Group(path, new LinkedHashMap<>())).tensors.put(own, tensor);
            }
        });
        List<Group> recurrent = groups.values().stream().filter(Group::isRecurrent).sorted(Comparator.comparingInt(this::place)).toList();
        Map<String, FoundCell> plain = new LinkedHashMap<>();
        recurrent.forEach(group -> plain.put(name(group), cell(group)));
        Map<String, FoundCell> stacked = new LinkedHashMap<>();
        List<LinearLayer> linear = groups.values().stream().filter(group -> !group.isRecurrent()).flatMap(group -> layer(group).stream()).toList();
        List<LinearLayer> layers = linear.stream().map(layer -> layer.behind(between(layer.name(), plain, linear))).toList();
        plain.forEach((name, cell) -> stacked.put(name, cell.above(below(name, stacked)).reading(projection(name, layers)).behind(between(name, plain, linear))));
        return new Contents(file.name(), List.copyOf(stacked.values()), layers, file.words(), file.strict(), Map.of(), NumberOrder.KERAS);
    }

    /// Layers stand in the order of the config; behind them, in that of the file.
    private int place(Group group) {
        return config.place(name(group)) * file.tensors().size() + List.copyOf(file.tensors().values()).indexOf(group.tensors.values().iterator().next());
    }

    private List<FoundCell> below(String name, Map<String, FoundCell> stacked) {
        return config.below(name).stream().flatMap(read -> Stream.of(read, read + "/forward", read + "/backward")).filter(stacked::containsKey).map(stacked::get).toList();
    }

    /// What a layer reads that is neither a cell nor linear, past layers that only hand on.
    private Optional<Message> between(String name, Map<String, FoundCell> cells, List<LinearLayer> layers) {
        return config.below(name).stream().filter(read -> Stream.of("", "/forward").noneMatch(way -> cells.containsKey(read + way))).flatMap(read -> config.layer(read).stream())
                .filter(layer -> !layer.isModel() && (!layer.isLinear() || layers.stream().noneMatch(other -> other.name().equals(layer.name())))).findFirst().map(KerasConfig.Layer::listed);
    }

    /// The dense layer that a cell reads, past layers that only hand on.
    private Optional<String> projection(String name, List<LinearLayer> layers) {
        List<String> read = config.below(name);
        return read.size() == 1 && config.layer(read.getFirst()).filter(layer -> layer.kind().equals("Dense")).isPresent()
                ? layers.stream().map(LinearLayer::name).filter(read.getFirst()::equals).findFirst() : Optional.empty();
    }

    /// A layer's name: what its group carries, or what stands in its path; of a pair of directions with `/forward` or `/backward`.
    private String name(Group group) {
        String path = group.path.replaceFirst("^/|/$", "");
        if (path.endsWith("vars")) {
            String layer = path.replaceFirst("/?(cell/)?vars$", "");
            if (layer.endsWith("/forward_layer") || layer.endsWith("/backward_layer")) {
                String pair = layer.substring(0, layer.lastIndexOf('/'));
                return named(pair) + (layer.endsWith("/forward_layer") ? "/forward" : "/backward");
            }
            return named(layer);
        }
        List<String> parts = Arrays.stream(path.split("/")).filter(part -> !part.isEmpty() && !part.equals("model_weights")).toList();
        if (parts.isEmpty()) {
            return "kernel";
        }
        String direction = parts.stream().anyMatch(part -> part.startsWith("forward_")) ? "/forward" : parts.stream().anyMatch(part -> part.startsWith("backward_")) ? "/backward" : "";
        return parts.getFirst() + direction;
    }

    private String named(String layer) {
        return texts.getOrDefault(layer + "/vars@name", layer.substring(layer.lastIndexOf('/') + 1));
    }

    private FoundCell cell(Group group) {
        String name = name(group);
        int blocks = group.blocks();
        boolean two = group.bias().filter(bias -> bias.rank() == 2).isPresent();
        boolean backwards = name.endsWith("/backward") || config.layer(name).filter(layer -> layer.isSo("go_backwards", false)).isPresent();
        Biases biases = group.bias().isEmpty() ? Biases.NONE : two ? Biases.TWO : Biases.ONE;
        String hidden = group.tensors.get("recurrent_kernel").name();
        Message shape = says("keras.blocks", hidden, group.tensors.get("recurrent_kernel").listed(), Counted.of(blocks, "block"));
        List<Message> set = config.layer(name).isPresent() ? List.of(says("keras.config"))
                : blocks == 3 ? List.of(says("keras.bare"), says(two ? "keras.after" : "keras.before")) : List.of(says("keras.bare"));
        Optional<Message> how = Optional.of(Listing.commas(Stream.concat(Stream.of(shape), set.stream()).toList()));
        return new FoundCell(name, blocks == 1 || blocks == 3 || blocks == 4 ? Optional.of(known(name, blocks, two)) : Optional.empty(), group.tensors.get("kernel").shape().get(0),
                group.units(), biases, backwards, List.of(), Optional.empty(), how, place(group), cell -> weights(group, config.cell(name, blocks, two), cell));
    }

    /// The cell as far as it can be told without refusing anything: that is done where it is read.
    private Cell known(String name, int blocks, boolean two) {
        try {
            return config.cell(name, blocks, two);
        } catch (BadInput _) {
            return new KerasConfig(file.name(), Optional.empty(), "").cell(name, blocks, two);
        }
    }

    /// @param own  the cell that the config makes
    /// @param said the same after words beside the weights
    private WeightSet weights(Group group, Cell own, Cell said) {
        Cell cell = own.kind().equals(said.kind()) ? said : own;
        int n = group.units();
        int rows = group.blocks() * n;
        double[][] bias = group.bias().map(tensor -> switch (tensor.rank()) {
            case 1 -> new double[][] {tensor.vector()};
            default -> tensor.matrix();
        }).orElse(new double[0][]);
        for (double[] row : bias) {
            if (row.length != rows || bias.length > 2) {
                throw new BadInput(file.name(), says("tensor-is", Quoted.name(group.bias().orElseThrow().name()), group.bias().get().listed()),
                        says("with-needs-or-twice", cell.kind().withArticle(), Counted.of(n, "unit"), Counted.of(rows, "number"), rows));
            }
        }
        List<Integer> order = group.blocks() == 3 ? List.of(1, 0, 2) : List.of(0, 1, 2, 3).subList(0, group.blocks());
        double[][] input = ordered(group.tensors.get("kernel").columns(), order, n);
        double[][] hidden = ordered(group.tensors.get("recurrent_kernel").columns(), order, n);
        double[] first = bias.length > 0 ? ordered(bias[0], order, n) : null;
        double[] second = bias.length > 1 ? ordered(bias[1], order, n) : null;
        return BadInput.at(file.name(), () -> WeightSet.stacked(cell, input, hidden, first, second));
    }

    private static double[][] ordered(double[][] rows, List<Integer> order, int n) {
        double[][] ordered = new double[rows.length][];
        Arrays.setAll(ordered, row -> rows[order.get(row / n) * n + row % n]);
        return ordered;
    }

    private static double[] ordered(double[] numbers, List<Integer> order, int n) {
        double[] ordered = new double[numbers.length];
        Arrays.setAll(ordered, row -> numbers[order.get(row / n) * n + row % n]);
        return ordered;
    }

    /// An embedding, a row for each symbol: by its tensor's own name, or by its config.
    private Optional<LinearLayer> embedding(Group group) {
        String name = name(group);
        boolean told = config.layer(name).filter(layer -> layer.kind().equals("Embedding")).isPresent();
        boolean meant = told || !config.isKnown() && group.tensors.size() == 1 && group.path.contains("embedding");
        return Optional.ofNullable(group.tensors.get("embeddings")).or(() -> Optional.ofNullable(group.tensors.get("kernel")).filter(_ -> meant)).filter(rows -> rows.rank() == 2)
                .map(rows -> new LinearLayer(name, rows.shape().get(0), rows.shape().get(1), config.isKnown() ? place(group) : -1,
                        () -> BadInput.at(file.name(), () -> new Readout(Readout.Kind.IDENTITY, rows.matrix(), null))));
    }

    /// A dense layer; none where it goes through a function that a readout has not. Its bias is called `vars/1` in Keras 3.
    private Optional<LinearLayer> layer(Group group) {
        Optional<LinearLayer> embedding = embedding(group);
        if (embedding.isPresent()) {
            return embedding;
        }
        Tensor kernel = group.tensors.get("kernel");
        if (kernel == null || kernel.rank() != 2) {
            return Optional.empty();
        }
        String name = name(group);
        Optional<Readout.Kind> kind = config.layer(name).flatMap(layer -> layer.text("activation")).map(function -> switch (function) {
            case "linear" -> Optional.of(Readout.Kind.IDENTITY);
            case "sigmoid" -> Optional.of(Readout.Kind.SIGMOID);
            case "softmax" -> Optional.of(Readout.Kind.SOFTMAX);
            default -> Optional.<Readout.Kind>empty();
        }).orElse(Optional.of(Readout.Kind.IDENTITY));
        Optional<Tensor> bias = Stream.of("bias", "recurrent_kernel").map(group.tensors::get).filter(tensor -> tensor != null && tensor.rank() == 1).findFirst();
        return kind.map(known -> new LinearLayer(name, kernel.shape().get(1), kernel.shape().get(0), place(group) + (config.isKnown() ? 0 : UNORDERED), () -> BadInput.at(file.name(),
                () -> new Readout(known, kernel.columns(), bias.map(Tensor::vector).orElse(null)))));
    }
}
