package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.Keyed;
import gruscope.Quoted;
import gruscope.scene.Scene;
import gruscope.scene.Span;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import static gruscope.Message.says;

/// How the values of a setting are written: read from text, and written as text that reads as the same value.
///
/// @param choices the texts there are to choose from, or some that are often wanted; none where any number or length will do
/// @param <T>     what is read
record Form<T>(Reader<T> reader, Function<T, String> writer, Supplier<List<String>> choices) {

    /// Makes a value of a text.
    interface Reader<T> {

        /// @param scene of which a picture is made
        /// @throws BadInput saying what is accepted, if it is no value or the scene cannot have it
        T read(String text, Scene scene);
    }

    static <T> Form<T> of(Function<String, T> reader, Function<T, String> writer, String... choices) {
        return new Form<>((text, _) -> reader.apply(text), writer, () -> List.of(choices));
    }

    /// One of a few constants.
    static <T extends Keyed> Form<T> keyed(Function<String, T> named, T[] values) {
        return of(named, Keyed::key, Keyed.keys(values).toArray(String[]::new));
    }

    /// One of two words.
    static Form<Boolean> either(String yes, String no) {
        return of(text -> oneOf(text, List.of(yes, no)).equals(yes), value -> value ? yes : no, yes, no);
    }

    /// One of a few words.
    static Form<String> word(String... words) {
        return of(text -> oneOf(text, List.of(words)), word -> word, words);
    }

    static Form<Double> number(double least, double most, String... choices) {
        return of(text -> number(text, least, most), Digits::shortest, choices);
    }

    static Form<Integer> whole(int least, ToIntFunction<Scene> most) {
        return new Form<>((text, scene) -> whole(text, least, most.applyAsInt(scene)), String::valueOf, List::of);
    }

    /// From which to which; a single number is a stretch of one.
    static Form<Span> stretch() {
        return of(Form::span, span -> span.first() + "-" + span.last());
    }

    /// A word that must be one of those.
    static String oneOf(String text, List<String> allowed) {
        if (!allowed.contains(text)) {
            throw BadInput.unknown(says("is-not-accepted", Quoted.of(text)), text, says("there-are"), allowed);
        }
        return text;
    }

    static int whole(String text, int least, int most) {
        double value = number(text, least, most);
        if (value != Math.rint(value)) {
            throw new BadInput(says("is-no-whole-number", Quoted.of(text)));
        }
        return (int) value;
    }

    private static double number(String text, double least, double most) {
        double value = Digits.read(text).orElseThrow(() -> new BadInput(says("is-no-number", Quoted.of(text))));
        if (value >= least && value <= most) {
            return value;
        }
        throw new BadInput(says("must-be-from-to", Quoted.of(text), Digits.shortest(least), Digits.shortest(most)));
    }

    private static Span span(String text) {
        String[] ends = text.split("-", 2);
        try {
            int first = Integer.parseInt(ends[0].strip());
            int last = Integer.parseInt(ends[ends.length - 1].strip());
            if (first >= 1 && last >= first) {
                return new Span(first, last);
            }
        } catch (NumberFormatException _) {
            throw new BadInput("", says("is-no-stretch", Quoted.of(text)), says("one-is-two-whole-numbers"));
        }
        throw new BadInput(says("must-begin-at-1-or", Quoted.of(text)));
    }
}
