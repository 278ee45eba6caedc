package gruscope.model;

import gruscope.engine.Activation;
import gruscope.engine.Cell;
import gruscope.engine.CellKind;
import gruscope.engine.Gru;
import gruscope.engine.Lstm;
import gruscope.engine.Rnn;
import gruscope.json.Fields;
import gruscope.json.JsonWriter;

import java.util.List;
import java.util.Locale;

/// Cells in JSON: `"cell"`, and for a GRU `"reset"`, `"update"` and `"candidate"`, for a plain RNN `"activation"`.
final class CellJson {

    private CellJson() {
    }

    static Cell read(Fields fields) {
        return switch (CellKind.named(fields.oneOf("cell", List.of("gru", "lstm", "rnn")))) {
            case GRU -> new Gru(
                    Gru.Reset.valueOf(upper(fields.oneOf("reset", List.of("after", "before")))),
                    Gru.Update.valueOf(upper(fields.oneOf("update", List.of("keeps", "writes")))),
                    Activation.valueOf(upper(fields.oneOf("candidate", List.of("tanh", "sigmoid", "relu", "identity")))));
            case LSTM -> new Lstm();
            case RNN -> new Rnn(Activation.valueOf(upper(fields.oneOf("activation", List.of("tanh", "relu")))));
        };
    }

    static void write(Cell cell, JsonWriter writer) {
        writer.field("cell", lower(cell.kind()));
        switch (cell) {
            case Gru(Gru.Reset reset, Gru.Update update, Activation candidate) ->
                    writer.field("reset", lower(reset)).field("update", lower(update)).field("candidate", lower(candidate));
            case Rnn(Activation activation) -> writer.field("activation", lower(activation));
            case Lstm() -> { }
        }
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
