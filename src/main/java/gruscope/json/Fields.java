package gruscope.json;

import gruscope.BadInput;
import gruscope.Keyed;
import gruscope.Quoted;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads an object's fields one by one, each of the type it must have, and refuses at the [#end] those that nobody asked for.
public final class Fields {

    private final Json.Fieldset json;
    private final String what;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(Json.Fieldset json, String what) {
        this.json = json;
        this.what = what;
    }

    /// @param what what the object describes, for messages: `scene`, `model` …
    public static Fields of(Json json, String what) {
        if (json instanceof Json.Fieldset fieldset) {
            return new Fields(fieldset, what);
        }
        throw json.place().refuse("a " + what + " is an object in braces, found " + json.kind());
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
            throw place().refuse("this " + what + " has no \"" + name + "\"; it needs one");
        }
        return value;
    }

    public Fields object(String name) {
        return of(value(name), name);
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
        throw value(name).place().refuse("\"" + name + "\" must be true or false, found " + value(name).kind());
    }

    /// A whole number from `least` to `most`.
    public int integer(String name, int least, int most) {
        double value = number(name);
        if (value != Math.rint(value) || value < least || value > most) {
            throw value(name).place().refuse("\"" + name + "\" must be a whole number from " + least + " to " + most);
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
            throw place().refuse("this " + what + " has no \"" + name + "\"; it needs one of " + String.join(", ", allowed));
        }
        String found = text(name);
        if (!allowed.contains(found)) {
            throw BadInput.unknown("\"" + name + "\" is " + Quoted.of(found), found, "accepted are", allowed).at(value(name).place());
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
                throw BadInput.unknown("a " + what + " has no field " + Quoted.of(name), name, "its fields are", asked).at(json.fields().get(name).place());
            }
        }
    }

    private static String text(Json json, String name) {
        if (json instanceof Json.Text(_, String value)) {
            return value;
        }
        throw json.place().refuse("\"" + name + "\" must be a string, found " + json.kind());
    }

    private static double number(Json json, String name) {
        if (json instanceof Json.Number(_, double value)) {
            return value;
        }
        throw json.place().refuse("\"" + name + "\" must be a number, found " + json.kind());
    }

    private static double[] numbers(Json json, String name) {
        return items(json, name).stream().mapToDouble(item -> number(item, name)).toArray();
    }

    private static List<Json> items(Json json, String name) {
        if (json instanceof Json.Sequence(_, List<Json> items)) {
            return items;
        }
        throw json.place().refuse("\"" + name + "\" must be a list, found " + json.kind());
    }
}
