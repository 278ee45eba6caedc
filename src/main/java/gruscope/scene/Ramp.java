package gruscope.scene;

import gruscope.BadInput;

import java.util.Locale;

/// The two hues between which signed values run, negative to positive; all three can be told apart with colour-blind eyes
/// (Brewer and Harrower, colorbrewer2.org).
public enum Ramp {
    /// Orange to purple.
    PUOR,
    /// Red to blue.
    RDBU,
    /// Purple to green, drawn so that green is positive.
    PRGN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads `puor`, `rdbu` or `prgn`.
    public static Ramp named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput("\"" + name + "\" is no colour ramp; there are puor, rdbu and prgn", e);
        }
    }
}
