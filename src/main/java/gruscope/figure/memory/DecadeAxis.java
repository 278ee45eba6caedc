package gruscope.figure.memory;

import java.awt.geom.Rectangle2D;

/// An upright logarithmic axis around 1, in decades; what lies beyond its ends stands at them.
///
/// @param least log10 of the number at its foot, below 0
/// @param most  log10 of the number at its top, above 0
record DecadeAxis(double least, double most) {

    private static final double SMALLEST = 1e-300;
    private static final double MARGIN = 2;

    /// A few decades around 1 at first, further to hold numbers, but no more than `limit` either way.
    ///
    /// What is no finite number is passed over.
    DecadeAxis holding(double number, double limit) {
        if (!Double.isFinite(number)) {
            return this;
        }
        double decades = decades(number);
        return new DecadeAxis(Math.max(-limit, Math.min(least, decades)), Math.min(limit, Math.max(most, decades)));
    }

    double y(double number, Rectangle2D area) {
        double decades = Math.clamp(decades(number), least, most);
        return area.getMaxY() - MARGIN - (decades - least) / (most - least) * (area.getHeight() - 2 * MARGIN);
    }

    double top() {
        return Math.pow(10, most);
    }

    double foot() {
        return Math.pow(10, least);
    }

    private static double decades(double number) {
        return Math.log10(Math.max(SMALLEST, number));
    }
}
