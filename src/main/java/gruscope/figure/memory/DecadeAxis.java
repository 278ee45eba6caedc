package gruscope.figure.memory;

import java.awt.geom.Rectangle2D;

/// An upright logarithmic axis around 1, in decades; what lies beyond its ends stands at them.
///
/// @param least log10 of the number at its foot, below 0
/// @param most  log10 of the number at its top, above 0
record DecadeAxis(double least, double most) {

    private static final double SMALLEST = Double.MIN_VALUE;
    private static final double MARGIN = 2;

    /// Whether a number has a place on any such axis.
    static boolean holds(double number) {
        return number > 0 && Double.isFinite(number);
    }

    /// A few decades around 1 at first, further to hold a number, if that has a place.
    DecadeAxis holding(double number) {
        return holds(number) ? new DecadeAxis(Math.min(least, decades(number)), Math.max(most, decades(number))) : this;
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
