package gruscope.figure.time;

import gruscope.figure.Shot;
import gruscope.figure.explain.Answers;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.IntStream;

/// A chart's axis of steps, each named by its token, where that is not in the way of the one before, and below it by what the net has said there, where
/// there is room for all of that. JFreeChart's own axes have one font, which lacks Chinese.
final class StepAxis extends NumberAxis {

    private static final TextStyle STYLE = TextStyle.BODY;
    private static final TextStyle SAID = TextStyle.SMALL_BOLD;
    private static final double ROOM = 1.1;

    /// A longer name of a step is shortened.
    private static final double WIDEST = 90;

    private final transient Shot shot;
    private final transient Look look;
    private final transient Optional<Answers> answers;

    /// @param first where the axis begins, in steps
    /// @param last  where it ends
    /// @param width that it has, about
    StepAxis(Shot shot, double first, double last, double width) {
        this.shot = shot;
        this.look = shot.look();
        this.answers = look.tight() ? Optional.empty() : Answers.of(shot).filter(said -> fits(said, width / (last - first)));
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
        double under = cursor + getTickLabelInsets().getTop() + look.type().lineHeight(STYLE) + look.type().ascent(SAID);
        answers.ifPresent(said -> steps().filter(said::isTold).forEach(step -> ink.text(word(said, step), SAID, look.palette().ink(),
                valueToJava2D(step, dataArea, edge), under, Ink.Anchor.MIDDLE)));
        state.cursorDown(look.type().lineHeight(STYLE) + getTickLabelInsets().getTop() + getTickLabelInsets().getBottom() + below());
        return state;
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D graphics, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
        AxisSpace reserved = super.reserveSpace(graphics, plot, plotArea, edge, space);
        if (isVisible()) {
            reserved.add(below(), edge);
        }
        return reserved;
    }

    /// The room of what the net says; none where it says nothing.
    private double below() {
        return answers.isPresent() ? look.type().lineHeight(SAID) : 0;
    }

    private boolean fits(Answers said, double pitch) {
        return new StepNames(shot).every() == 1 && steps().mapToDouble(step -> ROOM * look.type().width(word(said, step), SAID)).max().orElse(0) <= pitch;
    }

    /// The steps on the axis; none before anything is read.
    private IntStream steps() {
        return IntStream.rangeClosed(shot.steps().first(), Math.min(shot.steps().last(), shot.trace().length()));
    }

    /// The answer, and whether it is right.
    private static String word(Answers said, int step) {
        return said.word(step) + switch (said.verdict(step)) {
            case RIGHT -> " ✓";
            case WRONG -> " ✗";
            case OPEN -> "";
        };
    }
}
