package gruscope.model;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.weights.Readout;
import gruscope.json.Fields;

import java.util.Optional;

/// A linear layer of a file, of which only the shape is known yet.
///
/// @param name    what stands before `.weight`
/// @param rows    its outputs
/// @param columns how many numbers it reads
/// @param place   its place among the file's tensors
record LinearLayer(String name, int rows, int columns, int place) {

    /// As it is listed: `"fc" (2×4)`.
    String listed() {
        return Quoted.name(name) + " (" + rows + "×" + columns + ")";
    }

    /// Reads it as a readout without a squashing function, as PyTorch's `nn.Linear` has none.
    Readout read(Fields stored, String file) {
        Optional<double[]> bias = stored.has(name + ".bias") ? Optional.of(stored.numbers(name + ".bias")) : Optional.empty();
        return BadInput.at(file, () -> new Readout(Readout.Kind.IDENTITY, stored.matrix(name + ".weight"), bias.orElse(null)));
    }
}
