package gruscope.figure.ink;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Digits;
import gruscope.Quoted;
import gruscope.scene.Scene;
import gruscope.scene.Span;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// What an author says about pictures of a run in words and marks of their own.
public final class Authored {

    /// The picture's title; none of it stands there where it is empty.
    public static final Preference<Optional<String>> TITLE = Preference.maybe("title", "TEXT", (text, _) -> title(text), title -> title.isEmpty() ? "off" : title, "off");

    /// Whether axes have titles, maps the numbers of their steps, and scales of colours a 0.
    public static final Preference<Boolean> AXES = Preference.either("axes", false);

    /// How wide lines are, as a multiple of what is usual.
    public static final Preference<Optional<Double>> LINE_WIDTH = Preference.maybe("line-width", "TIMES", (text, _) -> times(text), Digits::shortest);

    /// What the units are called, from the first on; one that is empty keeps its number.
    public static final Preference<Optional<List<String>>> UNIT_NAMES = Preference.maybe("unit-names", "NAME,…", Authored::names, names -> String.join(",", names)).apart(",");

    /// The step that is marked: 0 for none.
    public static final Preference<Optional<Integer>> MARK = Preference.maybe("mark", "STEP", Authored::mark, step -> step == 0 ? "none" : String.valueOf(step), "none");

    public static final Preference<Optional<List<Note>>> NOTE = Preference.maybe("note", "STEP: TEXT", Note::read, Note::text).apart(";");
    public static final Preference<Optional<List<Stretch>>> SPAN = Preference.maybe("span", "A-B=TEXT", Stretch::read, Stretch::text).apart(";");

    public static final Preference<Optional<List<Span>>> HIGHLIGHT_STEPS = Preference.maybe("highlight-steps", "STEPS",
            (text, scene) -> numbers(text, "step", scene.steps()), Authored::text).apart(",");
    public static final Preference<Optional<List<Span>>> HIGHLIGHT_UNITS = Preference.maybe("highlight-units", "UNITS",
            (text, scene) -> numbers(text, "unit", scene.hiddenSize()), Authored::text).apart(",");

    /// What pictures of a run through time heed.
    public static final List<Preference<?>> OF_RUNS = List.of(TITLE, OwnColours.PALETTE, LINE_WIDTH, Symbols.SYMBOLS, UNIT_NAMES, AXES, MARK, NOTE, SPAN, HIGHLIGHT_STEPS, HIGHLIGHT_UNITS);


    private static final int LONGEST_NAME = 40;

    private Authored() {
    }

    private static double times(String text) {
        double times = Digits.read(text).orElse(Double.NaN);
        if (!(times >= 0.25 && times <= 4)) {
            throw new BadInput("", says("is-no-width-of-lines", Quoted.of(text)), says("it-is-a-multiple-of"));
        }
        return times;
    }

    private static String title(String text) {
        if (text.isBlank()) {
            throw new BadInput("", says("a-title-without-letters"), says("off-leaves-it-out"));
        }
        return text.equals("off") ? "" : text.strip();
    }

    private static List<String> names(String text, Scene scene) {
        List<String> names = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        int units = scene.hiddenSize();
        if (names.size() > units) {
            throw new BadInput("", Counted.of(names.size(), "name of a unit is given"), units == 1 ? says("there-is-one-unit") : says("there-are-these", Counted.of(units, "unit")));
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.length() > LONGEST_NAME) {
                throw new BadInput("", says("is-too-long-for-the", Quoted.of(name)), says("at-most-letters", LONGEST_NAME));
            }
            if (!name.isEmpty() && names.indexOf(name) < i) {
                throw new BadInput("", says("units-and-would-both-be", (names.indexOf(name) + 1), (i + 1), Quoted.of(name)), says("each-has-a-name-of"));
            }
        }
        return names;
    }

    private static int mark(String text, Scene scene) {
        return text.equals("none") ? 0 : Stretch.number(text, "step", scene.steps());
    }

    private static List<Span> numbers(String text, String what, int count) {
        return Arrays.stream(text.split(",", -1)).map(one -> Stretch.span(one, what, count)).toList();
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Stretch::text).collect(Collectors.joining(","));
    }
}
