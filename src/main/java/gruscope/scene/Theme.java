package gruscope.scene;

import gruscope.Keyed;

/// How a picture is dressed: for a screen by day or by night, for a projector, for greyscale print.
public enum Theme implements Keyed {
    LIGHT, DARK, PROJECTOR, PRINT;

    /// Reads `light`, `dark`, `projector` or `print`.
    public static Theme named(String name) {
        return Keyed.named(name, "theme", values());
    }
}
