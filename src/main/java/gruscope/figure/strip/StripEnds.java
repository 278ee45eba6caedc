package gruscope.figure.strip;

import gruscope.engine.cell.Signal;
import gruscope.figure.Extent;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// What lies beyond the cards of a strip: the start, or how many steps are left out, with an arrow in and out; and at which step one is.
///
/// @param seen how far what is told of single cards is in sight: 1 as long as they stand side by side, 0 once they have become one
record StripEnds(Shot shot, StripLayout layout, double seen) {

    /// The length of an arrow from one row to the next.
    private static final double ARROW = 14;

    /// The state before the first step, where it is not 0.
    ///
    /// @param first the card that reads it, wherever that stands
    void drawStart(Ink ink, Rectangle2D first) {
        if (!layout.start()) {
            return;
        }
        double scale = ink.look().type().scale();
        Rectangle2D room = layout.end(true);
        Rectangle2D card = layout.card(1);
        Rectangle2D start = new Rectangle2D.Double(room.getX(), card.getY(), 0.62 * room.getWidth(), card.getHeight());
        new StepCard(shot, 0).drawStart(ink, start);
        drawPassing(ink, start.getMaxX(), first.getMinX(), first, ink.palette().ink());
        ink.textIn(new Rectangle2D.Double(start.getX(), layout.feet(scale), start.getWidth(), 20 * scale), shot.look().symbol(Signal.HIDDEN_STATE) + "₀", TextStyle.SMALL, ink.palette().quiet(),
                Ink.Anchor.MIDDLE);
    }

    /// How many steps are left out before the first card, and after the last.
    void drawLeftOut(Ink ink) {
        if (layout.before() > 0) {
            Rectangle2D room = layout.end(true);
            drawLeftOut(ink, layout.before(), room);
            drawPassing(ink, room.getX() + 0.6 * room.getWidth(), layout.card(layout.first()).getMinX(), room, passed(ink, layout.first() <= shot.step()));
        }
        if (layout.after() > 0 && !layout.slot()) {
            Rectangle2D room = layout.end(false);
            drawLeftOut(ink, layout.after(), room);
            drawPassing(ink, layout.card(layout.last()).getMaxX(), room.getX() + 0.3 * room.getWidth(), room, passed(ink, layout.last() < shot.step()));
        }
    }

    /// The state on its way from the row before, and on to the next one.
    void drawTurns(Ink ink, boolean from, boolean on) {
        if (from) {
            Rectangle2D card = layout.card(layout.first());
            drawPassing(ink, card.getMinX() - ARROW, card.getMinX(), card, passed(ink, layout.first() <= shot.step()));
        }
        if (on) {
            Rectangle2D card = layout.card(layout.last());
            drawPassing(ink, card.getMaxX(), card.getMaxX() + ARROW, card, passed(ink, layout.last() < shot.step()));
        }
    }

    /// The number of a step above its card, where cards are not numbered by their order.
    void drawNumber(Ink ink, int step) {
        if (layout.part()) {
            double line = ink.look().type().lineHeight(TextStyle.SMALL);
            Rectangle2D number = new Rectangle2D.Double(layout.center(step) + 3, layout.top() - line - 1, layout.pitch() - 6, line);
            ink.textIn(number, shot.look().count(step), TextStyle.SMALL, faded(ink, ink.palette().quiet()), Ink.Anchor.START);
        }
    }

    /// `±1.7` below the name of the states' row, where they are not drawn to ±1; where it is too long to stand beside the card, below that.
    ///
    /// @param row  the middle of that row
    /// @param card the first one
    void drawLimit(Ink ink, double x, double row, Rectangle2D card) {
        double line = ink.look().type().lineHeight(TextStyle.SMALL);
        double top = x + limitWidth() + 4 <= card.getX() ? row + 0.5 * line : card.getMaxY() + 1;
        ink.textIn(new Rectangle2D.Double(x, top, limitWidth() + 1, line), limit(), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
    }

    double limitWidth() {
        return shot.look().type().width(limit(), TextStyle.SMALL);
    }

    private String limit() {
        double limit = shot.limit(Signal.HIDDEN_STATE);
        return limit == 1 ? "" : "±" + Extent.limit(limit);
    }

    /// `…` and, below it, how many steps it stands for.
    void drawLeftOut(Ink ink, int steps, Rectangle2D room) {
        double line = ink.look().type().lineHeight(TextStyle.SMALL);
        Rectangle2D dots = new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), line);
        ink.textIn(dots, "…", TextStyle.HEADING, faded(ink, ink.palette().quiet()), Ink.Anchor.MIDDLE);
        Rectangle2D number = new Rectangle2D.Double(room.getX(), room.getY() + line, room.getWidth(), line);
        ink.textIn(number, "+" + shot.look().count(steps), TextStyle.SMALL, faded(ink, ink.palette().quiet()), Ink.Anchor.MIDDLE);
    }

    private void drawPassing(Ink ink, double from, double to, Rectangle2D card, Color color) {
        double y = (StepCard.split(shot, card) + card.getMaxY()) / 2;
        ink.arrow(List.of(new Point2D.Double(from, y), new Point2D.Double(to, y)), color, 1.4);
    }

    private Color passed(Ink ink, boolean passed) {
        return faded(ink, passed ? ink.palette().ink() : ink.palette().coming());
    }

    private Color faded(Ink ink, Color color) {
        return Palette.mix(ink.palette().panel(), color, seen);
    }
}
