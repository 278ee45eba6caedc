package gruscope.figure.cell;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All wires of a diagram. Where wires of one source part there is a dot; where wires merely cross there is none.
///
/// @param wires in any order
record Wiring(List<Wire> wires) {

    private static final double DOT = 3.2;
    private static final double CLOSE = 0.01;

    /// Between a wire and its name.
    private static final double BESIDE = 3;

    /// Wires that are drawn as one, so that the stretch they share is no darker than the others.
    private record Bundle(String source, BeatProgress stage) {
    }

    /// A place at which a wire leaves another of its source.
    ///
    /// @param wire the one of those there that is most in the light
    record Junction(Point2D at, Wire wire) {
    }

    void draw(Ink ink) {
        wires.stream().sorted(byLight()).collect(Collectors.groupingBy(wire -> new Bundle(wire.source(), wire.stage()), LinkedHashMap::new,
                Collectors.mapping(Wire::points, Collectors.toList()))).forEach((bundle, lines) -> ink.part("wire-" + bundle.source().toLowerCase(Locale.ROOT).replace(' ', '-'), () -> draw(ink, bundle.stage(), lines)));
        junctions().forEach(junction -> ink.disc(junction.at().getX(), junction.at().getY(), ink.look().stroke(DOT),
                junction.wire().stage().line(ink.palette())));
    }

    private static void draw(Ink ink, BeatProgress stage, List<List<Point2D>> lines) {
        double width = 1.6 + 0.8 * stage.lit();
        if (stage.begun()) {
            ink.arrows(lines, stage.line(ink.palette()), width);
        } else {
            ink.dashedArrows(lines, stage.line(ink.palette()), width);
        }
    }

    /// Names what a wire carries where it leaves its box: a state, the input, a gate, each once.
    void drawNames(Ink ink, Cell cell) {
        Set<String> named = new HashSet<>();
        for (Wire wire : wires) {
            name(wire, cell).filter(_ -> named.add(wire.source())).ifPresent(name -> drawName(ink, name, wire));
        }
    }

    private static Optional<String> name(Wire wire, Cell cell) {
        return Stream.concat(Stream.of(Signal.INPUT), cell.signals().stream()).filter(signal -> signal.key().equals(wire.source()))
                .filter(signal -> signal.kind() != Signal.Kind.CANDIDATE).map(Signal::symbol).findFirst();
    }

    /// In the middle of the way to the first turn, where that is short.
    private void drawName(Ink ink, String name, Wire wire) {
        Point2D from = wire.points().getFirst();
        boolean up = wire.points().get(1).getY() < from.getY() - CLOSE;
        FormulaLine written = new FormulaLine(ink.look().symbols().in(name));
        double free = wires.stream().filter(other -> other.source().equals(wire.source())).mapToDouble(other -> other.points().get(1).getX() - from.getX())
                .filter(way -> way > CLOSE).min().orElse(Double.POSITIVE_INFINITY);
        double beside = up ? BESIDE + 1 : Math.min(BESIDE, (free - written.width(ink.look().type(), TextStyle.FORMULA)) / 2);
        double above = Math.max(BESIDE, written.depth(ink.look().type(), TextStyle.FORMULA) + BESIDE / 2);
        written.draw(ink, TextStyle.FORMULA, wire.stage().ink(ink.palette()), from.getX() + beside, from.getY() - above - (up ? 2 : 0), Ink.Anchor.START);
    }

    /// What has yet to come lies below what has been, and this below what is now.
    private static Comparator<Wire> byLight() {
        return Comparator.<Wire>comparingInt(wire -> wire.stage().begun() ? 1 : 0).thenComparingDouble(wire -> wire.stage().lit());
    }

    List<Junction> junctions() {
        List<Junction> junctions = new ArrayList<>();
        for (Wire wire : wires) {
            for (Point2D corner : wire.points()) {
                if (ways(wire.source(), corner).size() > 2 && junctions.stream().noneMatch(known -> known.at().distance(corner) < CLOSE)) {
                    junctions.add(new Junction(corner, wires.stream().filter(other -> other.source().equals(wire.source()) && !ways(other, corner).isEmpty())
                            .max(byLight()).orElse(wire)));
                }
            }
        }
        return junctions;
    }

    /// The directions in which wires of a source leave a point.
    private Set<String> ways(String source, Point2D point) {
        Set<String> ways = new HashSet<>();
        wires.stream().filter(wire -> wire.source().equals(source)).forEach(wire -> ways.addAll(ways(wire, point)));
        return ways;
    }

    private static Set<String> ways(Wire wire, Point2D point) {
        Set<String> ways = new HashSet<>();
        for (Line2D piece : pieces(wire)) {
            if (piece.ptSegDist(point) < CLOSE) {
                addWay(ways, point, piece.getP1());
                addWay(ways, point, piece.getP2());
            }
        }
        return ways;
    }

    private static void addWay(Set<String> ways, Point2D from, Point2D to) {
        if (from.distance(to) > CLOSE) {
            ways.add(Math.round(Math.toDegrees(Math.atan2(to.getY() - from.getY(), to.getX() - from.getX()))) + "°");
        }
    }

    /// The straight pieces of a wire.
    static List<Line2D> pieces(Wire wire) {
        List<Line2D> pieces = new ArrayList<>();
        for (int i = 1; i < wire.points().size(); i++) {
            pieces.add(new Line2D.Double(wire.points().get(i - 1), wire.points().get(i)));
        }
        return pieces;
    }
}
