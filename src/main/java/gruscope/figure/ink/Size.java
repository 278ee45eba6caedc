package gruscope.figure.ink;

/// Width and height in logical pixels; a surface scales them to its own.
public record Size(double width, double height) {

    public Size scaled(double factor) {
        return new Size(width * factor, height * factor);
    }

    /// Whether `other` fits into this size.
    public boolean holds(Size other) {
        return other.width <= width && other.height <= height;
    }
}
