package gruscope.figure.wiring;

import gruscope.engine.cell.Signal;
import gruscope.figure.PartName;
import gruscope.figure.ink.Bend;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.SignalColours;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws a board: wires first, each with room around where it passes over others, then the parts.
///
/// @param upto the last beat whose parts are drawn
record WiringInk(Ink ink, Netlist netlist, Board board, List<Face> faces, WiringStyle style, boolean coloured, int upto) {

    private static final double WIRE = 1.4;
    private static final double OVER = 2.2;
    private static final double DOT = 2.4;

    void draw() {
        ink.fill(Ink.rounded(board.frame(), 2 * style.round()), inside());
        ink.outline(Ink.rounded(board.frame(), 2 * style.round()), palette().faint(), 1);
        for (int part = 0; part < faces.size(); part++) {
            int from = part;
            List<Board.Run> wires = board.wires().stream().filter(wire -> wire.from() == from && isDrawn(wire.from()) && isDrawn(wire.to())).toList();
            ink.part("wire-" + called(part), () -> drawNet(from, wires));
        }
        drawCrossings();
        for (int part = 0; part < faces.size(); part++) {
            if (isDrawn(part)) {
                int drawn = part;
                ink.part(called(part), () -> drawPart(drawn));
            }
        }
    }

    /// `gate-z`, `product`: how programs call a part. What makes a signal has the name of that.
    private String called(int part) {
        String signal = netlist.parts().get(part).makes().or(() -> block(part)).or(() -> netlist.carries(part)).map(Signal::key).map(key -> "-" + key).orElse("");
        Optional<Signal> makes = netlist.parts().get(part).makes();
        return switch (netlist.parts().get(part).operator()) {
            case Operator.Source(Signal state, boolean past) -> (past ? "past-" : "input-") + state.key();
            case Operator.Sink(Signal state) -> "new-" + state.key();
            case Operator.Join _ -> "join";
            case Operator.Weigh _ -> makes.map(PartName::of).orElse("weights" + signal);
            case Operator.Apply _ -> makes.map(PartName::of).orElse("function" + signal);
            case Operator.Sum _ -> makes.map(PartName::of).orElse("sum" + signal);
            case Operator.Product _ -> makes.map(PartName::of).orElse("product" + signal);
            case Operator.Rest _ -> makes.map(PartName::of).orElse("rest" + signal);
        };
    }

    boolean isDrawn(int part) {
        return netlist.parts().get(part).beat() <= upto;
    }

    private Palette palette() {
        return ink.palette();
    }

    private Color inside() {
        return Palette.mix(palette().panel(), palette().well(), 0.5);
    }

    private Color color(int part) {
        return hue(netlist.carries(part)).orElse(palette().ink());
    }

    private Optional<Color> hue(Optional<Signal> signal) {
        return coloured ? signal.flatMap(one -> SignalColours.of(one, ink.look().theme())) : Optional.empty();
    }

    /// All wires of one part: they are one line where they run together, with a dot where they part.
    private void drawNet(int part, List<Board.Run> wires) {
        Color color = color(part);
        List<Point2D> dots = dots(wires);
        for (Board.Run wire : wires) {
            boolean plain = netlist.parts().get(wire.to()).operator() instanceof Operator.Join;
            List<Point2D> points = bent(wire.points(), dots);
            if (plain) {
                Path2D path = new Path2D.Double();
                path.moveTo(points.getFirst().getX(), points.getFirst().getY());
                points.subList(1, points.size()).forEach(point -> path.lineTo(point.getX(), point.getY()));
                ink.outline(path, color, WIRE);
            } else {
                ink.arrow(points, color, WIRE);
            }
        }
        dots.forEach(dot -> ink.disc(dot.getX(), dot.getY(), DOT * Math.max(1, ink.look().stroke(WIRE) / WIRE / 1.5), color));
    }

    /// Where what goes up or down passes over what goes along: this is broken there.
    private void drawCrossings() {
        List<Board.Run> wires = board.wires().stream().filter(wire -> isDrawn(wire.from()) && isDrawn(wire.to())).toList();
        for (Board.Crossing crossing : Board.crossings(wires)) {
            double x = crossing.at().getX();
            double y = crossing.at().getY();
            ink.fill(new Rectangle2D.Double(x - OVER, y - 0.5 - ink.look().stroke(WIRE) / 2, 2 * OVER, 1 + ink.look().stroke(WIRE)), inside());
            ink.line(x, y - OVER, x, y + OVER, color(crossing.over()), WIRE);
        }
    }

    private List<Point2D> bent(List<Point2D> points, List<Point2D> dots) {
        if (style.bend() == 0) {
            return points;
        }
        List<Point2D> bent = new ArrayList<>();
        List<Point2D> piece = new ArrayList<>();
        for (Point2D point : points) {
            piece.add(point);
            if (dots.contains(point)) {
                bent.addAll(Bend.rounded(piece, style.bend()));
                piece = new ArrayList<>(List.of(point));
            }
        }
        bent.addAll(piece.size() > 1 ? Bend.rounded(piece, style.bend()) : piece);
        return bent;
    }

