package gruscope.figure.wiring;

import gruscope.Keyed;

/// In which of the dialects of the field a wiring is drawn.
public enum WiringStyle implements Keyed {
    /// Rounded boxes that wires flow through, past and input joined (the manner of blogs).
    ROUNDED(true, 8, 7),
    /// Layers as square boxes, past and input joined, with a key (the manner of textbooks).
    BOXES(true, 2, 0),
    /// A block diagram in which every matrix stands by itself (the manner of encyclopedias and hardware papers).
    BLOCKS(false, 0, 0);

    private final boolean joined;
    private final double round;
    private final double bend;

    WiringStyle(boolean joined, double round, double bend) {
        this.joined = joined;
        this.round = round;
        this.bend = bend;
    }

    /// Whether past and input are joined before they are weighed.
    public boolean joined() {
        return joined;
    }

    /// The radius of a box's corners.
    double round() {
        return round;
    }

    /// The radius of a wire's corners.
    double bend() {
        return bend;
    }
}
