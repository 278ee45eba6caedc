package gruscope.scene;

import gruscope.Keyed;

import static gruscope.Message.says;

/// The two hues between which signed values run, negative to positive; all three can be told apart with colour-blind eyes
/// (Brewer and Harrower, colorbrewer2.org).
public enum Ramp implements Keyed {
    /// Orange to purple.
    PUOR,
    /// Red to blue.
    RDBU,
    /// Purple to green, drawn so that green is positive.
    PRGN;

    /// Reads `puor`, `rdbu` or `prgn`.
    public static Ramp named(String name) {
        return Keyed.named(name, says("colour-ramp"), values());
    }
}
