package gruscope.figure;

import gruscope.engine.Biases;
import gruscope.engine.Cell;
import gruscope.engine.Gru;
import gruscope.engine.Lstm;
import gruscope.engine.Rnn;
import gruscope.engine.Signal;

import java.util.List;
import java.util.Optional;

/// One line of a step written as a loop in the manner of PyTorch, with PyTorch's names. `W` is one object, the same in every pass.
///
/// @param text  the line, indented
/// @param beats the beats in which it is at work
/// @param makes what it assigns
record CodeLine(String text, List<String> beats, Optional<Signal> makes) {

    /// A cell's loop, true to its conventions: where the reset acts, what z means, how many biases.
    static List<CodeLine> of(Cell cell, Biases biases) {
        return switch (cell) {
            case Gru gru -> gru(gru, biases);
            case Lstm _ -> lstm(biases);
            case Rnn(var activation) -> List.of(
                    loop(),
                    line("h = " + activation.symbol() + "(" + terms("h", "h", biases) + ")", Signal.HIDDEN_STATE, "weights", "input-term",
                            "recurrent-term", "sum", "new-state"),
                    append());
        };
    }

    private static List<CodeLine> gru(Gru gru, Biases biases) {
        boolean after = gru.reset() == Gru.Reset.AFTER;
        String input = "W.in @ x" + bias(" + W.b_in", " + W.b_n", biases);
        String past = after ? "r * (W.hn @ h" + bias(" + W.b_hn", "", biases) + ")" : "W.hn @ (r * h)" + bias(" + W.b_hn", "", biases);
        boolean keeps = gru.update() == Gru.Update.KEEPS;
        return List.of(
                loop(),
                line("r = sigmoid(" + terms("r", "h", biases) + ")", Signal.RESET_GATE, "weights", "reset-gate"),
                line("z = sigmoid(" + terms("z", "h", biases) + ")", Signal.UPDATE_GATE, "weights", "update-gate"),
                line("n = " + gru.candidate().symbol() + "(" + input + " + " + past + ")", Signal.CANDIDATE, "weights", "reset-past", "candidate"),
                line(keeps ? "h = (1 - z) * n + z * h" : "h = (1 - z) * h + z * n", Signal.HIDDEN_STATE, "mix", "new-state"),
                append());
    }

    private static List<CodeLine> lstm(Biases biases) {
        return List.of(
                loop(),
                line("f = sigmoid(" + terms("f", "h", biases) + ")", Signal.FORGET_GATE, "weights", "forget-gate"),
                line("i = sigmoid(" + terms("i", "h", biases) + ")", Signal.INPUT_GATE, "weights", "input-gate"),
                line("g = tanh(" + terms("g", "h", biases) + ")", Signal.CELL_CANDIDATE, "weights", "candidate"),
                line("c = f * c + i * g", Signal.CELL_STATE, "cell-state"),
                line("o = sigmoid(" + terms("o", "h", biases) + ")", Signal.OUTPUT_GATE, "weights", "output-gate"),
                line("h = o * tanh(c)", Signal.HIDDEN_STATE, "new-state"));
    }

    private static CodeLine loop() {
        return new CodeLine("for x in sequence:", List.of("take-x"), Optional.empty());
    }

    private static CodeLine append() {
        return new CodeLine("    states.append(h)", List.of("new-state"), Optional.empty());
    }

    private static CodeLine line(String text, Signal makes, String... beats) {
        return new CodeLine("    " + text, List.of(beats), Optional.of(makes));
    }

    private static String terms(String gate, String past, Biases biases) {
        return "W.i" + gate + " @ x" + bias(" + W.b_i" + gate, "", biases) + " + W.h" + gate + " @ " + past
                + bias(" + W.b_h" + gate, " + W.b_" + gate, biases);
    }

    private static String bias(String ofTwo, String ofOne, Biases biases) {
        return switch (biases) {
            case TWO -> ofTwo;
            case ONE -> ofOne;
            case NONE -> "";
        };
    }
}
