package gruscope.export.tikz;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;

/// Shapes, strokes and numbers as TikZ writes them.
final class TikzPath {

    /// Big points in a unit.
    static final double POINTS = 0.75;

    private TikzPath() {
    }

    /// @param shape in hundredths of a unit
    static String of(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator walk = shape.getPathIterator(null); !walk.isDone(); walk.next()) {
            int end = 0;
            switch (walk.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> path.append(point(to, 0));
                case PathIterator.SEG_LINETO -> path.append("--").append(point(to, 0));
                case PathIterator.SEG_QUADTO -> {
                    double[] cubic = {x + 2 * (to[0] - x) / 3, y + 2 * (to[1] - y) / 3, to[2] + 2 * (to[0] - to[2]) / 3, to[3] + 2 * (to[1] - to[3]) / 3, to[2], to[3]};
                    curve(path, cubic);
                    end = 2;
                }
                case PathIterator.SEG_CUBICTO -> {
                    curve(path, to);
                    end = 4;
                }
                case PathIterator.SEG_CLOSE -> {
                    path.append("--cycle");
                    end = -1;
                }
                default -> throw new IllegalStateException("a path has no other segments");
            }
            if (end >= 0) {
                x = to[end];
                y = to[end + 1];
            }
        }
        return path.toString();
    }

    private static void curve(StringBuilder path, double[] to) {
        path.append(".. controls").append(point(to, 0)).append("and").append(point(to, 2)).append("..").append(point(to, 4));
    }

    private static String point(double[] to, int at) {
        return "(" + number(to[at]) + "," + number(to[at + 1]) + ")";
    }

    static String rule(Shape shape) {
        return shape.getPathIterator(null).getWindingRule() == Path2D.WIND_EVEN_ODD ? ",even odd rule" : "";
    }

    /// @param scale hundredths of a unit in a unit of what is drawn
    static String stroke(BasicStroke stroke, double scale) {
        double unit = POINTS * scale;
        StringBuilder options = new StringBuilder("line width=" + number(stroke.getLineWidth() * unit) + "bp");
        options.append(switch (stroke.getEndCap()) {
            case BasicStroke.CAP_ROUND -> ",line cap=round";
            case BasicStroke.CAP_SQUARE -> ",line cap=rect";
            default -> "";
        });
        options.append(stroke.getLineJoin() == BasicStroke.JOIN_ROUND ? ",line join=round" : "");
        if (stroke.getDashArray() != null) {
            options.append(",dash pattern=");
            for (int i = 0; i < stroke.getDashArray().length; i++) {
                options.append(i % 2 == 0 ? "on " : "off ").append(number(stroke.getDashArray()[i] * unit)).append("bp ");
            }
            options.append(",dash phase=").append(number(stroke.getDashPhase() * unit)).append("bp");
        }
        return options.toString();
    }

    /// Hundredths as a decimal number.
    static String number(double hundredths) {
        return BigDecimal.valueOf(Math.round(hundredths), 2).stripTrailingZeros().toPlainString();
    }
}
