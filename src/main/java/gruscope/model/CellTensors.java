package gruscope.model;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.cell.Cell;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The tensors of one cell: all that share what stands before their own names, in PyTorch's layout.
///
/// @param prefix  what stands before, with its dot; empty for nothing
/// @param tensors their whole names by their own: `weight_ih`, `weight_hh`, `bias_ih`, `bias_hh`
/// @param further the first tensor of a further layer, direction or projection with this prefix, if there is one
record CellTensors(String prefix, SequencedMap<String, String> tensors, Optional<String> further) {

    static CellTensors none(String prefix) {
        return new CellTensors(prefix, new LinkedHashMap<>(), Optional.empty());
    }

    CellTensors with(String own, String name) {
        SequencedMap<String, String> more = new LinkedHashMap<>(tensors);
        more.putIfAbsent(own, name);
        return new CellTensors(prefix, more, further);
    }

    CellTensors withFurther(String name) {
        return new CellTensors(prefix, tensors, further.or(() -> Optional.of(name)));
    }

    /// What it is chosen by: the prefix without its dot, or its first tensor where there is none.
    String name() {
        return !prefix.isEmpty() ? prefix.substring(0, prefix.length() - 1) : tensors.isEmpty() ? further.orElse("") : tensors.firstEntry().getValue();
    }

    /// Reads the numbers, with every shape compared with that of the hidden weights' width, or with the number of rows where there are none.
    ///
    /// @throws BadInput naming the tensor, what it is and what is needed
    WeightSet read(Fields stored, Cell cell, String file) {
        further.ifPresent(name -> {
            throw new BadInput(file, "tensor " + Quoted.name(name) + " belongs to a further layer, direction or projection", "one layer in one direction is read");
        });
        String inputName = required("weight_ih", stored, file);
        double[][] inputWeights = stored.matrix(inputName);
        double[][] hiddenWeights = null;
        int blocks = cell.blocks().size();
        int n = inputWeights.length / blocks;
        if (cell.flow().isRecurrent()) {
            String hiddenName = required("weight_hh", stored, file);
            hiddenWeights = stored.matrix(hiddenName);
            n = hiddenWeights.length == 0 ? 0 : hiddenWeights[0].length;
            checkRows(file, hiddenName, hiddenWeights);
            if (hiddenWeights.length != blocks * n) {
                throw shape(file, hiddenName, hiddenWeights, needs(cell, n) + blocks * n + "×" + n);
            }
        }
        checkRows(file, inputName, inputWeights);
        if (inputWeights.length != blocks * n) {
            throw shape(file, inputName, inputWeights, needs(cell, n) + blocks * n + " rows");
        }
        double[] inputBias = bias("bias_ih", stored, blocks * n, needs(cell, n), file);
        double[] hiddenBias = bias("bias_hh", stored, blocks * n, needs(cell, n), file);
        double[][] recurrent = hiddenWeights;
        return BadInput.at(file, () -> WeightSet.stacked(cell, inputWeights, recurrent, inputBias, hiddenBias));
    }

    private String required(String own, Fields stored, String file) {
        if (!tensors.containsKey(own)) {
            throw new BadInput(file, "there is no tensor " + Quoted.name(prefix + own + "_l0"), "found " + Quoted.names(stored.names(), ", ", ", "));
        }
        return tensors.get(own);
    }

    private double[] bias(String own, Fields stored, int rows, String needs, String file) {
        if (!tensors.containsKey(own)) {
            return null;
        }
        double[] bias = stored.numbers(tensors.get(own));
        if (bias.length != rows) {
            throw new BadInput(file, "tensor " + Quoted.name(tensors.get(own)) + " has " + bias.length + " numbers", needs + rows);
        }
        return bias;
    }

    private static String needs(Cell cell, int units) {
        return cell.kind().withArticle() + " with " + units + (units == 1 ? " unit needs " : " units needs ");
    }

    private static BadInput shape(String file, String tensor, double[][] rows, String accepted) {
        return new BadInput(file, "tensor " + Quoted.name(tensor) + " is " + rows.length + "×" + (rows.length == 0 ? 0 : rows[0].length), accepted);
    }

    private static void checkRows(String file, String tensor, double[][] rows) {
        for (int row = 1; row < rows.length; row++) {
            if (rows[row].length != rows[0].length) {
                throw new BadInput(file, "tensor " + Quoted.name(tensor) + ", row " + (row + 1) + ", has " + rows[row].length + " numbers",
                        "row 1 has " + rows[0].length);
            }
        }
    }
}
