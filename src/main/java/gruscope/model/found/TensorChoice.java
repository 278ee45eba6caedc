package gruscope.model.found;

import java.util.Optional;

/// Which tensors of a file are meant, where it holds those of several cells or layers: by what stands before their own names, as `encoder` of
/// `encoder.weight_ih_l0` and `fc` of `fc.weight`.
///
/// @param cell      the cell's, if anything is said of it
/// @param readout   the linear layer's over the hidden state, or [#NO_READOUT]
/// @param embedding the matrix's of a row a symbol before the cell, or [#NO_READOUT]
/// @param projection the linear layer's that makes the cell's inputs of what is read, or [#NO_READOUT]
public record TensorChoice(Optional<String> cell, Optional<String> readout, Optional<String> embedding, Optional<String> projection) {

    /// Says that no layer is the readout, the embedding or the projection.
    public static final String NO_READOUT = "none";

    public static final TensorChoice OPEN = new TensorChoice(Optional.empty(), Optional.empty());

    /// Nothing is said of what stands before the cell.
    public TensorChoice(Optional<String> cell, Optional<String> readout) {
        this(cell, readout, Optional.empty(), Optional.empty());
    }

    /// This, and what another says where this says nothing.
    public TensorChoice or(TensorChoice other) {
        return new TensorChoice(cell.or(other::cell), readout.or(other::readout), embedding.or(other::embedding), projection.or(other::projection));
    }
}
