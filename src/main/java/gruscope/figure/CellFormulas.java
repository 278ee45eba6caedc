package gruscope.figure;

import gruscope.engine.Biases;
import gruscope.engine.Block;
import gruscope.engine.Cell;
import gruscope.engine.Gru;
import gruscope.engine.Lstm;
import gruscope.engine.Rnn;
import gruscope.engine.Signal;

/// The formulas of a cell in [FormulaLine] markup, true to its conventions: where the reset acts, what z means, how many biases.
///
/// @param timed whether every vector carries its time step, as in an article; without, those of the step that is shown go bare
record CellFormulas(Cell cell, Biases biases, boolean timed) {

    /// `r_{t} = σ(W_{r} x + b_{r} + U_{r} h)`: how a signal of the cell is computed.
    String of(Signal signal) {
        return signal.symbol() + "_{t} = " + switch (signal) {
            case RESET_GATE, UPDATE_GATE, INPUT_GATE, FORGET_GATE, OUTPUT_GATE, CELL_CANDIDATE -> block(signal);
            case CANDIDATE -> candidate((Gru) cell);
            case CELL_STATE -> now("f") + " ⊙ c_{t−1} + " + now("i") + " ⊙ " + now("g");
            case HIDDEN_STATE -> switch (cell) {
                case Gru gru -> mix(gru);
                case Lstm _ -> now("o") + " ⊙ tanh(c_{t})";
                case Rnn _ -> block(signal);
            };
            case INPUT, READOUT -> throw new IllegalArgumentException(signal + " is not computed by a cell");
        };
    }

    /// `(1 − z) ⊙ h̃ + z ⊙ h_{t−1}`, or the other way round.
    String mix(Gru gru) {
        boolean keeps = gru.update() == Gru.Update.KEEPS;
        return "(1 − " + now("z") + ") ⊙ " + (keeps ? now("h̃") : "h_{t−1}") + " + " + now("z") + " ⊙ " + (keeps ? "h_{t−1}" : now("h̃"));
    }

    /// ` + b_{r}`, where there are biases.
    String bias(String index) {
        return biases == Biases.NONE ? "" : " + b" + sub(index);
    }

    /// ` + b′_{r}`, where there is a second bias.
    String secondBias(String index) {
        return biases == Biases.TWO ? " + b′" + sub(index) : "";
    }

    /// An activation of `W x + b + U h + b′`. The one block of a plain RNN needs no index.
    private String block(Signal signal) {
        Block block = cell.blocks().get(cell.indexOf(signal));
        String index = signal == Signal.HIDDEN_STATE ? "" : block.symbol();
        return block.activation().symbol() + "(W" + sub(index) + " " + now("x") + bias(index) + " + U" + sub(index) + " " + past() + secondBias(index) + ")";
    }

    private String candidate(Gru gru) {
        String recurrent = gru.reset() == Gru.Reset.AFTER ? now("r") + " ⊙ (U_{n} " + past() + secondBias("n") + ")"
                : "U_{n} (" + now("r") + " ⊙ " + past() + ")" + secondBias("n");
        return gru.candidate().symbol() + "(W_{n} " + now("x") + bias("n") + " + " + recurrent + ")";
    }

    private String now(String symbol) {
        return timed ? symbol + "_{t}" : symbol;
    }

    private String past() {
        return timed ? "h_{t−1}" : "h";
    }

    private static String sub(String index) {
        return index.isEmpty() ? "" : "_{" + index + "}";
    }
}
