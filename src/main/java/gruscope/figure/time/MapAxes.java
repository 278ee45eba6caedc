package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.figure.RoundSteps;
import gruscope.figure.Shot;
import gruscope.figure.StepRow;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.scene.Span;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/// What stands beside heat maps that are one below the other: the numbers of the units at the left of each; below the last one the tokens, or where
/// those have no room or a part of the steps is seen, the numbers of the steps. A start that is not 0 has a column before the first step.
///
/// @param started whether there is such a column
/// @param left    the room at the left
record MapAxes(Shot shot, boolean started, double left) {

    private static final TextStyle STYLE = TextStyle.SMALL;
    private static final double NARROWEST_START = 10;
    private static final double GAP = 6;
    private static final double LONGEST_NAME = 120;

    static MapAxes of(Shot shot, boolean started) {
        Type type = shot.look().type();
        double left = Math.max(type.width(unitName(shot), STYLE), type.width(stepName(shot), STYLE));
        double names = Math.max(type.width(String.valueOf(shot.units().last()), STYLE), IntStream.range(shot.units().first() - 1, Math.min(shot.units().last(), named(shot)))
                .mapToDouble(unit -> Math.min(LONGEST_NAME * type.scale(), type.width(shot.look().unitNumber(unit), STYLE))).max().orElse(0));
        return new MapAxes(shot, started, Math.ceil(Math.max(left, names)) + 2 * GAP);
    }

    /// The same with the columns of steps in given places.
    ///
    /// @param columns left of the first step's
    /// @param width   from the left of all to the right of the last step's column
    MapAxes with(double columns, double width) {
        double start = started ? Math.max(NARROWEST_START * shot.look().type().scale(), (width - columns) / shot.steps().length()) + GAP : 0;
        return new MapAxes(shot, started, Math.max(left, columns - start));
    }

    /// The same of a map at whose left there is one already with these numbers.
    MapAxes bare() {
        return new MapAxes(shot, started, 2 * GAP);
    }

    private boolean isBare() {
        return left <= 2 * GAP;
    }

    /// How many units an author has named.
    private static int named(Shot shot) {
        return shot.look().of(Authored.UNIT_NAMES).map(List::size).orElse(0);
    }

    /// The height of what is written below.
    double foot() {
        return new StepRow(shot).height();
    }

    /// The room that is taken from the steps' columns where they would like to have a width in all.
    double beside(double columns) {
        return left + (started ? Math.max(NARROWEST_START * shot.look().type().scale(), columns / shot.steps().length()) + GAP : 0);
    }

    /// The steps' columns in the room of a map with its axis.
    Rectangle2D plot(Rectangle2D room) {
        double before = left + (started ? startWidth(room) + GAP : 0);
        return new Rectangle2D.Double(room.getX() + before, room.getY(), room.getWidth() - before, room.getHeight());
    }

    /// The column of the start.
    Rectangle2D start(Rectangle2D room) {
        return new Rectangle2D.Double(room.getX() + left, room.getY(), startWidth(room), room.getHeight());
    }

    private double startWidth(Rectangle2D room) {
        double least = NARROWEST_START * shot.look().type().scale();
        return Math.max(least, (room.getWidth() - left - GAP) / (shot.steps().length() + 1));
    }

    /// What the rows are, at the end of the title's line.
    void drawUnitName(Ink ink, Rectangle2D room, double titleHeight) {
        ink.textIn(new Rectangle2D.Double(room.getX(), room.getY() - titleHeight, left - GAP, titleHeight - 2), unitName(shot), STYLE, ink.palette().quiet(),
                Ink.Anchor.END);
    }

    void drawUnits(Ink ink, Rectangle2D room) {
        if (isBare()) {
            return;
        }
        Span units = shot.units();
        double row = room.getHeight() / units.length();
        int every = RoundSteps.every(line() / row);
        for (int unit = units.first(); unit <= units.last(); unit++) {
            int next = (units.first() + every - 1) / every * every;
            if (unit % every == 0 || unit == units.first() && (next - unit) * row >= line()) {
                double middle = room.getY() + (unit - units.first() + 0.5) * row;
                ink.textIn(new Rectangle2D.Double(room.getX(), middle - line() / 2, left - GAP, line()), shot.look().unitNumber(unit - 1), STYLE, ink.palette().quiet(),
                        Ink.Anchor.END);
            }
        }
    }

    /// Below the last map.
    void drawSteps(Ink ink, Rectangle2D room) {
        Rectangle2D plot = plot(room);
        Rectangle2D within = new Rectangle2D.Double(room.getX() + left, room.getY(), room.getWidth() - left, room.getHeight());
        StepRow steps = new StepRow(shot);
        if (started) {
            steps.drawAt(ink, within, start(room).getCenterX(), room.getMaxY() + 2, shot.look().symbol(Signal.HIDDEN_STATE) + "₀");
        }
        steps.draw(ink, plot, within, new Rectangle2D.Double(room.getX(), room.getMaxY(), isBare() ? 0 : left - GAP, 0));
    }

    private double line() {
        return shot.look().type().lineHeight(STYLE);
    }

    private static String unitName(Shot shot) {
        return shot.look().phrases().first().text("axis.unit");
    }

    private static String stepName(Shot shot) {
        return shot.look().phrases().first().text("axis.step");
    }
}
