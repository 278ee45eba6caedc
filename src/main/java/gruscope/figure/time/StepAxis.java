package gruscope.figure.time;

import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// A chart's axis of steps, each named by its token, where that is not in the way of the one before. JFreeChart's own axes have one font,
/// which lacks Chinese.
final class StepAxis extends NumberAxis {

    private static final TextStyle STYLE = TextStyle.BODY;

    /// A longer name of a step is shortened.
    private static final double WIDEST = 90;

    private final transient Look look;

    /// @param first where the axis begins, in steps
    /// @param last  where it ends
    StepAxis(Shot shot, double first, double last) {
        this.look = shot.look();
        setRange(first, last);
        StepNames names = new StepNames(shot);
        setTickUnit(new NumberTickUnit(names.every(), names));
        setTickLabelFont(look.type().font(STYLE));
    }

    @Override
    protected AxisState drawTickMarksAndLabels(Graphics2D graphics, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {
        AxisState state = new AxisState(cursor);
        state.setTicks(refreshTicks(graphics, state, dataArea, edge));
        Ink ink = new Ink(graphics, look);
        double baseline = cursor + getTickLabelInsets().getTop() + look.type().ascent(STYLE);
        double free = plotArea.getX();
        for (Object tick : state.getTicks()) {
            if (tick instanceof ValueTick step) {
                double middle = valueToJava2D(step.getValue(), dataArea, edge);
                String name = look.type().fitted(step.getText(), STYLE, WIDEST * look.type().scale());
                double half = look.type().width(name, STYLE) / 2;
                if (middle - half >= free && middle + half <= plotArea.getMaxX()) {
                    ink.text(name, STYLE, look.palette().quiet(), middle, baseline, Ink.Anchor.MIDDLE);
                    free = middle + half + look.type().width(" ", STYLE);
                }
            }
        }
        state.cursorDown(look.type().lineHeight(STYLE) + getTickLabelInsets().getTop() + getTickLabelInsets().getBottom());
        return state;
    }
}
