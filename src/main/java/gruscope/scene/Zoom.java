package gruscope.scene;

import gruscope.Keyed;

/// The four distances from which a run can be looked at, from far to near.
public enum Zoom implements Keyed {
    SEQUENCE, STEP, BEAT, ARITHMETIC;

    /// Its place on the scale of [View#zoom].
    public double level() {
        return ordinal() + 1.0;
    }

    /// The one that a level is nearest to.
    public static Zoom nearest(double level) {
        return values()[(int) Math.clamp(Math.round(level) - 1, 0, values().length - 1)];
    }
}
