package gruscope.ui.surface;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/// A number of 64 bits that stands for all that has been added to it: of two marks that differ it is the same once in 10¹⁹ times.
final class Print {

    /// An odd number near 2⁶⁴ divided by the golden ratio: it carries each bit far.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final double[] point = new double[6];
    private final double[] matrix = new double[6];
    private long value;

    Print(String kind) {
        add(kind);
    }

    long value() {
        return value;
    }

    Print add(long bits) {
        value = Long.rotateLeft((value ^ bits) * SPREAD, 31) * SPREAD;
        return this;
    }

    Print add(double number) {
        return add(Double.doubleToRawLongBits(number));
    }

    Print add(String text) {
        text.chars().forEach(this::add);
        return add(text.length());
    }

    Print add(AffineTransform transform) {
        transform.getMatrix(matrix);
        for (double number : matrix) {
            add(number);
        }
        return this;
    }

    Print add(Rectangle2D area) {
        return add(area.getX()).add(area.getY()).add(area.getWidth()).add(area.getHeight());
    }

    Print add(Shape shape) {
        PathIterator path = shape.getPathIterator(null);
        add(path.getWindingRule());
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            add(kind);
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_CUBICTO ? 6 : kind == PathIterator.SEG_QUADTO ? 4 : 2;
            for (int i = 0; i < numbers; i++) {
                add(point[i]);
            }
        }
        return this;
    }
}
