package gruscope.engine.cell;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A kind of recurrent cell, described once: what it computes and how that is told as data ([Flow]), its step and its Jacobian as code.
///
/// Weights, traces, bills, diagrams, formulas and sentences read the description, so a new cell is one new file here and a line in [Cells].
/// Below, n is the hidden size, G the number of blocks; every vector has n entries, one for each hidden unit.
public interface Cell {

    CellKind kind();

    /// What a step computes, signal by signal, and the beats that tell it.
    Flow flow();

    /// What can be set about cells of this kind, and how it is set in this one; in the order of a model file's fields.
    List<Switch> switches();

    /// The same cell with one of its switches set otherwise.
    ///
    /// @param key    of one of [#switches()]
    /// @param choice one of its choices
    Cell with(String key, String choice);

    /// Computes one step in place: reads the frame's input terms and past state, writes its recurrent terms and signals.
    void step(RunningStep frame);

    /// The derivative of the state after a step by the vector that `part` multiplies: with the recurrent weights by the state before it,
    /// with the input weights by the input.
    ///
    /// The rows are the state h, or (h, c) for a cell with a cell state; so are the columns with the recurrent weights, while with the
    /// input weights there is one for each of the m features.
    ///
    /// @param part [Part#RECURRENT_WEIGHTS] or [Part#INPUT_WEIGHTS]
    double[][] jacobian(TakenStep step, Part part);

    /// The blocks in the order their rows are stacked, which is PyTorch's.
    default List<Block> blocks() {
        return flow().blocks();
    }

    /// What a step makes, in the order it is computed; the hidden state comes last.
    default List<Signal> signals() {
        return flow().signals();
    }

    /// Its gates, in the order they are computed.
    default List<Signal> gates() {
        return signals().stream().filter(signal -> signal.kind() == Signal.Kind.GATE).toList();
    }

    /// The beats a step is shown in.
    default List<Beat> beats() {
        return flow().beats();
    }

    /// The matrices that each of its blocks holds, with so many bias vectors: a cell without recurrent weights has neither `U` nor `b′`.
    default List<Part> parts(Biases biases) {
        return Part.ALL.stream().filter(part -> part.isIn(biases) && (part.isOfInput() || flow().isRecurrent())).toList();
    }

    /// Whether the cell carries a cell state `c` beside the hidden state.
    default boolean hasCellState() {
        return signals().contains(Signal.CELL_STATE);
    }

    /// How many numbers a unit hands on from step to step: h, or h and c.
    default int states() {
        return hasCellState() ? 2 : 1;
    }

    default Set<Role> roles(Signal signal) {
        return flow().roles(signal);
    }

    /// The switch of this topic; none where this cell has no such choice.
    default Optional<Switch> switchOf(Switch.Topic topic) {
        return switches().stream().filter(one -> one.topic() == topic).findFirst();
    }

    /// What stands under `W`, `U` and `b` of the block that makes a signal: `r`, `n`. The one block of a plain RNN needs no index and has an empty one.
    default String subscript(Signal output) {
        return blocks().size() == 1 ? "" : output.index();
    }

    /// The position in [#blocks()] of the block that makes a signal.
    default int indexOf(Signal output) {
        for (int g = 0; g < blocks().size(); g++) {
            if (blocks().get(g).output() == output) {
                return g;
            }
        }
        throw new IllegalArgumentException(kind() + " has no block that makes " + output);
    }
}
