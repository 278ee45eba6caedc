package gruscope.figure.closeup;

import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.scene.Phase;

/// How far the arithmetic of a shot's beat has come.
///
/// The beats that only gather what the next ones multiply come before its first phase.
record PhaseProgress(Shot shot) {

    /// How far a phase has come, eased: 0 … 1.
    double of(Phase phase) {
        return gathers() ? 0 : BeatProgress.ease(phase.progress(shot.moment().fraction()));
    }

    /// How far the numbers have come to their places: during the beats that gather, and done after them.
    double gathered() {
        return takesInput() ? 0 : gathers() ? shot.moment().fraction() : 1;
    }

    /// The part of a shared progress that belongs to one of several things that follow each other, overlapping by half.
    static double share(double progress, int index, int count) {
        return Math.clamp(progress * (count + 1) / 2 - index / 2.0, 0, 1);
    }

    private boolean gathers() {
        return takesInput() || shot.beat().key().equals("weights");
    }

    private boolean takesInput() {
        return shot.beat().key().equals("take-x");
    }
}
