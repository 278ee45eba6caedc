package gruscope.ui.arrange;

import gruscope.engine.run.Trace;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.View;
import gruscope.scene.Zoom;
import gruscope.scene.run.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Asks the figures of the rows at which heights they change their form: once for a run, a look and a size, not for every moment; and once for all that is swept
/// over in one gesture, such as a weight that is dragged.
public final class RowMeasure {

    /// What is lost where rows come to lie on whole pixels.
    private static final double SLACK = 2;

    /// The part of the width that maps may have beside the chart.
    private static final double MOST = 0.72;

    /// The part that they may have where they stand beside each other too, because there is little height.
    private static final double MOST_LOW = 0.66;

    /// Height enough for anything.
    private static final double LARGE = 1e6;

    private Asked asked;
    private RowNeeds found;

    private record Asked(List<Trace> traces, Shape shape, View view, Look look, Place place, String variant) {

        /// Whether nothing but numbers of the runs differs.
        boolean differsInNumbersOnly(Asked other) {
            return other != null && shape.equals(other.shape) && view.equals(other.view) && look == other.look && place.equals(other.place) && variant.equals(other.variant);
        }
    }

    /// What of runs decides how large their pictures are, but for the digits of their numbers.
    private record Shape(String text, List<List<Integer>> sizes) {

        static Shape of(Shot shot, List<Trace> traces) {
            return new Shape(shot.run().scene().reading(), traces.stream().map(trace -> List.of(trace.length(), trace.hiddenSize(), trace.weightSets().size())).toList());
        }
    }

    /// Where the rows stand.
    ///
    /// @param width of a row's figures, in pixels
    /// @param zoom  pixels to a figure's unit
    /// @param head  what stands around a row's figures, in pixels
    public record Place(double width, double zoom, double head) {
    }

    /// What the rows show.
    ///
    /// @param time    the figures that stand side by side in the run through time; none where it is not shown
    /// @param share   the part of the row's width that each of them has
    /// @param one     what is shown in place of them where there is little height; none where the last form of the one figure is that
    /// @param variant tells these figures from others
    public record Shown(Figure strip, Figure cell, List<Figure> time, double share, Optional<Figure> one, String variant) {
    }

    /// The heights in pixels, with what stands around the figures.
    ///
    /// @param swept whether numbers change while something is dragged: what was measured when that began holds until it ends
    public RowNeeds of(Shot shot, Shown shown, Place place, boolean swept) {
        View settled = shot.view().withZoom(Zoom.STEP.level()).withFold(0);
        List<Trace> traces = Stream.concat(Stream.of(shot.run()), shot.run().neighbours().stream()).map(Run::trace).toList();
        Asked now = new Asked(traces, Shape.of(shot, traces), settled, shot.look(), place, shown.variant());
        if (!now.equals(asked) && !(swept && now.differsInNumbersOnly(asked))) {
            asked = now;
            found = measured(shot.seen(settled), shown, place);
        }
        return found;
    }

    private static RowNeeds measured(Shot shot, Shown shown, Place place) {
        List<Double> strip = heights(shown.strip(), shot, place, place.width());
        List<Double> cell = heights(shown.cell(), shot, place, place.width());
        double pixels = place.zoom() * Layout.shareFor(place.zoom(), shot.look());
        List<Double> low = shown.time().stream().map(figure -> Math.max(shown.share() * place.width(), wanted(figure, shot, new Size(LARGE, 1), pixels))).toList();
        boolean lie = low.stream().mapToDouble(width -> width).sum() <= MOST_LOW * place.width();
        List<Double> widths = lie ? low : shown.time().stream().map(figure -> Math.max(shown.share() * place.width(), wanted(figure, shot, new Size(1, LARGE), pixels))).toList();
        if (shown.one().isPresent()) {
            List<Double> one = heights(shown.one().get(), shot, place, place.width());
            boolean wide = widths.stream().mapToDouble(width -> width).sum() <= MOST * place.width();
            return new RowNeeds(strip, cell, wide ? together(shown.time(), widths, shot, place) : List.of(), one.getLast(), one.getFirst(), widths);
        }
        List<Double> time = together(shown.time(), widths, shot, place);
        return time.size() < 2 ? new RowNeeds(strip, cell, time, 0, 0, widths) : new RowNeeds(strip, cell, time.subList(0, time.size() - 1), time.getLast(), time.getLast(), widths);
    }

    /// The width in pixels of a figure as narrow, or as low, as it can be.
    private static double wanted(Figure figure, Shot shot, Size room, double pixels) {
        return Math.ceil(pixels * figure.lay(shot, room).preferred().width()) + 1;
    }

    private static List<Double> heights(Figure figure, Shot shot, Place place, double width) {
        return FormHeights.of(figure, shot, width, place.zoom()).stream().map(height -> height + place.head() + SLACK).toList();
    }

    /// Of figures side by side, the heights in which each has the form that comes next.
    private static List<Double> together(List<Figure> shown, List<Double> widths, Shot shot, Place place) {
        List<List<Double>> figures = IntStream.range(0, shown.size()).mapToObj(i -> heights(shown.get(i), shot, place, widths.get(i))).toList();
        List<Double> heights = new ArrayList<>();
        int most = figures.stream().mapToInt(List::size).max().orElse(0);
        for (int form = 0; form < most; form++) {
            int now = form;
            heights.add(figures.stream().mapToDouble(one -> one.get(Math.min(now, one.size() - 1))).max().orElseThrow());
        }
        return heights;
    }
}
