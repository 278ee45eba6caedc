package gruscope.scene;

import java.util.Locale;

/// The four distances from which a run can be looked at, from far to near.
public enum Zoom {
    SEQUENCE, STEP, BEAT, ARITHMETIC;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its place on the scale of [View#zoom].
    public double level() {
        return ordinal() + 1.0;
    }

    /// The one that a level is nearest to.
    public static Zoom nearest(double level) {
        return values()[(int) Math.clamp(Math.round(level) - 1, 0, values().length - 1)];
    }
}
