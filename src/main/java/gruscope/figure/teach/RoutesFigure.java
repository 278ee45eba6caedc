package gruscope.figure.teach;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.engine.learn.Routes;
import gruscope.engine.run.Trace;
import gruscope.figure.Datum;
import gruscope.figure.Extent;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;
import gruscope.scene.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The routes on which a gradient comes back to the dwelt-on unit through each step: ∂h_t/∂h_(t−1) of that unit by itself, opened by the signal whose expression
/// reads the past. The direct route of a GRU is what its update gate keeps. Of an LSTM the derivative is that of c, and there is no other route: its gates read h.
public record RoutesFigure() implements Figure {

    /// Steps that are opened while one looks, of a cell with so many units; n walks backwards a step.
    private static final double AT_ONCE = 4e6;

    private static final String LONGEST = "−8.88e−88";

    @Override
    public String key() {
        return "routes";
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public List<Preference<?>> preferences() {
        return Authored.OF_RUNS;
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        Shot opened = opened(shot);
        return Bars.numbers(opened, strips(opened, List.copyOf(Routes.readers(shot.cell()))));
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        List<Signal> readers = List.copyOf(Routes.readers(shot.cell()));
        Shot opened = opened(shot);
        List<Bars> strips = strips(opened, readers);
        String title = shot.look().phrases().text("routes.title", shot.look().unitNumber(shot.unit()));
        String part = opened.steps().equals(shot.steps()) ? "" : " · " + new Extent(opened).steps();
        return new BarStrips(title + part, strips, true, now -> description(now, readers, strips)).layout(opened, room);
    }

    /// With those of its steps alone that are opened while one looks.
    private static Shot opened(Shot shot) {
        Span asked = shot.steps();
        int last = (int) Math.min(asked.last(), asked.first() - 1 + Math.max(1, AT_ONCE / shot.trace().weights(1).count()));
        return last == asked.last() ? shot : shot.seen(shot.view().withSteps(new Span(asked.first(), last)));
    }

    private static List<Bars> strips(Shot shot, List<Signal> readers) {
        Phrases phrases = shot.look().phrases();
        Trace trace = shot.trace();
        int first = shot.steps().first();
        int last = shot.steps().last();
        List<Routes.Row> rows = IntStream.rangeClosed(first, last).mapToObj(step -> Routes.row(trace, step, shot.unit())).toList();
        List<Bars> strips = new ArrayList<>();
        String unit = String.valueOf(shot.unit() + 1);
        String state = shot.look().symbol(trace.cell().hasCellState() ? Signal.CELL_STATE : Signal.HIDDEN_STATE);
        String symbols = "∂" + state + "_{" + unit + ",t} / ∂" + state + "_{" + unit + ",t−1}";
        double[] whole = new double[trace.length()];
        for (Signal through : readers) {
            double[] values = new double[trace.length()];
            for (int i = 0; i < rows.size(); i++) {
                values[first - 1 + i] = rows.get(i).through(through)[shot.unit()];
                whole[first - 1 + i] += values[first - 1 + i];
            }
            strips.add(bars(shot, PartName.of(through), name(phrases, shot.look().symbols(), trace, through), readers.size() == 1 ? symbols : "", values));
        }
        if (readers.size() > 1) {
            strips.add(bars(shot, "whole", phrases.text("routes.all"), symbols, whole));
        }
        return strips;
    }

    /// With its number at the step that is marked.
    private static Bars bars(Shot shot, String part, String name, String symbols, double[] values) {
        return new Bars(part, name, symbols, values, true, now -> now.marked().stream().filter(now.steps()::holds).mapToObj(step -> said(now, values, step)).findFirst().orElse(""),
                shot.look().phrases().text("routes.value", shot.steps().last(), LONGEST), step -> said(shot, values, step));
    }

    private static String said(Shot shot, double[] values, int step) {
        return shot.look().phrases().text("routes.value", step, Bars.said(shot, values[step - 1]));
    }

    private static String name(Phrases phrases, Symbols letters, Trace trace, Signal through) {
        return Routes.isDirect(trace.cell(), through) ? letters.inWords(phrases.text(through == Signal.CELL_STATE ? "routes.direct.cell" : "routes.direct"))
                : through == Signal.HIDDEN_STATE ? phrases.text("routes.weights") : phrases.text("routes.through", letters.of(through.symbol()));
    }

    private static String description(Shot shot, List<Signal> readers, List<Bars> strips) {
        Phrases phrases = shot.look().phrases();
        StringBuilder parts = new StringBuilder();
        int told = Math.clamp(shot.step(), shot.steps().first(), shot.steps().last());
        for (int i = 0; i < strips.size(); i++) {
            String name = i < readers.size() ? name(phrases, shot.look().symbols(), shot.trace(), readers.get(i)) : phrases.text("routes.all");
            double value = strips.get(i).values()[told - 1];
            parts.append(parts.isEmpty() ? "" : ", ").append(name).append(' ').append(Bars.said(shot, value));
        }
        return phrases.text("routes.description", shot.look().unitNumber(shot.unit()), told, parts.toString()) + shot.overflowSentence();
    }
}
