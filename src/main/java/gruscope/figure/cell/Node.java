package gruscope.figure.cell;

import gruscope.figure.BeatProgress;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/// An operator between wires: `⊙` or `+` in a ring, a function's name in a pill. What goes in touches its edge, and so does what comes out.
///
/// @param operator in formula markup
record Node(String operator, Rectangle2D area, BeatProgress stage) {

    private static final double RADIUS = 13;

    /// A node around a point.
    static Node at(String operator, double x, double y, BeatProgress stage, Type type) {
        double width = width(operator, type);
        double height = 2 * radius(type);
        return new Node(operator, new Rectangle2D.Double(x - width / 2, y - height / 2, width, height), stage);
    }

    /// How far the edge of a ring is from its middle; half the height of a pill.
    static double radius(Type type) {
        return RADIUS * Math.sqrt(type.scale());
    }

    static double width(String operator, Type type) {
        return isDrawn(operator) ? 2 * radius(type) : Math.max(2 * radius(type), new FormulaLine(operator).width(type, TextStyle.FORMULA) + 16);
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
        double round = area.getHeight() / 2;
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
            default -> new FormulaLine(operator).drawIn(ink, area, TextStyle.FORMULA, color, Ink.Anchor.MIDDLE);
        }
    }

    private static boolean isDrawn(String operator) {
        return operator.equals("⊙") || operator.equals("+");
    }
}
