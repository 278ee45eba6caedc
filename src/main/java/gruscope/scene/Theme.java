package gruscope.scene;

import gruscope.BadInput;

import java.util.Locale;

/// How a picture is dressed: for a screen by day or by night, for a projector, for greyscale print.
public enum Theme {
    LIGHT, DARK, PROJECTOR, PRINT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads `light`, `dark`, `projector` or `print`.
    public static Theme named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput("\"" + name + "\" is no theme; there are light, dark, projector and print", e);
        }
    }
}
