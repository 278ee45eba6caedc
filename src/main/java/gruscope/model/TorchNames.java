package gruscope.model;

import gruscope.BadInput;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.model.Model.Provenance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Weights as JSON under PyTorch's names: `weight_ih_l0`, `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0`, at the top level or under
/// `state_dict`, with `cell` beside them.
///
/// A prefix such as `rnn.` is passed over. A linear layer (`out`, `fc`, `linear`, `head` or `readout`: `.weight`, `.bias`) becomes the
/// readout, without a squashing function, as PyTorch's `nn.Linear` has none. One layer in one direction is read. `h0` and `c0` beside
/// the weights are the initial state. Other fields beside `state_dict` are data of the file's own and are passed over.
///
/// @param model the weights, named after the file
/// @param start h0 and c0, zero where the file has none
public record TorchNames(Model model, InitialState start) {

    private static final Pattern RECURRENT = Pattern.compile("(?:.*\\.)?((?:weight|bias)_(?:ih|hh))(_l0)?");
    private static final Pattern LINEAR = Pattern.compile("(?:.*\\.)?(?:out|fc|linear|head|readout)\\.(weight|bias)");
    private static final Pattern DEEPER = Pattern.compile(".*_l[1-9]\\d*(_reverse)?|.*_reverse|.*weight_hr_l\\d+");

    /// Reads a model file.
    ///
    /// @param name the file's name, which becomes the model's title and stands before every error
    /// @throws BadInput naming the tensor, what it is and what is expected
    public static TorchNames read(Json json, String name) {
        Fields file = Fields.of(json, "model file");
        Fields tensors = file.has("state_dict") ? file.object("state_dict") : file;
        Cell plain = Cells.plain(Cells.named(file.oneOf("cell", Cells.keys())));
        refuseDeeperTensors(tensors, name);
        String inputWeights = tensorNamed(tensors, "weight_ih", name);
        double[][] hiddenWeights = plain.flow().isRecurrent() ? tensors.matrix(tensorNamed(tensors, "weight_hh", name)) : null;
        Tensors cell = new Tensors(plain, tensors.matrix(inputWeights), hiddenWeights, bias(tensors, "bias_ih"), bias(tensors, "bias_hh"));
        cell.check(name);
        WeightSet weights = weights(cell, name);
        Optional<Readout> readout = readout(tensors, name);
        int n = weights.hiddenSize();
        double[] h0 = file.has("h0") ? file.numbers("h0") : new double[n];
        double[] c0 = file.has("c0") && file.value("c0") instanceof Json.Sequence ? file.numbers("c0") : new double[n];
        return new TorchNames(new Model(name, "Weights read from " + name + ".", Provenance.TRAINED, weights, Optional.empty(), readout,
                List.of()), InitialState.of(h0, c0));
    }

    /// The tensors of one cell, in PyTorch's layout; the hidden weights are null for a cell that has none, biases may be null.
    private record Tensors(Cell cell, double[][] inputWeights, double[][] hiddenWeights, double[] inputBias, double[] hiddenBias) {

        /// Compares every shape with that of the hidden weights' width, or with the number of rows where there are none.
        void check(String file) {
            int blocks = cell.blocks().size();
            int n = hiddenWeights == null ? inputWeights.length / blocks : hiddenWeights.length == 0 ? 0 : hiddenWeights[0].length;
            int rows = blocks * n;
            if (hiddenWeights != null) {
                checkRows(file, "weight_hh_l0", hiddenWeights);
            }
            checkRows(file, "weight_ih_l0", inputWeights);
            String needs = "; " + cell.kind().withArticle() + " with " + n + (n == 1 ? " unit needs " : " units needs ");
            if (hiddenWeights != null && hiddenWeights.length != rows) {
                throw new BadInput(file + ": tensor \"weight_hh_l0\" is " + hiddenWeights.length + "×" + n + needs + rows + "×" + n);
            }
            if (inputWeights.length != rows) {
                int columns = inputWeights.length == 0 ? 0 : inputWeights[0].length;
                throw new BadInput(file + ": tensor \"weight_ih_l0\" is " + inputWeights.length + "×" + columns + needs + rows + " rows");
            }
            checkBias(file, "bias_ih_l0", inputBias, rows, needs);
            checkBias(file, "bias_hh_l0", hiddenBias, rows, needs);
        }

        private static void checkRows(String file, String tensor, double[][] rows) {
            for (int row = 1; row < rows.length; row++) {
                if (rows[row].length != rows[0].length) {
                    throw new BadInput(file + ": tensor \"" + tensor + "\", row " + (row + 1) + ", has " + rows[row].length
                            + " numbers; row 1 has " + rows[0].length);
                }
            }
        }

        private static void checkBias(String file, String tensor, double[] bias, int rows, String needs) {
            if (bias != null && bias.length != rows) {
                throw new BadInput(file + ": tensor \"" + tensor + "\" has " + bias.length + " numbers" + needs + rows);
            }
        }
    }

    private static WeightSet weights(Tensors cell, String name) {
        return BadInput.at(name, () -> WeightSet.stacked(cell.cell(), cell.inputWeights(), cell.hiddenWeights(), cell.inputBias(), cell.hiddenBias()));
    }

    private static void refuseDeeperTensors(Fields tensors, String name) {
        for (String tensor : tensors.names()) {
            if (DEEPER.matcher(tensor).matches()) {
                throw new BadInput(name + ": tensor \"" + tensor + "\" belongs to a further layer, direction or projection; "
                        + "one layer in one direction is read");
            }
        }
    }

    private static double[] bias(Fields tensors, String tensor) {
        return matching(tensors.names(), tensor).map(tensors::numbers).orElse(null);
    }

    private static String tensorNamed(Fields tensors, String tensor, String name) {
        return matching(tensors.names(), tensor).orElseThrow(() -> new BadInput(
                name + ": there is no tensor \"" + tensor + "_l0\"; found " + String.join(", ", tensors.names())));
    }

    private static Optional<String> matching(Set<String> names, String tensor) {
        return names.stream().filter(candidate -> {
            Matcher matcher = RECURRENT.matcher(candidate);
            return matcher.matches() && matcher.group(1).equals(tensor);
        }).findFirst();
    }

    private static Optional<Readout> readout(Fields tensors, String name) {
        Optional<String> weight = linear(tensors.names(), "weight");
        Optional<String> bias = linear(tensors.names(), "bias");
        return BadInput.at(name, () -> weight.map(w -> new Readout(Readout.Kind.IDENTITY, tensors.matrix(w), bias.map(tensors::numbers).orElse(null))));
    }

    private static Optional<String> linear(Set<String> names, String part) {
        return names.stream().filter(candidate -> {
            Matcher matcher = LINEAR.matcher(candidate);
            return matcher.matches() && matcher.group(1).equals(part);
        }).findFirst();
    }
}