    /// Where wires of one part leave each other.
    static List<Point2D> dots(List<Board.Run> wires) {
        List<Point2D> dots = new ArrayList<>();
        for (int i = 0; i < wires.size(); i++) {
            for (int j = 0; j < i; j++) {
                Point2D parting = parting(wires.get(i).points(), wires.get(j).points());
                if (!dots.contains(parting)) {
                    dots.add(parting);
                }
            }
        }
        return dots;
    }

    /// The last point that two lines from one start share.
    private static Point2D parting(List<Point2D> one, List<Point2D> other) {
        int i = 1;
        while (i < Math.min(one.size(), other.size()) && one.get(i).equals(other.get(i))) {
            i++;
        }
        Point2D corner = one.get(i - 1);
        if (i == one.size() || i == other.size()) {
            return corner;
        }
        Point2D a = one.get(i);
        Point2D b = other.get(i);
        boolean sameWay = Math.signum(a.getX() - corner.getX()) == Math.signum(b.getX() - corner.getX())
                && Math.signum(a.getY() - corner.getY()) == Math.signum(b.getY() - corner.getY());
        return !sameWay ? corner : corner.distance(a) < corner.distance(b) ? a : b;
    }

    private void drawPart(int part) {
        Face face = faces.get(part);
        Rectangle2D area = board.areas().get(part);
        Optional<Color> hue = hue(block(part).or(() -> netlist.carries(part)));
        Color color = hue.orElse(palette().ink());
        Type type = ink.look().type();
        switch (face.operator()) {
            case Operator.Source _, Operator.Sink _ -> new FormulaLine(face.inside()).drawIn(ink, area, TextStyle.FORMULA, palette().ink(), Ink.Anchor.MIDDLE);
            case Operator.Join _ -> ink.fill(Ink.rounded(area, style.bend() == 0 ? 0 : 2), palette().ink());
            case Operator.Weigh _ -> box(area, face, color, hue.map(of -> Palette.mix(palette().panel(), of, 0.16)).orElse(palette().well()));
            case Operator.Apply _ -> box(area, face, color, palette().panel());
            case Operator.Sum _, Operator.Product _, Operator.Rest _ -> ring(area, face, color);
        }
        if (face.words(type) > 0) {
            words(face, area, color, type);
        }
    }

    private Optional<Signal> block(int part) {
        return netlist.parts().get(part).operator() instanceof Operator.Weigh weigh ? Optional.of(weigh.block()) : Optional.empty();
    }

    private void box(Rectangle2D area, Face face, Color color, Color ground) {
        ink.fill(Ink.rounded(area, style.round()), ground);
        ink.outline(Ink.rounded(area, style.round()), color, WIRE);
        new FormulaLine(face.inside()).drawIn(ink, area, TextStyle.FORMULA, color, Ink.Anchor.MIDDLE);
    }

    private void ring(Rectangle2D area, Face face, Color color) {
        double round = area.getHeight() / 2;
        ink.fill(Ink.rounded(area, round), palette().panel());
        ink.outline(Ink.rounded(area, round), color, WIRE);
        double x = area.getCenterX();
        double y = area.getCenterY();
        switch (face.operator()) {
            case Operator.Product _ -> {
                double arm = 0.36 * round;
                ink.line(x - arm, y - arm, x + arm, y + arm, color, WIRE);
                ink.line(x - arm, y + arm, x + arm, y - arm, color, WIRE);
            }
            case Operator.Sum _ -> {
                double arm = 0.5 * round;
                ink.line(x - arm, y, x + arm, y, color, WIRE);
                ink.line(x, y - arm, x, y + arm, color, WIRE);
            }
            case Operator.Rest _, Operator.Source _, Operator.Join _, Operator.Weigh _, Operator.Apply _, Operator.Sink _ ->
                    new FormulaLine(face.inside()).drawIn(ink, area, TextStyle.FORMULA, color, Ink.Anchor.MIDDLE);
        }
    }

    private void words(Face face, Rectangle2D area, Color color, Type type) {
        double x = face.aside() ? area.getCenterX() + Face.gap() : area.getCenterX();
        Ink.Anchor anchor = face.aside() ? Ink.Anchor.START : Ink.Anchor.MIDDLE;
        double y = face.below() ? area.getMaxY() : area.getMinY() - face.words(type);
        if (!face.name().isEmpty()) {
            new FormulaLine(face.name()).draw(ink, TextStyle.FORMULA, color, x, y + type.ascent(TextStyle.FORMULA), anchor);
            y += type.lineHeight(TextStyle.FORMULA);
        }
        if (!face.value().isEmpty()) {
            ink.text(face.value(), TextStyle.NUMBER, palette().quiet(), x, y + type.ascent(TextStyle.NUMBER), anchor);
        }
    }
}
