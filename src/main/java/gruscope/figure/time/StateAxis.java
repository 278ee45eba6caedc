package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.figure.Shot;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/// A chart's axis of a state's values: as far below 0 as above, to the limit of them all, whatever the step.
///
/// Its labels differ in font from those of [StepAxis]: FXGraphics2D takes the first font of a picture for the last one of the picture before,
/// when they are equal, and then sets none.
final class StateAxis extends NumberAxis {

    /// How many times the limit the axis is long, to either side.
    private static final double REACH = 1.05;

    /// How many times the limit something may lie away from 0: what is farther, as a line of before may be, leaves the picture all the same, and its true
    /// place might be none that can be reckoned.
    private static final double FAR = 1000;

    /// About what it takes of a chart's width with the margins, and what of that stands around its numbers.
    private static final double BREADTH = 50;
    private static final double AROUND_NUMBERS = 16;

    private final double limit;
    private final double tickUnit;

    StateAxis(Shot shot, Signal state) {
        this.limit = shot.limit(state);
        this.tickUnit = tickUnit(limit);
        double end = Math.min(REACH * limit, Double.MAX_VALUE);
        setRange(-end, end);
        setTickUnit(new NumberTickUnit(tickUnit, new AxisNumbers(shot.look())));
        setTickLabelFont(shot.look().type().font(TextStyle.SMALL));
    }

    /// About what the axis of a state takes of a chart's width, with the chart's margins: more where its numbers are long.
    static double breadth(Shot shot, Signal state) {
        StateAxis axis = new StateAxis(shot, state);
        Type type = shot.look().type();
        double numbers = axis.ticks().stream().mapToDouble(value -> type.width(axis.getTickUnit().valueToString(value), TextStyle.SMALL)).max().orElse(0);
        return Math.max(BREADTH * type.scale(), numbers + AROUND_NUMBERS * type.scale());
    }

    /// By the share of the limit, which can be had of every number: twice the largest ones there are cannot.
    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        double share = Math.clamp(value / limit, -FAR, FAR) / REACH;
        return area.getCenterY() - share * area.getHeight() / 2;
    }

    /// In a low row, only as many labels as stand clear of each other, 0 among them.
    @Override
    public List<?> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double pitch = lengthToJava2D(tickUnit, area, edge);
        int every = Math.max(1, (int) Math.ceil(graphics.getFontMetrics(getTickLabelFont()).getHeight() / Math.abs(pitch)));
        return ticks().stream().filter(value -> Math.round(value / tickUnit) % every == 0)
                .map(value -> new NumberTick(value, getTickUnit().valueToString(value), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0)).toList();
    }

    /// The values that have a grid line, as the axis names them.
    List<Double> ticks() {
        int most = (int) Math.floor(1.0001 * (limit / tickUnit));
        return IntStream.rangeClosed(-most, most).mapToObj(tick -> tick * tickUnit).toList();
    }

    /// The largest of 1, 2 or 5 times a power of ten of which two fit below a limit.
    private static double tickUnit(double limit) {
        double half = limit / 2;
        double power = Math.pow(10, Math.floor(Math.log10(half)));
        double times = 1.0001 * (half / power);
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }
}
