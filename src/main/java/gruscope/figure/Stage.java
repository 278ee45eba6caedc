package gruscope.figure;

import java.awt.Color;

/// How far a part of a step has come at a moment: coming, now, or done.
///
/// Within a beat one kind of change follows the other: first what is needed travels, then the result forms.
///
/// @param progress 0 not begun … 1 done
/// @param now      whether its own beat is the current one
record Stage(double progress, boolean now) {

    private static final double TRAVEL_ENDS = 0.6;

    static final Stage DONE = new Stage(1, false);

    /// The stage of what a beat of the current step does.
    static Stage of(Shot shot, String beatKey) {
        int beat = shot.beatNamed(beatKey);
        return new Stage(shot.progress(beat), shot.moment().beat() == beat);
    }

    /// A result that has formed by a share, with nothing left to travel.
    static Stage formedBy(double share, boolean now) {
        return new Stage(share == 0 ? 0 : TRAVEL_ENDS + share * (1 - TRAVEL_ENDS), now);
    }

    boolean begun() {
        return progress > 0 || now;
    }

    /// The ink of its lines and texts.
    Color ink(Palette palette) {
        return now ? palette.accent() : Palette.mix(palette.muted(), palette.ink(), progress);
    }

    /// The ink of its wires and outlines.
    Color line(Palette palette) {
        return now ? palette.accent() : Palette.mix(palette.coming(), palette.line(), progress);
    }

    /// How far what it needs has travelled: 0 … 1, while its beat is young.
    double travelled() {
        return ease(Math.min(1, progress / TRAVEL_ENDS));
    }

    /// How far its result has formed: 0 … 1, once all has arrived.
    double formed() {
        return ease(Math.max(0, (progress - TRAVEL_ENDS) / (1 - TRAVEL_ENDS)));
    }

    /// Progress eased in and out, so that nothing starts or stops with a jerk.
    double eased() {
        return ease(progress);
    }

    static double ease(double share) {
        return share * share * (3 - 2 * share);
    }
}
