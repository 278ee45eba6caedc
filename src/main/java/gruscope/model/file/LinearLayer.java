package gruscope.model.file;

import gruscope.Quoted;
import gruscope.engine.weights.Readout;

import java.util.function.Supplier;

/// A linear layer of a file, of which only the shape is known yet.
///
/// @param name    what it is chosen by
/// @param rows    its outputs
/// @param columns how many numbers it reads
/// @param place   its place among the file's tensors
/// @param read    reads it as a readout
record LinearLayer(String name, int rows, int columns, int place, Supplier<Readout> read) {

    /// As it is listed: `"fc" (2×4)`.
    String listed() {
        return Quoted.name(name) + " (" + described() + ")";
    }

    String described() {
        return rows + "×" + columns;
    }
}
