package gruscope.figure.unroll;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Digits;
import gruscope.Quoted;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;
import gruscope.scene.Scene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// One cell, or several on each other, folded into a loop and unrolled in time, in symbols.
public final class UnrollFigure implements Figure {

    public static final Preference<Optional<Integer>> FROM = Preference.maybe("from", "N", UnrollFigure::step, String::valueOf);
    public static final Preference<Optional<Integer>> TO = Preference.maybe("to", "N", UnrollFigure::step, String::valueOf);
    public static final Preference<Boolean> LOOP = Preference.either("folded", true);
    public static final Preference<Labels> LABELS = Preference.among("weight-labels", "WHERE", Labels.EVERY, Labels.class);
    public static final Preference<Optional<List<CellKind>>> STACK = Preference.maybe("stack", "CELL,…", (text, _) -> kinds(text),
            kinds -> kinds.stream().map(CellKind::key).collect(Collectors.joining(",")), "gru", "lstm,gru");

    /// Steps shown where nothing is said.
    private static final int SOME = 4;
    private static final int MOST_LAYERS = 8;
    private static final double MARGIN = 8;
    private static final double SHRUNK = 0.83;

    @Override
    public String key() {
        return "unroll";
    }

    @Override
    public List<Preference<?>> preferences() {
        return List.of(FROM, TO, LOOP, LABELS, STACK, Symbols.SYMBOLS, Authored.LINE_WIDTH, Authored.TITLE, Authored.NOTE, Authored.SPAN, Authored.HIGHLIGHT_STEPS);
    }

    private static int step(String text, Scene scene) {
        int steps = scene.steps();
        double value = Digits.read(text).orElseThrow(() -> new BadInput(says("is-no-step", Quoted.of(text))));
        if (value != Math.rint(value) || value < 1 || value > Math.max(1, steps)) {
            throw new BadInput("", says("there-is-no-step-of", Quoted.of(text)), steps == 0 ? says("the-sequence-is-empty") : says("the-steps-are-1-to", steps));
        }
        return (int) value;
    }

    private static List<CellKind> kinds(String text) {
        List<CellKind> kinds = Arrays.stream(text.split(",", -1)).map(Cells::named).toList();
        if (kinds.size() > MOST_LAYERS) {
            throw new BadInput("", says("on-each-other-are-asked", Counted.of(kinds.size(), "cell")), says("at-most-are-drawn", MOST_LAYERS));
        }
        return kinds;
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        List<Supplier<Layout>> forms = IntStream.rangeClosed(0, SOME - 2).<Supplier<Layout>>mapToObj(fewer -> () -> layout(shot, unrolled(shot, SOME - fewer))).toList();
        // Its smallest letters are readable at that share of their size.
        return Layout.fitting(room.scaled(1 / SHRUNK), forms);
    }

    private static Layout layout(Shot shot, Unrolled unrolled) {
        Size size = unrolled.size();
        Size outer = new Size(size.width() + 2 * MARGIN, size.height() + 2 * MARGIN);
        return Layout.ofRun(shot, outer, (seen, wanted) -> drawing(seen, unrolled, outer, wanted));
    }

    /// @param some steps, where nothing is said
    private static Unrolled unrolled(Shot shot, int some) {
        int last = shot.trace().length();
        int from = shot.look().of(FROM).orElseGet(() -> Math.max(1, Math.min(shot.steps().first(), last)));
        int to = shot.look().of(TO).orElseGet(() -> Math.min(Math.min(last, shot.steps().last()), from + some - 1));
        if (to < from) {
            throw new BadInput("--to", says("step-comes-before-step", to, from), says("a-stretch-ends-no-earlier"));
        }
        List<Cell> cells = shot.look().of(STACK).map(kinds -> kinds.stream().map(Cells::plain).toList()).orElse(List.of(shot.cell()));
        return new Unrolled(shot.look().type(), cells, from, to, last, shot.look().of(LOOP), shot.look().of(LABELS), shot.look().symbols());
    }

    private static Drawing drawing(Shot shot, Unrolled unrolled, Size outer, Size wanted) {
        double factor = Math.clamp(Math.min(wanted.width() / outer.width(), wanted.height() / outer.height()), 1, 2);
        Size own = wanted.scaled(1 / factor);
        double left = (own.width() - unrolled.size().width()) / 2;
        double top = (own.height() - unrolled.size().height()) / 2;
        return new Drawing(own, () -> hotspots(unrolled, left, top), () -> description(shot, unrolled), graphics -> {
            graphics.translate(left, top);
            unrolled.draw(new Ink(graphics, shot.look()));
            graphics.translate(-left, -top);
        }).scaled(factor);
    }

    private static List<Hotspot> hotspots(Unrolled unrolled, double left, double top) {
        return IntStream.rangeClosed(unrolled.from(), unrolled.to()).mapToObj(step -> new Hotspot(unrolled.column(step, left, top), new Target.Step(step), "t = " + step)).toList();
    }

    private static String description(Shot shot, Unrolled unrolled) {
        String cells = unrolled.cells().reversed().stream().map(cell -> cell.kind().name()).collect(Collectors.joining(" / "));
        return shot.look().phrases().each(phrases -> phrases.text("unroll.description", cells, unrolled.from(), unrolled.to(), unrolled.last()));
    }
}
