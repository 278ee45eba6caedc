package gruscope.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/// The straight way in a drawing along which a hand moves a number between 0 and 1.
///
/// @param zero where the number is 0
/// @param one  where it is 1; elsewhere than `zero`
public record Track(Point2D zero, Point2D one) {

    /// A level way.
    public static Track across(double zero, double one, double y) {
        return new Track(new Point2D.Double(zero, y), new Point2D.Double(one, y));
    }

    /// Where on the page from left to right a number stands.
    public double x(double number) {
        return zero.getX() + number * (one.getX() - zero.getX());
    }

    /// By how much the number changes when a hand moves by so much.
    public double change(double dx, double dy) {
        double alongX = one.getX() - zero.getX();
        double alongY = one.getY() - zero.getY();
        return (dx * alongX + dy * alongY) / (alongX * alongX + alongY * alongY);
    }

    /// The same in other coordinates.
    Track in(AffineTransform transform) {
        return new Track(transform.transform(zero, null), transform.transform(one, null));
    }
}
