package gruscope.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import gruscope.BadInput;
import gruscope.Quoted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static gruscope.Message.says;

/// Parses JSON text into values that know their places.
public final class JsonParser {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final com.fasterxml.jackson.core.JsonParser tokens;
    private final String source;

    private JsonParser(com.fasterxml.jackson.core.JsonParser tokens, String source) {
        this.tokens = tokens;
        this.source = source;
    }

    /// The one value that a text holds, after the byte order mark that some programs put before it.
    ///
    /// @param source the text's name in messages
    /// @throws BadInput with line and column if it is no JSON, names a field twice, or holds a number beyond float64
    public static Json parse(String text, String source) {
        try (com.fasterxml.jackson.core.JsonParser tokens = FACTORY.createParser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            JsonParser parser = new JsonParser(tokens, source);
            if (tokens.nextToken() == null) {
                throw new BadInput(source, says("the-file-is-empty"), says("json-was-expected"));
            }
            Json value = parser.value();
            if (tokens.nextToken() != null) {
                throw parser.place().refuse(says("something-follows-the-end-of"));
            }
            return value;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Place place = new Place(source, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
            throw new BadInput(says("this-is-no-json", Quoted.shortenedWithin(e.getOriginalMessage().replaceFirst(" \\(start marker.*", ""))), e).at(place);
        } catch (IOException e) {
            throw new BadInput(says("cannot-be-read", e.getMessage()), e).at(source);
        }
    }

    private Json value() throws IOException {
        Place place = place();
        JsonToken token = tokens.currentToken();
        return switch (token) {
            case VALUE_STRING -> new Json.Text(place, tokens.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
            case VALUE_TRUE -> new Json.Truth(place, true);
            case VALUE_FALSE -> new Json.Truth(place, false);
            case VALUE_NULL -> new Json.Null(place);
            case START_ARRAY -> sequence(place);
            case START_OBJECT -> fieldset(place);
            case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw place.refuse(says("a-value-was-expected-found", token));
        };
    }

    private Json number(Place place) throws IOException {
        String digits = tokens.getText();
        if (digits.chars().anyMatch(Character::isLetter) && digits.chars().noneMatch(Character::isDigit)) {
            throw place.refuse(says("is-every-number-must-be", path(), Quoted.shortened(digits)));
        }
        double value = Double.parseDouble(digits);
        if (!Double.isFinite(value)) {
            throw place.refuse(says("is-which-is-too-large", path(), Quoted.shortened(digits)));
        }
        return new Json.Number(place, value);
    }

    /// Where the current value stands within the file: `"weight_ih_l0", row 4, entry 2,`.
    private String path() {
        List<Integer> entries = new ArrayList<>();
        JsonStreamContext at = tokens.getParsingContext();
        while (at.inArray()) {
            entries.addFirst(at.getCurrentIndex() + 1);
            at = at.getParent();
        }
        StringBuilder path = new StringBuilder(at.hasCurrentName() ? Quoted.of(at.getCurrentName()) : "the value");
        for (int i = 0; i < entries.size(); i++) {
            path.append(i < entries.size() - 1 ? ", row " : ", entry ").append(entries.get(i));
        }
        return entries.isEmpty() ? path.toString() : path.append(",").toString();
    }

    private Json sequence(Place place) throws IOException {
        List<Json> items = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.Sequence(place, items);
    }

    private Json fieldset(Place place) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            Place nameAt = place();
            tokens.nextToken();
            if (fields.put(name, value()) != null) {
                throw nameAt.refuse(says("the-field-stands-twice", Quoted.of(name)));
            }
        }
        return new Json.Fieldset(place, fields);
    }

    private Place place() {
        JsonLocation at = tokens.currentTokenLocation();
        return new Place(source, at.getLineNr(), at.getColumnNr());
    }
}
