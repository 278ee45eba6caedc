package gruscope.engine;

import java.util.List;

/// A kind of recurrent cell, described once: its blocks, signals and beats as data, its step and its Jacobian as code.
///
/// Weights, traces, bills, diagrams and formulas read this description, so a new cell is one new file here and its drawing.
/// Below, n is the hidden size, G the number of blocks; every vector has n entries, one for each hidden unit.
public sealed interface Cell permits Gru, Lstm, Rnn {

    CellKind kind();

    /// The blocks in the order their rows are stacked, which is PyTorch's.
    List<Block> blocks();

    /// What a step makes, in the order it is computed; the hidden state comes last.
    List<Signal> signals();

    /// The beats a step is shown in.
    List<Beat> beats();

    /// Computes one step in place: reads `frame`'s input terms and past state, writes its recurrent terms and signals.
    void step(StepFrame frame);

    /// The derivative of the state after a step by the vector that `part` multiplies: with the recurrent weights by the state before it,
    /// with the input weights by the input.
    ///
    /// The rows are the state h, or (h, c) for a cell with a cell state; so are the columns with the recurrent weights, while with the
    /// input weights there is one for each of the m features.
    ///
    /// @param step 1 … T
    /// @param part [Part#RECURRENT_WEIGHTS] or [Part#INPUT_WEIGHTS]
    double[][] jacobian(Trace trace, int step, Part part);

    /// Whether the cell carries a cell state `c` beside the hidden state.
    default boolean hasCellState() {
        return signals().contains(Signal.CELL_STATE);
    }

    /// The position of `block` in [#blocks()].
    default int indexOf(Signal output) {
        for (int g = 0; g < blocks().size(); g++) {
            if (blocks().get(g).output() == output) {
                return g;
            }
        }
        throw new IllegalArgumentException(kind() + " has no block that makes " + output);
    }
}
