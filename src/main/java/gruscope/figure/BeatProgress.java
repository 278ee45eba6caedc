package gruscope.figure;

import gruscope.figure.ink.Palette;

import java.awt.Color;

/// How far a part of a step has come at a moment: coming, now, or done.
///
/// Within a beat one kind of change follows the other: first what is needed travels, then the result forms, then all other pictures take it over ([Shot#known]). The accent passes from the
/// part of the beat before to that of the current one while this begins, so that it never jumps.
///
/// @param progress 0 not begun … 1 done
/// @param now      whether its own beat is the current one
/// @param lit      how much of the accent is on it: 0 none … 1 all
public record BeatProgress(double progress, boolean now, double lit) {

    private static final double TRAVEL_ENDS = 0.6;
    private static final double HANDED_OVER = 0.15;

    public static final BeatProgress DONE = new BeatProgress(1, false, 0);

    /// The stage of what a beat of the current step does.
    public static BeatProgress of(Shot shot, String beatKey) {
        int beat = shot.beatNamed(beatKey);
        int current = shot.moment().beat();
        double lit = beat == current ? handedOver(shot) : beat == current - 1 ? 1 - handedOver(shot) : 0;
        return new BeatProgress(shot.progress(beat), current == beat, lit);
    }

    /// How far a beat has taken over from the one before: 0 at its start … 1 soon after. The very first has nothing to take over from.
    public static double handedOver(Shot shot) {
        return shot.beforeThisBeat().isEmpty() ? 1 : ease(Math.min(1, shot.moment().fraction() / HANDED_OVER));
    }

    /// A result that has formed by a share, with nothing left to travel.
    public static BeatProgress formedBy(double share, boolean now) {
        return new BeatProgress(share == 0 ? 0 : TRAVEL_ENDS + share * (1 - TRAVEL_ENDS), now, now ? 1 : 0);
    }

    /// The same with another share of the accent on it.
    public BeatProgress lit(double other) {
        return new BeatProgress(progress, now, other);
    }

    public boolean begun() {
        return progress > 0 || now;
    }

    /// The ink of its lines and texts.
    public Color ink(Palette palette) {
        return Palette.mix(Palette.mix(palette.muted(), palette.ink(), progress), palette.accent(), lit);
    }

    /// The ink of its wires and outlines.
    public Color line(Palette palette) {
        return Palette.mix(Palette.mix(palette.coming(), palette.line(), progress), palette.accent(), lit);
    }

    /// How far what it needs has travelled: 0 … 1, while its beat is young.
    public double travelled() {
        return ease(Math.min(1, progress / TRAVEL_ENDS));
    }

    /// How far its result has formed: 0 … 1, once all has arrived.
    public double formed() {
        return ease(Math.clamp((progress - TRAVEL_ENDS) / (Shot.FORMED - TRAVEL_ENDS), 0, 1));
    }

    /// Progress eased in and out, so that nothing starts or stops with a jerk.
    public double eased() {
        return ease(progress);
    }

    public static double ease(double share) {
        return share * share * (3 - 2 * share);
    }
}
