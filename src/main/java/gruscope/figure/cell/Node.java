package gruscope.figure.cell;

import gruscope.figure.BeatProgress;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// An operator between wires: `⊙` or `+` in a ring, a function's name in a pill. What goes in touches its edge, and so does what comes out.
///
/// @param operator in formula markup
record Node(String operator, Rectangle2D area, BeatProgress stage) {

    private static final double RADIUS = 13;

    /// The room above and below a turned name.
    private static final double TURNED = 12;

    /// A node around a point.
    static Node at(String operator, double x, double y, BeatProgress stage, Type type) {
        double width = width(operator, type);
        double height = 2 * radius(type);
        return new Node(operator, new Rectangle2D.Double(x - width / 2, y - height / 2, width, height), stage);
    }

    /// A function at the tips of the wires that lead to it from the left, or from below: a pill that reaches from the first to the last of them.
    static Node taking(String function, List<Wire> wires, BeatProgress stage, Type type) {
        return taking(function, wires, stage, type, width(function, type));
    }

    /// The same of a width that its name may have to be turned for.
    static Node taking(String function, List<Wire> wires, BeatProgress stage, Type type, double least) {
        Rectangle2D tips = new Rectangle2D.Double();
        tips.setFrameFromDiagonal(tip(wires.getFirst()), tip(wires.getFirst()));
        wires.forEach(wire -> tips.add(tip(wire)));
        List<Point2D> way = wires.getFirst().points();
        boolean upward = way.getLast().getY() < way.get(way.size() - 2).getY();
        double width = Math.max(least, upward ? tips.getWidth() + 2 * radius(type) : 0);
        double height = upward ? height(function, width, type) : 2 * radius(type) + tips.getHeight();
        return new Node(function, new Rectangle2D.Double(upward ? tips.getCenterX() - width / 2 : tips.getX(),
                upward ? tips.getY() - height : tips.getCenterY() - height / 2, width, height), stage);
    }

    /// How high a pill of a width is at least: its name is turned where it is wider.
    static double height(String function, double width, Type type) {
        double name = new FormulaLine(function).width(type, TextStyle.FORMULA);
        return Math.max(2 * radius(type), name <= width ? 0 : name + TURNED);
    }

    /// A function's pill as narrow as its turned name lets it be, from a left end on.
    static Node thin(String function, double left, double y, BeatProgress stage, Type type) {
        double width = thin(function, type);
        double height = height(function, width, type);
        return new Node(function, new Rectangle2D.Double(left, y - height / 2, width, height), stage);
    }

    /// The width of a pill whose name is turned where it is long.
    static double thin(String function, Type type) {
        return 1.45 * radius(type) + new FormulaLine(function).lowered(type, TextStyle.FORMULA) / 2;
    }

    private static Point2D tip(Wire wire) {
        return wire.points().getLast();
    }

    /// How far the edge of a ring is from its middle; half the height of a pill.
    static double radius(Type type) {
        return RADIUS * Math.sqrt(type.scale());
    }

    static double width(String operator, Type type) {
        return isDrawn(operator) ? 2 * radius(type) : Math.max(2 * radius(type), new FormulaLine(operator).width(type, TextStyle.FORMULA) + 16);
    }

    /// The width of a pill that is as narrow as its name lets it be, unturned.
    static double close(String function, Type type) {
        return Math.max(2 * radius(type), new FormulaLine(function).width(type, TextStyle.FORMULA) + 7);
    }

    double x() {
        return area.getCenterX();
    }

    double y() {
        return area.getCenterY();
    }

    double left() {
        return area.getMinX();
    }

    double right() {
        return area.getMaxX();
    }

    double top() {
        return area.getMinY();
    }

    double bottom() {
        return area.getMaxY();
    }

    void draw(Ink ink) {
        Palette palette = ink.palette();
        Color color = stage.begun() ? stage.ink(palette) : palette.coming();
        double round = round(ink.look().type());
        ink.fill(Ink.rounded(area, round), Palette.mix(palette.panel(), palette.accentWash(), stage.lit()));
        ink.outline(Ink.rounded(area, round), color, 1.8);
        switch (operator) {
            case "⊙" -> {
                ink.ring(x(), y(), 0.46 * round, color, 1.4);
                ink.disc(x(), y(), 0.14 * round, color);
            }
            case "+" -> {
                double arm = 0.5 * round;
                ink.line(x() - arm, y(), x() + arm, y(), color, 1.6);
                ink.line(x(), y() - arm, x(), y() + arm, color, 1.6);
            }
            default -> name(ink, color);
        }
    }

    /// How round its corners are: less where a turned name reaches into them.
    private double round(Type type) {
        boolean filled = !isDrawn(operator) && area.getHeight() < height(operator, area.getWidth(), type);
        return Math.min(radius(type), Math.min(area.getWidth(), area.getHeight()) * (filled ? 0.25 : 0.5));
    }

    /// Turned, from below to above, where it is wider than the pill.
    private void name(Ink ink, Color color) {
        FormulaLine name = new FormulaLine(operator);
        if (name.width(ink.look().type(), TextStyle.FORMULA) <= area.getWidth()) {
            name.drawIn(ink, area, TextStyle.FORMULA, color, Ink.Anchor.MIDDLE);
            return;
        }
        AffineTransform before = ink.graphics().getTransform();
        ink.graphics().rotate(-Math.PI / 2, x(), y());
        double raised = name.lowered(ink.look().type(), TextStyle.FORMULA) / 2;
        name.drawIn(ink, new Rectangle2D.Double(x() - area.getHeight() / 2, y() - area.getWidth() / 2 - raised, area.getHeight(), area.getWidth()), TextStyle.FORMULA, color, Ink.Anchor.MIDDLE);
        ink.graphics().setTransform(before);
    }

    private static boolean isDrawn(String operator) {
        return operator.equals("⊙") || operator.equals("+");
    }
}
