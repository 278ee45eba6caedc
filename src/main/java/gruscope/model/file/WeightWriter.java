package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.Quoted;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.json.JsonWriter;
import gruscope.model.Below;
import gruscope.model.Model;
import gruscope.model.found.Embedding;
import gruscope.model.found.LinearLayer;
import gruscope.tensor.Tensor;
import gruscope.tensor.numpy.NpzWriter;
import gruscope.tensor.safetensors.SafetensorsWriter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static gruscope.Message.says;

/// Writes a model's weights for other programs, all digits of them: what is read back ([ModelFile]) has the same weights.
///
/// Tensors have PyTorch's names; what PyTorch does not know of a cell stands in words beside them, as far as it is not PyTorch's own cell. ONNX has nodes
/// with attributes instead.
public final class WeightWriter {

    /// The forms that weights are written in, by the endings of files.
    public enum Form implements Keyed {
        SAFETENSORS, NPZ, ONNX, JSON;

        /// The form that a file's name ends in.
        ///
        /// @throws BadInput if it is none
        public static Form of(String name) {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return Arrays.stream(values()).filter(form -> form.key().equals(ending)).findFirst()
                    .orElseThrow(() -> BadInput.unknown(says("ends-in-no-format-of", Quoted.of(name)), ending, says("there-are"), Keyed.keys(values())));
        }
    }

    private WeightWriter() {
    }

    /// @throws BadInput if the form cannot hold such a model
    public static byte[] write(Model model, Form form) {
        return switch (form) {
            case SAFETENSORS -> SafetensorsWriter.write(tensors(model), allWords(model));
            case NPZ -> NpzWriter.write(tensors(model), allWords(model));
            case ONNX -> OnnxModel.of(model, symbolsAsText(model)).bytes();
            case JSON -> json(model).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String json(Model model) {
        return JsonWriter.pretty(writer -> writer.object(out -> {
            words(model).forEach(out::field);
            symbols(model).forEach((name, all) -> out.name(name).list(items -> all.forEach(items::text)));
            out.name("state_dict").object(stored -> tensors(model).forEach(tensor -> {
                if (tensor.rank() == 2) {
                    stored.matrix(tensor.name(), tensor.matrix());
                } else {
                    stored.field(tensor.name(), tensor.numbers());
                }
            }));
        }));
    }

    /// What PyTorch's names leave open.
    private static Map<String, String> words(Model model) {
        Map<String, String> words = new LinkedHashMap<>();
        Cell cell = model.weights().cell();
        words.put("cell", cell.kind().key());
        cell.switches().stream().filter(one -> !one.isAsUsual()).forEach(one -> words.put(one.key(), one.chosen()));
        model.readout().filter(readout -> readout.kind() != Readout.Kind.IDENTITY).ifPresent(readout -> words.put(LinearLayer.KIND, readout.kind().key()));
        return words;
    }

    /// The same with the lists of symbols as text, for formats in which words are nothing else.
    private static Map<String, String> allWords(Model model) {
        Map<String, String> words = words(model);
        words.putAll(symbolsAsText(model));
        return words;
    }

    private static Map<String, String> symbolsAsText(Model model) {
        Map<String, String> words = new LinkedHashMap<>();
        symbols(model).forEach((name, all) -> words.put(name, JsonWriter.compact(writer -> writer.list(items -> all.forEach(items::text)))));
        return words;
    }

    /// The symbols that the inputs are, and what the outputs are called; none where there are none.
    private static Map<String, List<String>> symbols(Model model) {
        Map<String, List<String>> symbols = new LinkedHashMap<>();
        model.vocabulary().ifPresent(known -> symbols.put("vocabulary", known.symbols()));
        model.vocabulary().filter(known -> !known.blanks().isEmpty()).ifPresent(known -> symbols.put(Embedding.BLANKS, known.blanks()));
        if (!model.outputs().isEmpty()) {
            symbols.put(LinearLayer.OUTPUTS, model.outputs());
        }
        return symbols;
    }

    private static List<Tensor> tensors(Model model) {
        List<Tensor> tensors = new ArrayList<>();
        int layer = 0;
        for (Below.Layer below : model.below().layers()) {
            boolean twice = below.ways().stream().map(Below.Way::backwards).distinct().count() < below.ways().size();
            for (Below.Way way : below.ways()) {
                if (twice || !way.weights().cell().equals(model.weights().cell())) {
                    throw new BadInput("", says("the-layers-of-this-model"), says("save-the-scene-instead"));
                }
                add(tensors, way.weights(), "_l" + layer + (way.backwards() ? "_reverse" : ""));
            }
            layer++;
        }
        add(tensors, model.weights(), "_l" + layer + (model.below().backwards() ? "_reverse" : ""));
        model.readout().ifPresent(readout -> add(tensors, readout));
        return tensors;
    }

    private static void add(List<Tensor> tensors, WeightSet weights, String suffix) {
        int rows = weights.cell().blocks().size() * weights.hiddenSize();
        for (Part part : weights.parts()) {
            boolean matrix = part == Part.INPUT_WEIGHTS || part == Part.RECURRENT_WEIGHTS;
            String name = (matrix ? "weight_" : "bias_") + (part.isOfInput() ? "ih" : "hh") + suffix;
            tensors.add(Tensor.of("", name, matrix ? List.of(rows, weights.columns(part)) : List.of(rows), weights.stacked(part)));
        }
    }

    private static void add(List<Tensor> tensors, Readout readout) {
        double[] w = new double[readout.outputs() * readout.hiddenSize()];
        Arrays.setAll(w, i -> readout.w(i / readout.hiddenSize(), i % readout.hiddenSize()));
        tensors.add(Tensor.of("", "readout.weight", List.of(readout.outputs(), readout.hiddenSize()), w));
        if (readout.hasBias()) {
            double[] b = new double[readout.outputs()];
            Arrays.setAll(b, readout::b);
            tensors.add(Tensor.of("", "readout.bias", List.of(readout.outputs()), b));
        }
    }
}
