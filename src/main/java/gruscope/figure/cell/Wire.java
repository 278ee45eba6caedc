package gruscope.figure.cell;

import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line between boxes, along which something flows when its beat comes.
///
/// @param points from source to tip, at least two; an arrow head stands at the tip
/// @param stage  dashed and faint before its beat, in the accent while its parcel travels, plain after
/// @param parcel what travels along it
record Wire(List<Point2D> points, BeatProgress stage, Optional<Parcel> parcel) {

    Wire(List<Point2D> points, BeatProgress stage) {
        this(points, stage, Optional.empty());
    }

    /// A wire through points given as x, y, x, y …
    static Wire through(BeatProgress stage, double... xy) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point2D.Double(xy[i], xy[i + 1]));
        }
        return new Wire(points, stage);
    }

    /// The same wire, carrying a vector.
    Wire carrying(Parcel vector) {
        return new Wire(points, stage, Optional.of(vector));
    }

    /// The same wire, carrying a signal of the shot's step or of the one before.
    Wire carrying(Shot shot, Signal signal, int step) {
        return carrying(Parcel.of(shot, signal, step));
    }

    void draw(Ink ink) {
        double width = 1.6 + 0.8 * stage.lit();
        if (stage.begun()) {
            ink.arrow(points, stage.line(ink.palette()), width);
        } else {
            ink.dashedArrow(points, stage.line(ink.palette()), width);
        }
    }

    /// What is on its way, above everything that is drawn.
    void drawParcel(Ink ink) {
        double way = stage.travelled();
        if (stage.now() && way > 0 && way < 1) {
            Point2D at = at(way);
            parcel.ifPresent(vector -> vector.draw(ink, at.getX(), at.getY()));
        }
    }

    /// The point at a share of the way.
    Point2D at(double share) {
        double left = share * length();
        for (int i = 1; i < points.size(); i++) {
            Point2D from = points.get(i - 1);
            Point2D to = points.get(i);
            double piece = from.distance(to);
            if (left <= piece || i == points.size() - 1) {
                double part = piece == 0 ? 0 : Math.min(1, left / piece);
                return new Point2D.Double(from.getX() + part * (to.getX() - from.getX()), from.getY() + part * (to.getY() - from.getY()));
            }
            left -= piece;
        }
        return points.getLast();
    }

    private double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }
}
