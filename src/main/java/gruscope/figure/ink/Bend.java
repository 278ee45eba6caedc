package gruscope.figure.ink;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/// Lines through corners: on the way from one to another, and with their corners rounded.
public final class Bend {

    private static final int ARC = 6;

    private Bend() {
    }

    /// The line between two lines of equally many corners, by a share from 0 to 1.
    public static List<Point2D> between(List<Point2D> from, List<Point2D> to, double share) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            points.add(between(from.get(i), to.get(i), share));
        }
        return points;
    }

    static Point2D between(Point2D from, Point2D to, double share) {
        return new Point2D.Double(from.getX() + share * (to.getX() - from.getX()), from.getY() + share * (to.getY() - from.getY()));
    }

    /// The same line with every corner replaced by an arc that begins `radius` before it.
    public static List<Point2D> rounded(List<Point2D> corners, double radius) {
        List<Point2D> points = new ArrayList<>();
        points.add(corners.getFirst());
        for (int i = 1; i + 1 < corners.size(); i++) {
            Point2D corner = corners.get(i);
            Point2D start = towards(corner, corners.get(i - 1), radius);
            Point2D end = towards(corner, corners.get(i + 1), radius);
            for (int k = 0; k <= ARC; k++) {
                double share = (double) k / ARC;
                points.add(between(between(start, corner, share), between(corner, end, share), share));
            }
        }
        points.add(corners.getLast());
        return points;
    }

    private static Point2D towards(Point2D from, Point2D to, double distance) {
        double length = from.distance(to);
        return length == 0 ? from : between(from, to, Math.min(0.5, distance / length));
    }
}
