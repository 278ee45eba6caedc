package gruscope.figure.ink;

/// Width and height in logical pixels; a surface scales them to its own.
public record Size(double width, double height) {

    /// As much room as anything may want.
    public static final Size BOUNDLESS = new Size(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Size scaled(double factor) {
        return new Size(width * factor, height * factor);
    }

    /// The same without an edge on every side.
    public Size inset(double edge) {
        return new Size(width - 2 * edge, height - 2 * edge);
    }

    /// As wide, without bound below.
    public Size column() {
        return new Size(width, Double.POSITIVE_INFINITY);
    }

    /// The share to which something of another size has to be shrunk for this one: 1 where it fits.
    public double shareOf(Size other) {
        return Math.min(1, Math.min(width / other.width, height / other.height));
    }

    /// Whether `other` fits into this size.
    public boolean holds(Size other) {
        return other.width <= width && other.height <= height;
    }
}
