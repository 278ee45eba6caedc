package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.engine.run.Pyramid;
import gruscope.engine.run.Trace;
import gruscope.figure.Shot;
import gruscope.scene.Span;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.util.List;
import java.util.Optional;

/// A state of some units over the steps that are shown and told, as lines for a chart.
///
/// A line ends before the first number that is not finite. A stretch with more steps than a line has room for is told by its least and its greatest value in turn, so that no peak is lost.
final class StateLines {

    /// Points that a line of single steps may have.
    private static final int MOST_POINTS = 600;

    /// Stretches of a longer line: two points each.
    private static final int STRETCHES = 300;

    /// Where there is no summary, a stretch is looked through in this many places.
    private static final int MOST_SAMPLES = 16;

    private final Shot shot;
    private final Signal state;
    private final Trace trace;
    private final int first;
    private final int last;

    private StateLines(Shot shot, Signal state, Trace trace) {
        Span steps = shot.steps();
        this.shot = shot;
        this.state = state;
        this.trace = trace;
        this.first = steps.first();
        this.last = Math.min(Math.min(steps.last(), shot.step()), trace.length());
    }

    /// Whether a line runs from its least to its greatest value and back in every stretch, so that it is a band: dashes would only be lost
    /// in it, and cost most of the drawing.
    static boolean dense(Shot shot) {
        return shot.steps().length() > MOST_POINTS;
    }

    /// Whether lines begin before the first step: at a start that is not 0.
    static boolean starts(Shot shot) {
        return shot.steps().first() == 1 && !dense(shot) && !shot.trace().program().start().isZero();
    }

    /// Series i is unit `units[i]`; x is the step.
    static XYSeriesCollection of(Shot shot, Signal state, List<Integer> units) {
        return new StateLines(shot, state, shot.trace()).of(units);
    }

    /// The same lines as they were before all what-ifs; none where nothing is changed.
    static XYSeriesCollection before(Shot shot, Signal state, List<Integer> units) {
        return shot.run().before().filter(trace -> trace.has(state)).map(trace -> new StateLines(shot, state, trace).of(units.stream().filter(unit -> unit < trace.hiddenSize()).toList()))
                .orElseGet(XYSeriesCollection::new);
    }

    private XYSeriesCollection of(List<Integer> units) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int unit : units) {
            XYSeries series = new XYSeries(unit, false, true);
            if (last - first < MOST_POINTS) {
                addSteps(series, unit);
            } else {
                addStretches(series, unit);
            }
            data.addSeries(series);
        }
        return data;
    }

    private void addSteps(XYSeries series, int unit) {
        if (starts(shot)) {
            series.add(0, trace.rough(state, 0, unit), false);
        }
        for (int step = first; step <= last; step++) {
            double known = shot.known(state, step);
            if (known > 0) {
                double before = trace.rough(state, step - 1, unit);
                double value = trace.rough(state, step, unit);
                if (!Double.isFinite(value)) {
                    return;
                }
                series.add(starts(shot) ? step - 1 + known : Math.max(1, step - 1 + known), (1 - known) * before + known * value, false);
            }
        }
    }

    private void addStretches(XYSeries series, int unit) {
        Optional<Pyramid> summary = trace.summary(state);
        int length = last - first + 1;
        for (int i = 0; i < STRETCHES; i++) {
            int from = first + (int) ((long) i * length / STRETCHES);
            int to = first + (int) ((long) (i + 1) * length / STRETCHES) - 1;
            if (to >= trace.overflow().orElse(Integer.MAX_VALUE)) {
                return;
            }
            double middle = (from + to) / 2.0;
            if (to - from + 1 >= Pyramid.LEAF && summary.isPresent()) {
                series.add(middle, summary.get().least(unit, from, to), false);
                series.add(middle, summary.get().greatest(unit, from, to), false);
            } else {
                addExtremes(series, unit, from, to);
            }
        }
        series.add(last, trace.rough(state, last, unit), false);
    }

    private void addExtremes(XYSeries series, int unit, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int every = Math.max(1, (to - from + 1) / MOST_SAMPLES);
        for (int step = from; step <= to; step += every) {
            double value = trace.rough(state, step, unit);
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        series.add((from + to) / 2.0, least, false);
        series.add((from + to) / 2.0, greatest, false);
    }
}
