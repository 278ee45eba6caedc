package gruscope.model.layout;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.json.Json;
import gruscope.json.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// Lists of lists in JSON, which are moved as they stand, and the fields that hold them.
final class Rows {

    private Rows() {
    }

    /// The items of a list.
    ///
    /// @param name of the field that it is in, for messages
    static List<Json> of(Json value, String name) {
        if (value instanceof Json.Sequence(_, List<Json> items) && !items.isEmpty()) {
            return items;
        }
        throw value.place().refuse(says("must-be-a-list-that", Quoted.name(name), value.kind()));
    }

    /// How many lists stand in each other, and how long the first of each is.
    static List<Integer> shape(Json value) {
        List<Integer> shape = new ArrayList<>();
        for (Json at = value; at instanceof Json.Sequence(_, List<Json> items) && !items.isEmpty(); at = items.getFirst()) {
            shape.add(items.size());
        }
        return shape;
    }

    /// Refuses lists of another shape.
    static Json require(Json value, String name, Integer... shape) {
        if (!shape(value).equals(List.of(shape))) {
            throw new BadInput(value.place().toString(), says("thing-is", Quoted.name(name), said(shape(value))), says("here-it-must-be", said(List.of(shape))));
        }
        return value;
    }

    /// Rows become columns.
    static Json turned(Json matrix, String name) {
        List<List<Json>> rows = of(matrix, name).stream().map(row -> of(row, name)).toList();
        rows.stream().filter(row -> row.size() != rows.getFirst().size()).findFirst().ifPresent(row -> {
            throw new BadInput(row.getFirst().place().toString(), says("a-row-of-has", Quoted.name(name), Counted.of(row.size(), "number")), says("the-first-has", rows.getFirst().size()));
        });
        return list(matrix.place(), IntStream.range(0, rows.getFirst().size()).mapToObj(column -> list(matrix.place(), rows.stream().map(row -> row.get(column)).toList())).toList());
    }

    static Json list(Place place, List<Json> items) {
        return new Json.Sequence(place, items);
    }

    /// The fields with some taken out and others put in; what the model says itself goes before what its layout says.
    static Json.Fieldset with(Json.Fieldset model, Iterable<String> without, Map<String, Json> instead) {
        Map<String, Json> fields = new LinkedHashMap<>(model.fields());
        without.forEach(fields::remove);
        instead.forEach(fields::putIfAbsent);
        return new Json.Fieldset(model.place(), fields);
    }

    private static Message said(List<Integer> shape) {
        return shape.isEmpty() ? says("no-list") : shape.size() == 1 ? Counted.of(shape.getFirst(), "number")
                : Message.plain(shape.stream().map(String::valueOf).collect(Collectors.joining("×")));
    }
}
