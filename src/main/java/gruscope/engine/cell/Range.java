package gruscope.engine.cell;

/// Between which bounds a signal's numbers lie, whatever the weights and inputs are.
///
/// @param least −∞ where there is no bound below
/// @param most  +∞ where there is no bound above
public record Range(double least, double most) {

    /// Without bounds.
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// Whether there is a bound on both sides.
    public boolean isBounded() {
        return Double.isFinite(least) && Double.isFinite(most);
    }

    /// What lies in one of the two or between them.
    Range joined(Range other) {
        return new Range(Math.min(least, other.least), Math.max(most, other.most));
    }

    /// Of products of a number of each; without bounds where one of them has none.
    Range times(Range other) {
        if (!isBounded() || !other.isBounded()) {
            return ANY;
        }
        double[] corners = {least * other.least, least * other.most, most * other.least, most * other.most};
        Range products = new Range(corners[0], corners[0]);
        for (double corner : corners) {
            products = products.joined(new Range(corner, corner));
        }
        return products;
    }
}
