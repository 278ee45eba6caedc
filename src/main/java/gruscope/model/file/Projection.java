package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.model.found.LinearLayer;

import java.util.stream.IntStream;

import static gruscope.Message.says;

/// A linear layer before a cell, folded into its input weights: `W (P x + p) + b = (W P) x + (b + W p)`, so that the cell reads what the layer does.
final class Projection {

    private Projection() {
    }

    /// The layer's numbers.
    ///
    /// @throws BadInput if something squashes what it leaves: W cannot hold that
    static Readout read(LinearLayer layer, String file) {
        Readout read = layer.read().get();
        if (read.kind() != Readout.Kind.IDENTITY) {
            throw new BadInput(file, says("layer-goes-through", Quoted.name(layer.name()), read.kind().key()), says("only-a-layer-that-is"));
        }
        return read;
    }

    /// The cell as if it read what the layer reads: m becomes the layer's columns. A cell without biases gets one where the layer has one.
    ///
    /// @param layer P (m rows) and p
    static WeightSet folded(WeightSet weights, Readout layer) {
        Biases biases = weights.biases() == Biases.NONE && layer.hasBias() ? Biases.ONE : weights.biases();
        return WeightSet.filled(weights.cell(), layer.hiddenSize(), weights.hiddenSize(), biases, at -> switch (at.part()) {
            case INPUT_WEIGHTS -> sum(weights, at.block(), at.unit(), layer, at.column());
            case INPUT_BIAS -> weights.value(at) + (layer.hasBias() ? sum(weights, at.block(), at.unit(), layer, Readout.BIAS) : 0);
            case RECURRENT_WEIGHTS, RECURRENT_BIAS -> weights.value(at);
        });
    }

    private static double sum(WeightSet weights, int block, int unit, Readout layer, int column) {
        return IntStream.range(0, weights.inputSize()).mapToDouble(i -> weights.value(Part.INPUT_WEIGHTS, block, unit, i) * layer.value(i, column)).sum();
    }
}
