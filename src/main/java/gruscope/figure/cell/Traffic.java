package gruscope.figure.cell;

import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Type;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parcels that are on their way along wires, no two of them over each other: one that would meet another leaves out its number, then its name, and if
/// that does not help it waits where it came from.
///
/// @param named whether there is room for names at all
record Traffic(List<Wire> wires, boolean named) {

    /// So many times its own width a wire is longer than a parcel with a number.
    private static final double ROOMY = 2;
    private static final double APART = 2;

    /// A parcel where it is.
    record Placed(Parcel parcel, Parcel.Room room, Point2D at, Rectangle2D area) {
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
        return rooms(wire, parcel, type).stream().map(room -> new Placed(parcel, room, at, parcel.area(room, at.getX(), at.getY(), type)))
                .filter(one -> others.stream().noneMatch(other -> meet(one.area(), other.area()))).findFirst();
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

    void draw(Ink ink) {
        placed(ink.look().type()).forEach(one -> one.parcel().draw(ink, one.room(), one.at().getX(), one.at().getY()));
    }
}
