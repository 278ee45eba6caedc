package gruscope.figure.cell;

import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.Type;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parcels that are on their way along wires, no two of them over each other: one that would meet another leaves out its number, then its name, and if
/// that does not help it waits where it came from. What is written in the box that one comes to is never covered: it goes in below.
///
/// @param boxes what wires lead into
/// @param named whether there is room for names at all
record Traffic(List<Wire> wires, List<Rectangle2D> boxes, boolean named) {

    /// So many times its own width a wire is longer than a parcel with a number.
    private static final double ROOMY = 2;
    private static final double APART = 2;

    /// A tip this near to a box leads into it.
    private static final double AT_EDGE = 1;

    /// A parcel where it is.
    ///
    /// @param enters whether it has come to the box that its wire leads into
    record Placed(Parcel parcel, Parcel.Room room, Point2D at, Rectangle2D area, boolean enters) {
    }

    /// Between the columns of a diagram.
    static Traffic between(Placement at, List<Wire> wires, boolean named) {
        return new Traffic(wires, VectorColumn.all(at), named);
    }

    List<Placed> placed(Type type) {
        List<Placed> placed = new ArrayList<>();
        for (Wire wire : wires) {
            if (wire.travelled().isPresent()) {
                place(wire, type, placed).ifPresent(placed::add);
            }
        }
        return placed;
    }

    private Optional<Placed> place(Wire wire, Type type, List<Placed> others) {
        Parcel parcel = wire.parcel().orElseThrow();
        Point2D at = wire.at(wire.travelled().orElseThrow());
        return rooms(wire, parcel, type).stream().map(room -> placed(wire, parcel, room, at, type))
                .filter(one -> others.stream().noneMatch(other -> meet(one.area(), other.area()))).findFirst();
    }

    private Placed placed(Wire wire, Parcel parcel, Parcel.Room room, Point2D at, Type type) {
        Rectangle2D area = parcel.area(room, at.getX(), at.getY(), type);
        Point2D tip = wire.points().getLast();
        return new Placed(parcel, room, at, area, boxes.stream().anyMatch(box -> area.intersects(box)
                && box.intersects(tip.getX() - AT_EDGE, tip.getY() - AT_EDGE, 2 * AT_EDGE, 2 * AT_EDGE)));
    }

    /// What may be shown of a parcel, the most first.
    private List<Parcel.Room> rooms(Wire wire, Parcel parcel, Type type) {
        if (!named) {
            return List.of(Parcel.Room.BARS);
        }
        boolean roomy = wire.length() > ROOMY * parcel.area(Parcel.Room.NUMBER, 0, 0, type).getWidth();
        return roomy ? List.of(Parcel.Room.NUMBER, Parcel.Room.NAME, Parcel.Room.BARS) : List.of(Parcel.Room.NAME, Parcel.Room.BARS);
    }

    private static boolean meet(Rectangle2D one, Rectangle2D other) {
        return one.intersects(other.getX() - APART, other.getY() - APART, other.getWidth() + 2 * APART, other.getHeight() + 2 * APART);
    }

    /// Whether any goes into a box.
    boolean enters(Type type) {
        return placed(type).stream().anyMatch(Placed::enters);
    }

    /// Those that go into a box, to be drawn before it.
    void drawEntering(Ink ink) {
        draw(ink, true);
    }

    /// All others, which lie over what they pass.
    void drawUnderWay(Ink ink) {
        draw(ink, false);
    }

    private void draw(Ink ink, boolean entering) {
        placed(ink.look().type()).stream().filter(one -> one.enters() == entering).forEach(one -> one.parcel().draw(ink, one.room(), one.at().getX(), one.at().getY()));
    }
}
