package gruscope.model.found;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.cell.Part;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.sequence.Vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// The embedding before a cell, folded into its input weights: `W (E x) = (W E) x`, so that a symbol is typed in place of its vector.
public final class Embedding {

    /// The field for symbols that stand for nothing.
    public static final String BLANKS = "blanks";

    private static final List<String> FIELDS = List.of("vocabulary", "vocab", "symbols");

    private Embedding() {
    }

    /// The cell as if it read symbols, one-hot: m becomes their number.
    ///
    /// @param rows E, a row for each symbol
    public static WeightSet folded(WeightSet weights, Readout rows) {
        double[] row = new double[weights.inputSize()];
        return WeightSet.filled(weights.cell(), rows.outputs(), weights.hiddenSize(), weights.biases(), at -> {
            if (at.part() != Part.INPUT_WEIGHTS) {
                return weights.value(at);
            }
            Arrays.setAll(row, i -> weights.value(at.part(), at.block(), at.unit(), i) * rows.w(at.column(), i));
            return Arrays.stream(row).sum();
        });
    }

    /// Symbols that nobody has named: their numbers, from 0.
    public static Vocabulary numbered(int symbols) {
        return new Vocabulary(IntStream.range(0, symbols).mapToObj(String::valueOf).toList(), List.of());
    }

    /// The symbols that JSON names: a list of texts, or an object that gives each its number; as the whole, or in a field `vocabulary`, `vocab` or `symbols`.
    ///
    /// @throws BadInput if a number is missing or stands twice
    public static Optional<Vocabulary> named(Json json) {
        return switch (json) {
            case Json.Sequence(_, List<Json> items) when !items.isEmpty() && items.stream().allMatch(Json.Text.class::isInstance) ->
                    Optional.of(BadInput.at(json.place(), () -> new Vocabulary(items.stream().map(item -> ((Json.Text) item).value()).toList(), List.of())));
            case Json.Fieldset(_, Map<String, Json> fields) when !fields.isEmpty() && fields.values().stream().allMatch(Json.Number.class::isInstance) -> Optional.of(byNumber(json, fields));
            case Json.Fieldset whole -> within(whole);
            case Json.Sequence _, Json.Text _, Json.Number _, Json.Truth _, Json.Null _ -> Optional.empty();
        };
    }

    /// The same of what stands beside a model's weights: in one of the fields.
    public static Optional<Vocabulary> within(Json.Fieldset words) {
        Optional<Vocabulary> found = FIELDS.stream().map(words.fields()::get).filter(Objects::nonNull).map(Embedding::opened)
                .filter(value -> value instanceof Json.Sequence || value instanceof Json.Fieldset).map(Embedding::named).flatMap(Optional::stream).findFirst();
        List<String> blanks = texts(words.fields().get(BLANKS)).orElse(List.of());
        return blanks.isEmpty() ? found : found.map(known -> new Vocabulary(known.symbols(), blanks));
    }

    /// JSON that a format could only hold as text; anything else as it is.
    private static Json opened(Json value) {
        return value instanceof Json.Text(var place, String text) && (text.startsWith("[") || text.startsWith("{")) ? JsonParser.parse(text, place.toString()) : value;
    }

    /// The texts of a list; none where it is none.
    public static Optional<List<String>> texts(Json list) {
        return list != null && opened(list) instanceof Json.Sequence(_, List<Json> items) && items.stream().allMatch(Json.Text.class::isInstance)
                ? Optional.of(items.stream().map(item -> ((Json.Text) item).value()).toList()) : Optional.empty();
    }

    private static Vocabulary byNumber(Json json, Map<String, Json> fields) {
        String[] symbols = new String[fields.size()];
        fields.forEach((symbol, value) -> {
            double number = ((Json.Number) value).value();
            if (number != Math.rint(number) || number < 0 || number >= symbols.length || symbols[(int) number] != null) {
                throw value.place().refuse(says("symbol-has-a-number-that", Quoted.of(symbol), symbols.length - 1));
            }
            symbols[(int) number] = symbol;
        });
        return BadInput.at(json.place(), () -> new Vocabulary(Arrays.asList(symbols), List.of()));
    }
}
