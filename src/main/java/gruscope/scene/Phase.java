package gruscope.scene;

/// The four moves of a beat's arithmetic: products form, slide into their sum, the sum goes onto the curve, the result comes off it.
///
/// They share out a beat's fraction in order; each ends where the next begins,
/// at a sum of powers of two, so that a position on the timeline holds it exactly.
public enum Phase {
    PRODUCTS(0, 0.34375), SUM(0.34375, 0.625), CURVE(0.625, 0.8125), RESULT(0.8125, 1);

    private final double start;
    private final double end;

    Phase(double start, double end) {
        this.start = start;
        this.end = end;
    }

    /// The fraction of the beat at which it is over.
    public double end() {
        return end;
    }

    /// How far it has come at a fraction of the beat: 0 … 1.
    public double progress(double fraction) {
        return Math.clamp((fraction - start) / (end - start), 0, 1);
    }
}
