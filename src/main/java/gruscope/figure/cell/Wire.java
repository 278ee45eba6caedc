package gruscope.figure.cell;

import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// A line between boxes and nodes, along which something flows when its beat comes.
///
/// @param source  whose value it carries; only wires of one source may share a stretch
/// @param points  from source to tip, at least two; an arrow head stands at the tip
/// @param stage   dashed and faint before its beat, in the accent while its parcel travels, plain after
/// @param leaves  the share of the beat's travelling at which its parcel sets out …
/// @param arrives … and at which it is there: what comes out of a node leaves once all has come in
/// @param parcel  what travels along it
record Wire(String source, List<Point2D> points, BeatProgress stage, double leaves, double arrives, Optional<Parcel> parcel) {

    /// A wire through points given as x, y, x, y …
    static Wire through(String source, BeatProgress stage, double... xy) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            Point2D point = new Point2D.Double(xy[i], xy[i + 1]);
            if (points.isEmpty() || points.getLast().distance(point) > 0) {
                points.add(point);
            }
        }
        return new Wire(source, points, stage, 0, 1, Optional.empty());
    }

    /// The same wire, carrying a vector.
    Wire carrying(Parcel vector) {
        return new Wire(source, points, stage, leaves, arrives, Optional.of(vector));
    }

    /// The same wire, carrying a signal of the shot's step or of the one before.
    Wire carrying(Shot shot, Signal signal, int step) {
        return carrying(Parcel.of(shot, signal, step));
    }

    /// The same wire, travelled in a part of the beat's travelling.
    Wire between(double leaving, double arriving) {
        return new Wire(source, points, stage, leaving, arriving, parcel);
    }

    /// Wires of one beat whose parcels set out one after the other, within a part of its travelling.
    static List<Wire> inTurn(double from, double to, List<Wire> wires) {
        double each = (to - from) / wires.size();
        return IntStream.range(0, wires.size()).mapToObj(i -> wires.get(i).between(from + i * each, from + (i + 1) * each)).toList();
    }

    /// How far its parcel has come along it; none where nothing is on its way.
    OptionalDouble travelled() {
        double way = (stage.travelled() - leaves) / (arrives - leaves);
        return parcel.isPresent() && stage.now() && way > 0 && way < 1 ? OptionalDouble.of(way) : OptionalDouble.empty();
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

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }
}
