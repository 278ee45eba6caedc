package gruscope.figure.cell;

import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;

/// The turn from one step to the next, within the first beat: what the last step left fades, its new state goes on to become the
/// past, and the next input comes off the tape.
///
/// Its start looks like the end of the step before and its end like the start of the next beat, so that nothing jumps.
final class StepTransition {

    private static final double CLEARED = 0.3;
    private static final double ARRIVED = 0.75;
    private static final double HALF = 0.5;

    /// Beyond the frame by so much nothing of a parcel is seen.
    private static final double OUTSIDE = 50;

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

    /// The new state going on to the next step, out of the picture at the right and in again at the left as the past; and the input coming off the tape.
    ///
    /// @param frame what is seen of the diagram
    void draw(Ink ink, Placement at, Rectangle2D frame) {
        double way = BeatProgress.ease(share(CLEARED, ARRIVED));
        if (!now || way <= 0 || way >= 1) {
            return;
        }
        if (shot.step() > 1) {
            drawOnward(ink, at.at("h"), at.at("past"), frame, way, Signal.HIDDEN_STATE);
            if (shot.cell().hasCellState()) {
                drawOnward(ink, at.at("c"), at.at("pastCell"), frame, way, Signal.CELL_STATE);
            }
        }
        Rectangle2D x = at.at("x");
        double from = frame.getMinX() - OUTSIDE;
        drawToken(ink, from + way * (x.getMinX() - from), x.getMinY() + way * x.getHeight() / 2);
    }

    /// The new state rising to the film strip, at the end of the last beat.
    void drawRise(Ink ink, Placement at, double sky) {
        BeatProgress stage = BeatProgress.of(shot, "new-state");
        double way = BeatProgress.ease(Math.clamp((stage.progress() - 0.85) / 0.15, 0, 1));
        if (stage.now() && way > 0 && way < 1) {
            Rectangle2D from = at.at("h");
            Parcel parcel = Parcel.of(shot, Signal.HIDDEN_STATE, shot.step());
            double half = parcel.area(Parcel.Room.NAME, 0, 0, ink.look().type()).getHeight() / 2;
            parcel.draw(ink, Parcel.Room.NAME, from.getCenterX(), from.getMinY() + way * (Math.max(sky - 40, half + 1) - from.getMinY()));
        }
    }

    /// Out at the right as the state of its step, in at the left as the old state of the next.
    private void drawOnward(Ink ink, Rectangle2D from, Rectangle2D to, Rectangle2D frame, double way, Signal state) {
        Parcel parcel = Parcel.of(shot, state, shot.step() - 1);
        if (way < HALF) {
            double end = frame.getMaxX() + OUTSIDE;
            parcel.named(shot.look().symbol(state) + "_{t}").draw(ink, Parcel.Room.NAME, from.getMaxX() + way / HALF * (end - from.getMaxX()), from.getCenterY());
        } else {
            double start = frame.getMinX() - OUTSIDE;
            parcel.draw(ink, Parcel.Room.NAME, start + (way - HALF) / HALF * (to.getMinX() - start), to.getCenterY());
        }
    }

    private void drawToken(Ink ink, double x, double y) {
        Type type = ink.look().type();
        String token = type.fitted(shot.token(shot.step()), TextStyle.NUMBER_BOLD, 60);
        double width = Math.max(16, type.width(token, TextStyle.NUMBER_BOLD) + 8);
        Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - 9, width, 18);
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
