package gruscope.tensor;

import gruscope.json.Json;
import gruscope.json.Place;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a file of named tensors holds.
///
/// @param name    the file's, which stands before every error
/// @param words   what it says beside the numbers, each value a text, a number, `true` or `false`, or further JSON
/// @param strict  whether every word counts; where a format has remarks, those that nobody knows are passed over
/// @param tensors by their names, in the order of the file
public record TensorFile(String name, Json.Fieldset words, boolean strict, SequencedMap<String, Tensor> tensors) {

    public TensorFile {
        tensors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tensors));
    }

    /// A file that says nothing beside its tensors.
    public static TensorFile of(String name, Collection<Tensor> tensors) {
        return of(name, Map.of(), true, tensors);
    }

    /// A file that says some words of which it knows no place.
    ///
    /// @param words each a text, a number as a [Double], or a [Boolean]
    public static TensorFile of(String name, Map<String, Object> words, boolean strict, Collection<Tensor> tensors) {
        Place place = Place.whole(name);
        Map<String, Json> said = new LinkedHashMap<>();
        words.forEach((word, value) -> said.put(word, switch (value) {
            case Boolean truth -> new Json.Truth(place, truth);
            case Double number -> new Json.Number(place, number);
            default -> new Json.Text(place, value.toString());
        }));
        return new TensorFile(name, new Json.Fieldset(place, said), strict, byName(tensors));
    }

    private static SequencedMap<String, Tensor> byName(Collection<Tensor> tensors) {
        return tensors.stream().collect(Collectors.toMap(Tensor::name, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }
}
