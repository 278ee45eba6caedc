package gruscope.figure.ink;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.scene.Span;

/// Steps and units by their numbers, as authors write them.
final class Counted {

    private Counted() {
    }

    /// A step or unit that there is.
    static int number(String text, String what, int count) {
        String digits = text.strip();
        int number = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
        if (number < 1 || number > count) {
            throw new BadInput("", "there is no " + what + " " + Quoted.of(digits), count == 0 ? "the sequence is empty" : "the " + what + "s are 1 to " + count);
        }
        return number;
    }

    /// A step or unit, or a stretch of them.
    static Span span(String text, String what, int count) {
        String[] ends = text.split("-", 2);
        int first = number(ends[0], what, count);
        int last = number(ends[ends.length - 1], what, count);
        if (last < first) {
            throw new BadInput("", Quoted.of(text.strip()) + " ends before it begins", "a stretch is two numbers such as 3-6");
        }
        return new Span(first, last);
    }

    static String text(Span span) {
        return span.length() == 1 ? String.valueOf(span.first()) : span.first() + "-" + span.last();
    }
}
