package gruscope.model.file;

import gruscope.BadInput;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Rnn;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.Variations;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Below;
import gruscope.model.Model;
import gruscope.tensor.onnx.OnnxWriter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// A model as an ONNX graph: `X [steps, batch, m]` through the layers below and a GRU, LSTM or RNN to `Y`, and through the readout to `scores`.
final class OnnxModel {

    /// What the words begin with that say what ONNX cannot.
    static final String OWN = "gruscope.";
    static final String BIASES = "biases";
    static final String ONE_BIAS = "one";

    private OnnxModel() {
    }

    /// @param words what is said beside the graph
    /// @throws BadInput if ONNX has no such cell
    static OnnxWriter of(Model model, Map<String, String> words) {
        Below.Layer top = new Below.Layer(List.of(new Below.Way(model.weights(), model.below().backwards())));
        List<Below.Layer> layers = Stream.concat(model.below().layers().stream(), Stream.of(top)).map(OnnxModel::usual).toList();
        List<WeightSet> sets = layers.stream().flatMap(layer -> layer.ways().stream()).map(Below.Way::weights).toList();
        OnnxWriter onnx = new OnnxWriter(width(sets, model.readout())).value(true, "X", List.of("steps", "batch", String.valueOf(sets.getFirst().inputSize())));
        String read = "X";
        for (int i = 0; i < layers.size() - 1; i++) {
            String name = "l" + i;
            cell(onnx, layers.get(i), name, "_" + name, read, "Y_" + name);
            read = side(onnx, name, layers.get(i).outputSize());
        }
        cell(onnx, layers.getLast(), "cell", "", read, "Y");
        onnx.value(false, "Y", List.of("steps", "1", "batch", String.valueOf(sets.getLast().hiddenSize())));
        model.readout().ifPresent(readout -> add(onnx, readout));
        if (sets.stream().anyMatch(set -> set.biases() == Biases.ONE)) {
            onnx.word(OWN + BIASES, ONE_BIAS);
        }
        words.forEach((name, text) -> onnx.word(OWN + name, text));
        return onnx;
    }

    /// A layer as one node can hold it: a cell, or both directions of one kind.
    private static Below.Layer usual(Below.Layer layer) {
        // What z means is a matter of signs, and a forget bias that is stored is added all the same: the same states come out.
        List<Below.Way> ways = layer.ways().stream().map(way -> new Below.Way(Variations.usual(way.weights()), way.backwards())).toList();
        Cell cell = ways.getFirst().weights().cell();
        if (cell instanceof Gru gru && gru.reset() == Gru.Reset.NONE || !(cell instanceof Gru || cell instanceof Lstm || cell instanceof Rnn)) {
            throw new BadInput("", says("onnx-has-no-set-like", cell.kind()), says("safetensors-npz-and-json-hold"));
        }
        boolean pair = ways.size() == 2 && !ways.getFirst().backwards() && ways.getLast().backwards() && ways.stream().map(Below.Way::weights)
                .map(set -> List.of(set.cell(), set.biases(), set.hiddenSize())).distinct().count() == 1;
        if (ways.size() > 1 && !pair) {
            throw new BadInput("", says("a-layer-below-is-of-cells"), says("save-the-scene-instead"));
        }
        return new Below.Layer(ways);
    }

    private static void cell(OnnxWriter onnx, Below.Layer layer, String name, String suffix, String read, String left) {
        List<WeightSet> sets = layer.ways().stream().map(Below.Way::weights).toList();
        WeightSet first = sets.getFirst();
        int directions = sets.size();
        int n = first.hiddenSize();
        int rows = first.cell().blocks().size() * n;
        List<String> inputs = new ArrayList<>(List.of(read, "W" + suffix, "R" + suffix));
        onnx.constant("W" + suffix, List.of(directions, rows, first.inputSize()), ofAll(sets, set -> ordered(set, Part.INPUT_WEIGHTS, set.inputSize())))
                .constant("R" + suffix, List.of(directions, rows, n), ofAll(sets, set -> ordered(set, Part.RECURRENT_WEIGHTS, n)));
        if (first.biases() != Biases.NONE) {
            inputs.add("B" + suffix);
            onnx.constant("B" + suffix, List.of(directions, 2 * rows), ofAll(sets, set -> DoubleStream.concat(Arrays.stream(ordered(set, Part.INPUT_BIAS, 1)),
                    Arrays.stream(ordered(set, Part.RECURRENT_BIAS, 1))).toArray()));
        }
        String direction = directions == 2 ? "bidirectional" : layer.ways().getFirst().backwards() ? "reverse" : "forward";
        Map<String, Object> attributes = new TreeMap<>(Map.of("hidden_size", (long) n, "direction", direction));
        functions(first.cell(), directions, attributes);
        onnx.node(operator(first.cell()), name, inputs, List.of(left), attributes);
    }

