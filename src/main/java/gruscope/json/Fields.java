package gruscope.json;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.Message;
import gruscope.Quoted;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static gruscope.Message.says;

/// Reads an object's fields one by one, each of the type it must have, and refuses at the [#end] those that nobody asked for.
public final class Fields {

    private final Json.Fieldset json;
    private final Message what;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(Json.Fieldset json, Message what) {
        this.json = json;
        this.what = what;
    }

    /// @param what what the object describes: `scene`, `model` …, the key of its words behind `object.`
    public static Fields of(Json json, String what) {
        return of(json, says("object." + what));
    }

    private static Fields of(Json json, Message what) {
        if (json instanceof Json.Fieldset fieldset) {
            return new Fields(fieldset, what);
        }
        throw json.place().refuse(says("a-is-an-object-in", what, json.kind()));
    }

    public Place place() {
        return json.place();
    }

    public boolean has(String name) {
        asked.add(name);
        return json.fields().containsKey(name);
    }

    /// The names of all fields, asked for or not.
    public Set<String> names() {
        return json.fields().keySet();
    }

    /// A field that must be there.
    public Json value(String name) {
        asked.add(name);
        Json value = json.fields().get(name);
        if (value == null) {
            throw place().refuse(says("this-has-no-it-needs", what, name));
        }
        return value;
    }

    public Fields object(String name) {
        return of(value(name), Message.plain(name));
    }

    public String text(String name) {
        return text(value(name), name);
    }

    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    public double number(String name) {
        return number(value(name), name);
    }

    public boolean truth(String name) {
        if (value(name) instanceof Json.Truth(_, boolean yes)) {
            return yes;
        }
        throw value(name).place().refuse(says("must-be-true-or-false", name, value(name).kind()));
    }

    /// A whole number from `least` to `most`.
    public int integer(String name, int least, int most) {
        double value = number(name);
        if (value != Math.rint(value) || value < least || value > most) {
            throw value(name).place().refuse(says("must-be-a-whole-number", name, least, most));
        }
        return (int) value;
    }

    public double[] numbers(String name) {
        return numbers(value(name), name);
    }

    /// A list of rows of numbers; rows may differ in length, which is for the reader of the matrix to judge.
    public double[][] matrix(String name) {
        return items(name).stream().map(row -> numbers(row, name)).toArray(double[][]::new);
    }

    public List<String> texts(String name) {
        return items(name).stream().map(item -> text(item, name)).toList();
    }

    public List<Json> items(String name) {
        return items(value(name), name);
    }

    /// One of the allowed words.
    public String oneOf(String name, List<String> allowed) {
        if (!has(name)) {
            throw place().refuse(says("this-has-no-it-needs-one", what, name, String.join(", ", allowed)));
        }
        String found = text(name);
        if (!allowed.contains(found)) {
            throw BadInput.unknown(says("field-is", name, Quoted.of(found)), found, says("accepted-are"), allowed).at(value(name).place());
        }
        return found;
    }

    /// The constant of a key that must be there.
    public <T extends Keyed> T oneOf(String name, T[] values) {
        List<String> keys = Keyed.keys(values);
        return values[keys.indexOf(oneOf(name, keys))];
    }

    /// Every field has been asked for by now.
    ///
    /// @throws BadInput naming the first field that was not
    public void end() {
        for (String name : json.fields().keySet()) {
            if (!asked.contains(name)) {
                throw BadInput.unknown(says("a-has-no-field", what, Quoted.of(name)), name, says("its-fields-are"), asked).at(json.fields().get(name).place());
            }
        }
    }

    private static String text(Json json, String name) {
        if (json instanceof Json.Text(_, String value)) {
            return value;
        }
        throw json.place().refuse(says("must-be-a-string-found", name, json.kind()));
    }

    private static double number(Json json, String name) {
        if (json instanceof Json.Number(_, double value)) {
            return value;
        }
        throw json.place().refuse(says("must-be-a-number-found", name, json.kind()));
    }

    private static double[] numbers(Json json, String name) {
        return items(json, name).stream().mapToDouble(item -> number(item, name)).toArray();
    }

    private static List<Json> items(Json json, String name) {
        if (json instanceof Json.Sequence(_, List<Json> items)) {
            return items;
        }
        throw json.place().refuse(says("must-be-a-list-found", name, json.kind()));
    }
}
