package gruscope.figure.strip;

import gruscope.engine.weights.WeightSet;
import gruscope.figure.BeatProgress;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Ink;

import java.awt.Shape;
import java.awt.geom.Line2D;

/// The ray from a stored weight set down to a step that it drives; the set's use travels along it in the step's own beat.
record Ray(Shot shot, int step) {

    /// The place of the set where it drives the step: whose it is, how often it is used, and what the step teaches it.
    Hotspot hotspot(Shape area) {
        WeightSet driver = shot.trace().weights(step);
        return new Hotspot(area, new Target.Weights(shot.trace().number(driver)), shot.look().phrases().text("strip.drives", shot.trace().badge(step), step),
                shot.look().phrases().text("strip.uses", shot.look().count(driver.count()), shot.trace().stepsDrivenBy(driver).size())
                        + Teachers.of(shot).map(teachers -> "\n" + teachers.says(step)).orElse(""));
    }

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