    /// What a layer leaves, `[steps, directions, batch, n]`, with the directions side by side, as the next one reads it.
    private static String side(OnnxWriter onnx, String name, int width) {
        onnx.node("Transpose", name + ".turned", List.of("Y_" + name), List.of("turned_" + name), Map.of("perm", List.of(0L, 2L, 1L, 3L)))
                .node("Constant", name + ".shape", List.of(), List.of("shape_" + name), Map.of("value_ints", List.of(0L, 0L, (long) width)))
                .node("Reshape", name + ".side", List.of("turned_" + name, "shape_" + name), List.of("side_" + name), Map.of());
        return "side_" + name;
    }

    private static double[] ofAll(List<WeightSet> sets, Function<WeightSet, double[]> numbers) {
        return sets.stream().map(numbers).flatMapToDouble(Arrays::stream).toArray();
    }

    private static String operator(Cell cell) {
        return switch (cell) {
            case Gru _ -> "GRU";
            case Lstm _ -> "LSTM";
            default -> "RNN";
        };
    }

    private static void functions(Cell cell, int directions, Map<String, Object> attributes) {
        List<Activation> ofOne = switch (cell) {
            case Gru gru -> List.of(gru.gateFunction(), gru.candidate());
            case Lstm lstm -> List.of(lstm.gateFunction(), lstm.candidate(), lstm.output());
            case Rnn rnn -> List.of(rnn.activation());
            default -> List.of();
        };
        List<Activation> functions = Collections.nCopies(directions, ofOne).stream().flatMap(List::stream).toList();
        attributes.put("activations", functions.stream().map(OnnxModel::name).toList());
        List<Object> alphas = new ArrayList<>();
        List<Object> betas = new ArrayList<>();
        functions.forEach(function -> {
            switch (function) {
                case HARD_SIGMOID, HARD_SIGMOID_6 -> {
                    alphas.add(function == Activation.HARD_SIGMOID ? 0.2f : (float) (1.0 / 6));
                    betas.add(0.5f);
                }
                case IDENTITY -> {
                    alphas.add(1f);
                    betas.add(0f);
                }
                case SIGMOID, TANH, RELU -> { }
            }
        });
        if (!alphas.isEmpty()) {
            attributes.put("activation_alpha", alphas);
            attributes.put("activation_beta", betas);
        }
        if (cell instanceof Gru gru) {
            attributes.put("linear_before_reset", gru.reset() == Gru.Reset.AFTER ? 1L : 0L);
        }
    }

    private static String name(Activation function) {
        return switch (function) {
            case SIGMOID -> "Sigmoid";
            case TANH -> "Tanh";
            case RELU -> "Relu";
            case IDENTITY -> "Affine";
            case HARD_SIGMOID, HARD_SIGMOID_6 -> "HardSigmoid";
        };
    }

    /// Floats where that loses nothing, as with most that was trained: ONNX Runtime's cells read no others.
    private static OnnxWriter.Width width(List<WeightSet> sets, Optional<Readout> readout) {
        DoubleStream cell = sets.stream().flatMapToDouble(set -> set.parts().stream().flatMapToDouble(part -> Arrays.stream(set.stacked(part))));
        DoubleStream above = readout.stream().flatMapToDouble(out -> IntStream.range(0, out.outputs()).boxed()
                .flatMapToDouble(k -> DoubleStream.concat(DoubleStream.of(out.b(k)), IntStream.range(0, out.hiddenSize()).mapToDouble(j -> out.w(k, j)))));
        return DoubleStream.concat(cell, above).allMatch(number -> (float) number == number) ? OnnxWriter.Width.SINGLE : OnnxWriter.Width.DOUBLE;
    }

    /// The cell's blocks in ONNX' order: z r h, and i o f c.
    private static double[] ordered(WeightSet weights, Part part, int columns) {
        List<Integer> order = switch (weights.cell()) {
            case Gru _ -> List.of(1, 0, 2);
            case Lstm _ -> List.of(0, 3, 1, 2);
            default -> List.of(0);
        };
        double[] own = weights.stacked(part);
        int block = weights.hiddenSize() * columns;
        double[] ordered = new double[own.length];
        for (int i = 0; i < order.size(); i++) {
            System.arraycopy(own, order.get(i) * block, ordered, i * block, block);
        }
        return ordered;
    }

    private static void add(OnnxWriter onnx, Readout readout) {
        int n = readout.hiddenSize();
        int k = readout.outputs();
        double[] turned = new double[n * k];
        Arrays.setAll(turned, i -> readout.w(i % k, i / k));
        double[] b = new double[k];
        Arrays.setAll(b, readout::b);
        onnx.constant("readout", List.of(n, k), turned).node("MatMul", "readout", List.of("Y", "readout"), List.of("product"), Map.of());
        String last = "product";
        if (readout.hasBias()) {
            onnx.constant("readout_bias", List.of(k), b).node("Add", "biased", List.of("product", "readout_bias"), List.of("biased"), Map.of());
            last = "biased";
        }
        String operator = switch (readout.kind()) {
            case IDENTITY -> "Identity";
            case SIGMOID -> "Sigmoid";
            case SOFTMAX -> "Softmax";
        };
        onnx.node(operator, "scores", List.of(last), List.of("scores"), Map.of()).value(false, "scores", List.of("steps", "1", "batch", String.valueOf(k)));
    }
}
