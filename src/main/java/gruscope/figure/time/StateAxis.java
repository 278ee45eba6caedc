package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.figure.Shot;
import gruscope.figure.ink.TextStyle;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/// A chart's axis of a state's values: as far below 0 as above, to the limit of them all, whatever the step.
///
/// Its labels differ in font from those of [StepAxis]: FXGraphics2D takes the first font of a picture for the last one of the picture before,
/// when they are equal, and then sets none.
final class StateAxis extends NumberAxis {

    private final double limit;
    private final double tickUnit;

    StateAxis(Shot shot, Signal state) {
        this.limit = shot.limit(state);
        this.tickUnit = tickUnit(limit);
        setRange(-1.05 * limit, 1.05 * limit);
        setTickUnit(new NumberTickUnit(tickUnit, new AxisNumbers(shot.look())));
        setTickLabelFont(shot.look().type().font(TextStyle.SMALL));
    }

    /// In a low row, only as many labels as stand clear of each other, 0 among them.
    @Override
    public List<?> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<?> all = super.refreshTicks(graphics, state, area, edge);
        double pitch = lengthToJava2D(tickUnit, area, edge);
        int every = Math.max(1, (int) Math.ceil(graphics.getFontMetrics(getTickLabelFont()).getHeight() / pitch));
        return every == 1 ? all : all.stream().filter(tick -> Math.round(((ValueTick) tick).getValue() / tickUnit) % every == 0).toList();
    }

    /// The values that have a grid line, as the axis names them.
    List<Double> ticks() {
        int most = (int) Math.floor(1.0001 * limit / tickUnit);
        return IntStream.rangeClosed(-most, most).mapToObj(tick -> tick * tickUnit).toList();
    }

    /// The largest of 1, 2 or 5 times a power of ten of which two fit below a limit.
    private static double tickUnit(double limit) {
        double power = Math.pow(10, Math.floor(Math.log10(limit / 2)));
        double times = 1.0001 * limit / 2 / power;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }
}
