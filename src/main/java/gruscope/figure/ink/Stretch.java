package gruscope.figure.ink;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Quoted;
import gruscope.scene.Scene;
import gruscope.scene.Span;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// A stretch of steps that an author shades.
///
/// @param label what stands above it; maybe empty
public record Stretch(Span steps, String label) {

    private static final int LONGEST = 80;

    /// Reads `3-6` or `3-6=memory`, several apart by semicolons.
    static List<Stretch> read(String text, Scene scene) {
        return Arrays.stream(text.split(";", -1)).map(one -> one(one, scene)).toList();
    }

    private static Stretch one(String text, Scene scene) {
        String[] parts = text.split("=", 2);
        String label = parts.length == 1 ? "" : parts[1].strip();
        if (label.length() > LONGEST) {
            throw new BadInput("", says("the-name-of-a-stretch", Counted.of(label.length(), "letter")), says("at-most-are-drawn", LONGEST));
        }
        return new Stretch(span(parts[0], "step", scene.steps()), label);
    }

    static String text(List<Stretch> stretches) {
        return stretches.stream().map(one -> text(one.steps()) + (one.label().isEmpty() ? "" : "=" + one.label())).collect(Collectors.joining("; "));
    }

    /// A step or unit that there is.
    static int number(String text, String what, int count) {
        String digits = text.strip();
        int number = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
        if (number < 1 || number > count) {
            throw new BadInput("", says("there-is-no." + what, Quoted.of(digits)), count == 0 ? says("the-sequence-is-empty") : says("there-are." + what, count));
        }
        return number;
    }

    /// A step or unit, or a stretch of them.
    static Span span(String text, String what, int count) {
        String[] ends = text.split("-", 2);
        int first = number(ends[0], what, count);
        int last = number(ends[ends.length - 1], what, count);
        if (last < first) {
            throw new BadInput("", says("ends-before-it-begins", Quoted.of(text.strip())), says("a-stretch-is-two-numbers"));
        }
        return new Span(first, last);
    }

    static String text(Span span) {
        return span.length() == 1 ? String.valueOf(span.first()) : span.first() + "-" + span.last();
    }
}
