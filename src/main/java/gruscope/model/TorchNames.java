package gruscope.model;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.model.Model.Provenance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Weights as JSON under PyTorch's names: `weight_ih_l0`, `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0`, at the top level or under
/// `state_dict`, with `cell` beside them, and the other words of [CellWords], of which none is passed over that could change the function.
///
/// What stands before a tensor's own name, as `rnn.` does, groups it: tensors of two cells are never mixed, and one of them must be chosen. The
/// linear layer (`.weight`, `.bias`) over the hidden state becomes the readout, without a squashing function, as PyTorch's `nn.Linear` has none;
/// a layer of another width is passed over, and where it is not certain which it is, that must be said. One layer in one direction is read.
/// What was taken and what was passed over is said in the model's [Model#about].
///
/// `h0` and `c0` beside the weights are the initial state, `x` the sequence, a row a step; other lists and objects are data of the file's own.
///
/// @param model the weights, named after the file
/// @param start h0 and c0, zero where the file has none
/// @param x     the file's sequence, one row of features a step; none where it has none that fits
public record TorchNames(Model model, InitialState start, Optional<double[][]> x) {

    /// Whether JSON means to be such a file.
    public static boolean isIn(Json.Fieldset json) {
        return json.fields().containsKey("state_dict") || json.fields().keySet().stream().anyMatch(StoredTensors::isOfCell);
    }

    /// Reads a model file of one cell.
    ///
    /// @param name the file's name, which becomes the model's title and stands before every error
    /// @throws BadInput naming the word or tensor, what it is and what is expected
    public static TorchNames read(Json json, String name) {
        return read(json, name, TensorChoice.OPEN);
    }

    /// The same, with a choice that goes before what the file says.
    public static TorchNames read(Json json, String name, TensorChoice over) {
        Fields file = Fields.of(json, "model file");
        Fields stored = file.has("state_dict") ? file.object("state_dict") : file;
        CellWords words = CellWords.read(file);
        TensorChoice choice = over.or(words.choice());
        StoredTensors tensors = new StoredTensors(stored, name);
        CellTensors cell = tensors.cell(choice.cell());
        WeightSet weights = cell.read(stored, words.cell(), name);
        words.check(weights);
        Optional<LinearLayer> readout = tensors.readout(choice.readout(), cell, weights.hiddenSize());
        String about = "Read from " + name + ": " + taken(cell, weights, words, readout) + passedOver(tensors.rest(cell, readout)) + ".";
        Model model = new Model(name, about, Provenance.TRAINED, weights, Optional.empty(), readout.map(layer -> layer.read(stored, name)), List.of());
        return new TorchNames(model, start(file, weights), sequence(file, weights.inputSize()));
    }

    private static String taken(CellTensors cell, WeightSet weights, CellWords words, Optional<LinearLayer> readout) {
        int n = weights.hiddenSize();
        int m = weights.inputSize();
        List<String> taken = new ArrayList<>();
        taken.add(weights.cell().kind().withArticle() + " with " + n + (n == 1 ? " unit" : " units") + " and " + m + (m == 1 ? " input" : " inputs")
                + (cell.prefix().isEmpty() ? "" : ", " + Quoted.name(cell.name())));
        taken.addAll(words.obeyed());
        taken.add(readout.map(layer -> "readout " + layer.listed()).orElse("no readout"));
        return String.join(", ", taken);
    }

    private static String passedOver(List<String> rest) {
        return rest.isEmpty() ? "" : "; passed over: " + String.join(", ", rest);
    }

    private static InitialState start(Fields file, WeightSet weights) {
        return InitialState.of(state(file, "h0", weights.hiddenSize()), state(file, "c0", weights.hiddenSize()));
    }

    private static double[] state(Fields file, String name, int units) {
        if (!file.has(name) || file.value(name) instanceof Json.Null) {
            return new double[units];
        }
        double[] state = file.numbers(name);
        if (state.length != units) {
            throw new BadInput(file.value(name).place().toString(), Quoted.name(name) + " has " + state.length + (state.length == 1 ? " number" : " numbers"),
                    "this cell needs one for each of its " + units + " hidden units");
        }
        return state;
    }

    /// `x` where it is a sequence that the cell can read: rows of as many numbers as it has inputs, or plain numbers for a single input.
    private static Optional<double[][]> sequence(Fields file, int inputs) {
        if (!file.has("x") || !(file.value("x") instanceof Json.Sequence(_, List<Json> steps)) || steps.isEmpty()) {
            return Optional.empty();
        }
        double[][] rows = steps.stream().map(TorchNames::row).toArray(double[][]::new);
        return Arrays.stream(rows).allMatch(row -> row != null && row.length == inputs) ? Optional.of(rows) : Optional.empty();
    }

    /// A step's features, or null where it is none.
    private static double[] row(Json step) {
        List<Json> features = step instanceof Json.Sequence(_, List<Json> items) ? items : List.of(step);
        return features.stream().allMatch(Json.Number.class::isInstance) ? features.stream().mapToDouble(one -> ((Json.Number) one).value()).toArray() : null;
    }
}
