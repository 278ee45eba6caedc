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

    /// ∂state(step) / ∂state(step − 1), as rows of a square matrix: n×n, or 2n×2n over (h, c) for a cell with a cell state.
    ///
    /// @param step 1 … T
    double[][] stateJacobian(Trace trace, int step);

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
