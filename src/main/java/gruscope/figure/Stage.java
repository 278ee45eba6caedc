package gruscope.figure;

import java.awt.Color;

/// How far a part of a step has come at a moment: coming, now, or done.
///
/// @param progress 0 not begun … 1 done
/// @param now      whether its own beat is the current one
record Stage(double progress, boolean now) {

    /// The stage of what a beat of the current step does.
    static Stage of(Shot shot, String beatKey) {
        int beat = shot.beatNamed(beatKey);
        return new Stage(shot.progress(beat), shot.moment().beat() == beat);
    }

    boolean begun() {
        return progress > 0 || now;
    }

    /// The ink of its lines and texts.
    Color ink(Palette palette) {
        return now ? palette.accent() : begun() ? palette.ink() : palette.muted();
    }

    /// The ink of its wires and outlines.
    Color line(Palette palette) {
        return now ? palette.accent() : begun() ? palette.line() : palette.coming();
    }

    /// Progress eased in and out, so that nothing starts or stops with a jerk.
    double eased() {
        return progress * progress * (3 - 2 * progress);
    }
}
