package gruscope.figure.teach;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.engine.learn.Routes;
import gruscope.engine.run.Trace;
import gruscope.figure.Datum;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.Symbols;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The routes on which a gradient comes back to the dwelt-on unit through each step: ∂h_t/∂h_(t−1) of that unit by itself, opened by the signal whose expression
/// reads the past. The direct route of a GRU is what its update gate keeps.
public record RoutesFigure() implements Figure {

    /// Steps that are opened while one looks, of a cell with so many units; n walks backwards a step.
    private static final double AT_ONCE = 4e6;

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
        return Bars.numbers(shot, strips(shot, List.copyOf(Routes.readers(shot.cell()))));
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        List<Signal> readers = List.copyOf(Routes.readers(shot.cell()));
        List<Bars> strips = strips(shot, readers);
        return new BarStrips(shot.look().phrases().text("routes.title", shot.look().unitNumber(shot.unit())), strips, true, now -> description(now, readers, strips)).layout(shot, room);
    }

    private static List<Bars> strips(Shot shot, List<Signal> readers) {
        Phrases phrases = shot.look().phrases();
        Trace trace = shot.trace();
        int first = shot.steps().first();
        int last = (int) Math.min(shot.steps().last(), first - 1 + Math.max(1, AT_ONCE / trace.weights(1).count()));
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
            strips.add(bars(shot, PartName.of(through), name(phrases, shot.look().symbols(), trace, through), "", values));
        }
        strips.add(bars(shot, "whole", phrases.text("routes.all"), symbols, whole));
        return strips;
    }

    private static Bars bars(Shot shot, String part, String name, String symbols, double[] values) {
        return new Bars(part, name, symbols, values, "", step -> shot.look().phrases().text("routes.value", step, Bars.said(shot, values[step - 1])));
    }

    private static String name(Phrases phrases, Symbols letters, Trace trace, Signal through) {
        return Routes.isDirect(trace.cell(), through) ? letters.inWords(phrases.text(through == Signal.CELL_STATE ? "routes.direct.cell" : "routes.direct"))
                : through == Signal.HIDDEN_STATE ? phrases.text("routes.weights") : phrases.text("routes.through", letters.of(through.symbol()));
    }

    private static String description(Shot shot, List<Signal> readers, List<Bars> strips) {
        Phrases phrases = shot.look().phrases();
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < strips.size(); i++) {
            String name = i < readers.size() ? name(phrases, shot.look().symbols(), shot.trace(), readers.get(i)) : phrases.text("routes.all");
            double value = strips.get(i).values()[Math.max(1, shot.step()) - 1];
            parts.append(parts.isEmpty() ? "" : ", ").append(name).append(' ').append(Bars.said(shot, value));
        }
        return phrases.text("routes.description", shot.look().unitNumber(shot.unit()), Math.max(1, shot.step()), parts.toString()) + shot.overflowSentence();
    }
}
