package gruscope.scene;

import gruscope.Keyed;

import static gruscope.Message.says;

/// How a picture is dressed: for a screen by day or by night, for a projector, for greyscale print, for
/// eyes that need more contrast (7 : 1 for every letter, borders of everything).
public enum Theme implements Keyed {
    LIGHT, DARK, PROJECTOR, PRINT, CONTRAST;

    /// Whether letters are lighter than their ground.
    public boolean isDark() {
        return this == DARK || this == CONTRAST;
    }

    /// Reads `light`, `dark`, `projector`, `print` or `contrast`.
    public static Theme named(String name) {
        return Keyed.named(name, says("name-of-theme"), values());
    }
}
