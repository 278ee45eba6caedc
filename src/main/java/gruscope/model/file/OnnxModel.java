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
import gruscope.model.Model;
import gruscope.tensor.onnx.OnnxWriter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// A model as an ONNX graph: `X [steps, batch, m]` through a GRU, LSTM or RNN to `Y`, and through the readout to `scores`.
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
        // What z means is a matter of signs, and a forget bias that is stored is added all the same: the same states come out.
        WeightSet weights = switch (model.weights().cell()) {
            case Gru gru when gru.update() == Gru.Update.WRITES -> Variations.renamed(model.weights());
            case Lstm lstm when lstm.forgetBias() == Lstm.ForgetBias.PLUS_ONE -> Variations.withStoredForgetBias(model.weights());
            default -> model.weights();
        };
        Cell cell = weights.cell();
        if (!model.below().layers().isEmpty()) {
            throw new BadInput("", says("layers-run-below-this-cell"), says("as-onnx-one-layer-is"));
        }
        if (cell instanceof Gru gru && gru.reset() == Gru.Reset.NONE || !(cell instanceof Gru || cell instanceof Lstm || cell instanceof Rnn)) {
            throw new BadInput("", says("onnx-has-no-set-like", cell.kind()), says("safetensors-npz-and-json-hold"));
        }
        int blocks = cell.blocks().size();
        int n = weights.hiddenSize();
        int m = weights.inputSize();
        OnnxWriter onnx = new OnnxWriter(width(weights, model.readout())).value(true, "X", List.of("steps", "batch", String.valueOf(m)))
                .constant("W", List.of(1, blocks * n, m), ordered(weights, Part.INPUT_WEIGHTS, m)).constant("R", List.of(1, blocks * n, n), ordered(weights, Part.RECURRENT_WEIGHTS, n));
        boolean biased = weights.biases() != Biases.NONE;
        if (biased) {
            double[] b = Arrays.copyOf(ordered(weights, Part.INPUT_BIAS, 1), 2 * blocks * n);
            System.arraycopy(ordered(weights, Part.RECURRENT_BIAS, 1), 0, b, blocks * n, blocks * n);
            onnx.constant("B", List.of(1, 2 * blocks * n), b);
        }
        Map<String, Object> attributes = new TreeMap<>(Map.of("hidden_size", (long) n, "direction", model.below().backwards() ? "reverse" : "forward"));
        functions(cell, attributes);
        onnx.node(operator(cell), "cell", biased ? List.of("X", "W", "R", "B") : List.of("X", "W", "R"), List.of("Y"), attributes)
                .value(false, "Y", List.of("steps", "1", "batch", String.valueOf(n)));
        model.readout().ifPresent(readout -> add(onnx, readout));
        if (weights.biases() == Biases.ONE) {
            onnx.word(OWN + BIASES, ONE_BIAS);
        }
        words.forEach((name, text) -> onnx.word(OWN + name, text));
        return onnx;
    }

    private static String operator(Cell cell) {
        return switch (cell) {
            case Gru _ -> "GRU";
            case Lstm _ -> "LSTM";
            default -> "RNN";
        };
    }

    private static void functions(Cell cell, Map<String, Object> attributes) {
        List<Activation> functions = switch (cell) {
            case Gru gru -> List.of(gru.gateFunction(), gru.candidate());
            case Lstm lstm -> List.of(lstm.gateFunction(), lstm.candidate(), lstm.output());
            case Rnn rnn -> List.of(rnn.activation());
            default -> List.of();
        };
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
    private static OnnxWriter.Width width(WeightSet weights, Optional<Readout> readout) {
        DoubleStream cell = weights.parts().stream().flatMapToDouble(part -> Arrays.stream(weights.stacked(part)));
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
