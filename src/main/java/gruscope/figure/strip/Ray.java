package gruscope.figure.strip;

import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;

import java.awt.geom.Line2D;

/// The ray from a stored weight set down to a step that it drives; the set's use travels along it in the step's own beat.
record Ray(Shot shot, int step) {

    /// @param x    of the ray, which is upright
    /// @param from its end at the set
    /// @param to   its end at the step's card
    void draw(Ink ink, double x, double from, double to) {
        if (step > shot.step()) {
            ink.dashed(new Line2D.Double(x, from, x, to), ink.palette().line(), 1);
            return;
        }
        boolean current = shot.marks(step);
        ink.line(x, from, x, to, current ? ink.palette().accent() : ink.palette().line(), current ? 2.4 : 1.2);
        if (current && step == shot.step()) {
            BeatProgress stage = BeatProgress.of(shot, "weights");
            ink.disc(x, from + stage.eased() * (to - from), 4, ink.palette().accent());
        }
    }
}
