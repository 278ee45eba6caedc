package gruscope.figure.cell;

import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// The turn from one step to the next, within the first beat: what the last step left fades, its new state goes round to become the
/// past, and the next input comes off the tape.
///
/// Its start looks like the end of the step before and its end like the start of the next beat, so that nothing jumps.
final class StepTransition {

    private static final double CLEARED = 0.3;
    private static final double ARRIVED = 0.75;
    private static final double ASIDE = 18;

    /// What a column shows: a signal of which step, how far formed.
    record Showing(int step, BeatProgress stage) {
    }

    private final Shot shot;
    private final boolean now;
    private final double fraction;

    StepTransition(Shot shot) {
        this.shot = shot;
        this.now = shot.moment().beat() == 0;
        this.fraction = shot.moment().fraction();
    }

    /// What the column of a beat's result shows.
    Showing of(String beatKey) {
        BeatProgress stage = BeatProgress.of(shot, beatKey);
        return leaving() ? new Showing(shot.step() - 1, BeatProgress.formedBy(1 - cleared(), false)) : new Showing(shot.step(), stage);
    }

    /// What the column of the old state shows: the step whose state it is, from 0.
    Showing past() {
        if (leaving()) {
            return new Showing(shot.step() - 2, BeatProgress.formedBy(1 - cleared(), false));
        }
        return new Showing(shot.step() - 1, now && shot.step() > 1 ? BeatProgress.formedBy(arrived(), true).lit(attended()) : taken());
    }

    /// What the column of a new state shows: it stays until it sets out to become the past.
    Showing next(String beatKey) {
        return leaving() ? new Showing(shot.step() - 1, BeatProgress.DONE.lit(1 - BeatProgress.handedOver(shot)))
                : new Showing(shot.step(), BeatProgress.of(shot, beatKey));
    }

    /// What the column of the input shows.
    Showing input() {
        if (leaving()) {
            return new Showing(shot.step() - 1, BeatProgress.formedBy(1 - cleared(), false));
        }
        return new Showing(shot.step(), now ? BeatProgress.formedBy(arrived(), true).lit(attended()) : taken());
    }

    /// The new state on its way round to become the past, and the input on its way from the tape.
    void draw(Ink ink, Placement at, double sky) {
        double way = BeatProgress.ease(share(CLEARED, ARRIVED));
        if (!now || way <= 0 || way >= 1) {
            return;
        }
        if (shot.step() > 1) {
            drawReturn(ink, at.at("h"), at.at("past"), sky, way, Signal.HIDDEN_STATE);
            if (shot.cell().hasCellState()) {
                drawReturn(ink, at.at("c"), at.at("pastCell"), sky, way, Signal.CELL_STATE);
            }
        }
        Rectangle2D x = at.at("x");
        double left = x.getMinX() - 2;
        drawToken(ink, left, sky - 20 + way * (x.getCenterY() - sky + 20));
    }

    /// The new state rising to the film strip, at the end of the last beat.
    void drawRise(Ink ink, Placement at, double sky) {
        BeatProgress stage = BeatProgress.of(shot, "new-state");
        double way = BeatProgress.ease(Math.clamp((stage.progress() - 0.85) / 0.15, 0, 1));
        if (stage.now() && way > 0 && way < 1) {
            Rectangle2D from = at.at("h");
            Parcel.of(shot, Signal.HIDDEN_STATE, shot.step()).draw(ink, from.getCenterX(), from.getMinY() + way * (Math.max(sky - 40, Parcel.REACH) - from.getMinY()));
        }
    }

    /// Above the whole diagram; where the cell state stands above the hidden state, this passes it by.
    private void drawReturn(Ink ink, Rectangle2D from, Rectangle2D to, double sky, double way, Signal state) {
        boolean covered = state == Signal.HIDDEN_STATE && shot.cell().hasCellState();
        Wire around = covered
                ? Wire.through(state.key(), BeatProgress.DONE, from.getMinX(), from.getCenterY(), from.getMinX() - ASIDE, from.getCenterY(),
                from.getMinX() - ASIDE, sky, to.getMaxX() + ASIDE, sky, to.getMaxX() + ASIDE, to.getCenterY(), to.getMaxX(), to.getCenterY())
                : Wire.through(state.key(), BeatProgress.DONE, from.getCenterX(), from.getMinY(), from.getCenterX(), sky, to.getCenterX(), sky,
                to.getCenterX(), to.getMinY());
        Point2D point = around.at(way);
        Parcel.of(shot, state, shot.step() - 1).draw(ink, point.getX(), Math.max(point.getY(), Parcel.REACH));
    }

    private void drawToken(Ink ink, double x, double y) {
        Type type = ink.look().type();
        String token = type.fitted(shot.token(shot.step()), TextStyle.NUMBER_BOLD, 60);
        double width = Math.max(16, type.width(token, TextStyle.NUMBER_BOLD) + 8);
        Rectangle2D box = new Rectangle2D.Double(Math.max(2, x - width / 2), Math.max(2, y - 9), width, 18);
        ink.fill(Ink.rounded(box, 4), ink.palette().accent());
        ink.textIn(box, token, TextStyle.NUMBER_BOLD, ink.palette().onAccent(), Ink.Anchor.MIDDLE);
    }

    /// What was taken in the first beat, which hands the accent on to the second.
    private BeatProgress taken() {
        return BeatProgress.DONE.lit(BeatProgress.of(shot, "take-x").lit());
    }

    /// The accent comes to what is taken once the last step has left.
    private double attended() {
        return shot.step() > 1 ? BeatProgress.ease(share(CLEARED, CLEARED + 0.15)) : 1;
    }

    private boolean leaving() {
        return now && shot.step() > 1 && fraction < CLEARED;
    }

    private double cleared() {
        return share(0, CLEARED);
    }

    private double arrived() {
        return share(ARRIVED, 1);
    }

    private double share(double from, double to) {
        return Math.clamp((fraction - from) / (to - from), 0, 1);
    }
}
