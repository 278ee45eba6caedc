package gruscope.figure;

import gruscope.engine.cell.Signal;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/// What stands below columns of steps: the tokens, or where those have no room or a part of the steps is seen, the numbers of the steps.
public record StepRow(Shot shot) {

    private static final TextStyle STYLE = TextStyle.SMALL;
    private static final double GAP = 6;
    private static final int MOST_TOKENS = 200;

    /// The height of all of it.
    public double height() {
        return (isNumbered() ? 2 : 1) * line() + 2;
    }

    /// Without names.
    ///
    /// @param plot the columns of the steps, below which it stands
    public void draw(Ink ink, Rectangle2D plot) {
        draw(ink, plot, plot, new Rectangle2D.Double());
    }

    /// @param plot  the columns of the steps, below which it stands
    /// @param room  beyond whose ends nothing is written
    /// @param names the room of the lines' names, of which left and right count; empty for none
    public void draw(Ink ink, Rectangle2D plot, Rectangle2D room, Rectangle2D names) {
        double pitch = plot.getWidth() / shot.steps().length();
        double top = plot.getMaxY() + 2;
        if (tokensFit(pitch)) {
            drawName(ink, names, top, shot.look().symbol(Signal.INPUT));
            for (int step = shot.steps().first(); step <= shot.steps().last(); step++) {
                drawAt(ink, room, center(plot, pitch, step), top, shot.token(step));
            }
            top += line();
        }
        if (isNumbered() || !tokensFit(pitch)) {
            drawName(ink, names, top, numbersName());
            drawNumbers(ink, room, plot, pitch, top);
        }
    }

    /// Around a point, but beyond neither end of a room.
    public void drawAt(Ink ink, Rectangle2D room, double middle, double top, String text) {
        double half = shot.look().type().width(text, STYLE) / 2;
        double x = Math.clamp(middle, room.getX() + half, Math.max(room.getX() + half, room.getMaxX() - half));
        ink.text(text, STYLE, ink.palette().quiet(), x, top + shot.look().type().ascent(STYLE), Ink.Anchor.MIDDLE);
    }

    private void drawNumbers(Ink ink, Rectangle2D room, Rectangle2D plot, double pitch, double top) {
        Type type = shot.look().type();
        Span steps = shot.steps();
        double widest = type.width(shot.look().count(steps.last()), STYLE) + 2 * GAP;
        int every = RoundSteps.every(widest / pitch);
        // The last one is moved in from the edge, and leaves the one before no room then.
        int last = steps.last() / every * every;
        double moved = Math.max(0, center(plot, pitch, last) + widest / 2 - GAP - room.getMaxX());
        for (int step : RoundSteps.of(steps, widest / pitch)) {
            boolean crowded = step == last - every && every * pitch - moved < widest;
            if (!crowded) {
                drawAt(ink, room, center(plot, pitch, step), top, shot.look().count(step));
            }
        }
    }

    private double center(Rectangle2D plot, double pitch, int step) {
        return plot.getX() + (step - shot.steps().first() + 0.5) * pitch;
    }

    private void drawName(Ink ink, Rectangle2D names, double top, String name) {
        if (names.getWidth() > 0) {
            ink.textIn(new Rectangle2D.Double(names.getX(), top, names.getWidth(), line()), name, STYLE, ink.palette().quiet(), Ink.Anchor.END);
        }
    }

    /// Whether the numbers of steps stand below their tokens: of a part, or where the author wants them.
    private boolean isNumbered() {
        return shot.steps().length() < shot.trace().length() || shot.look().of(Authored.AXES);
    }

    private boolean tokensFit(double pitch) {
        Span steps = shot.steps();
        return steps.length() <= MOST_TOKENS && steps.last() <= shot.trace().length() && IntStream.rangeClosed(steps.first(), steps.last())
                .allMatch(step -> shot.look().type().width(shot.token(step), STYLE) + 2 <= pitch);
    }

    private double line() {
        return shot.look().type().lineHeight(STYLE);
    }

    private String numbersName() {
        return shot.look().phrases().first().text("axis.step");
    }
}
