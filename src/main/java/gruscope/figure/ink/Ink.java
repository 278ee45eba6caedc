package gruscope.figure.ink;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// A pen over a [Graphics2D] that draws what figures are made of, in ways that every surface renders alike: flat colours, plain
/// strokes, text in the bundled faces.
public final class Ink {

    /// Where a text stands relative to the point it is drawn at.
    public enum Anchor { START, MIDDLE, END }

    private static final double SMALLEST_CROSS = 2;

    private final Graphics2D graphics;
    private final Look look;

    public Ink(Graphics2D graphics, Look look) {
        this.graphics = graphics;
        this.look = look;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    public Graphics2D graphics() {
        return graphics;
    }

    public Look look() {
        return look;
    }

    public Palette palette() {
        return look.palette();
    }

    /// Draws something that has a name, for surfaces that keep names: see [PartPen].
    public void part(String name, Runnable draws) {
        if (graphics instanceof PartPen pen) {
            pen.begin(name);
            draws.run();
            pen.end();
        } else {
            draws.run();
        }
    }

    /// Draws one line of text with its baseline at y.
    public void text(String text, TextStyle style, Color color, double x, double baseline, Anchor anchor) {
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - look.type().width(text, style) / 2;
            case END -> x - look.type().width(text, style);
        };
        graphics.setColor(color);
        List<Type.TextRun> runs = look.type().runs(text, style);
        held(runs.size() > 1 ? Anchor.START : anchor, () -> runs(runs, left, baseline));
    }

    /// How much of a text lies before its anchor.
    static double share(Anchor anchor) {
        return switch (anchor) {
            case START -> 0;
            case MIDDLE -> 0.5;
            case END -> 1;
        };
    }

    private void runs(List<Type.TextRun> runs, double left, double baseline) {
        double x = left;
        for (Type.TextRun run : runs) {
            LetterSizes.draw(graphics, run.text(), run.font(), x, baseline);
            x += run.width();
        }
    }

    /// Draws words of which a surface with fonts of its own keeps one point.
    private void held(Anchor anchor, Runnable words) {
        if (graphics instanceof PartPen pen) {
            pen.hold(share(anchor));
            words.run();
            pen.hold(0.5);
        } else {
            words.run();
        }
    }

    /// Draws one line of text in the vertical middle of an area, shortened if it is wider.
    public void textIn(Rectangle2D area, String text, TextStyle style, Color color, Anchor anchor) {
        double x = switch (anchor) {
            case START -> area.getMinX();
            case MIDDLE -> area.getCenterX();
            case END -> area.getMaxX();
        };
        double baseline = area.getCenterY() - look.type().lineHeight(style) / 2 + look.type().ascent(style);
        text(look.type().fitted(text, style, area.getWidth() + 0.5), style, color, x, baseline, anchor);
    }

    /// Draws lines of text in the vertical middle of an area, each shortened if it is wider.
    public void linesIn(Rectangle2D area, List<String> lines, TextStyle style, Color color, Anchor anchor) {
        double line = look.type().lineHeight(style);
        for (int i = 0; i < lines.size(); i++) {
            double top = area.getCenterY() + (i - lines.size() / 2.0) * line;
            textIn(new Rectangle2D.Double(area.getX(), top, area.getWidth(), line), lines.get(i), style, color, anchor);
        }
    }

    public void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    public void outline(Shape shape, Color color, double width) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) look.stroke(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    public void dashed(Shape shape, Color color, double width) {
        graphics.setColor(color);
        float thick = (float) look.stroke(width);
        float dash = Math.max(3, 2 * thick);
        graphics.setStroke(new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, dash}, 0));
        graphics.draw(shape);
    }

    /// Crosses out the place of a number that is none, where there is room for a cross.
    public void crossed(Rectangle2D area) {
        double half = 0.3 * Math.min(area.getWidth(), area.getHeight());
        if (half < SMALLEST_CROSS) {
            return;
        }
        double x = area.getCenterX();
        double y = area.getCenterY();
        line(x - half, y - half, x + half, y + half, palette().line(), 1.2);
        line(x - half, y + half, x + half, y - half, palette().line(), 1.2);
    }

    public void line(double x1, double y1, double x2, double y2, Color color, double width) {
        outline(new Line2D.Double(x1, y1, x2, y2), color, width);
    }

    public void disc(double x, double y, double radius, Color color) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color);
    }

    public void ring(double x, double y, double radius, Color color, double width) {
        outline(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color, width);
    }

    /// A weight set's badge, centred at a point.
    public void badge(String name, double x, double y) {
        double width = look.type().width(name, TextStyle.BADGE) + 10;
        double height = look.type().lineHeight(TextStyle.BADGE) + 2;
        Rectangle2D area = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
        fill(rounded(area, 4), palette().badge());
        textIn(area, name, TextStyle.BADGE, palette().onBadge(), Anchor.MIDDLE);
    }

    public static Shape rounded(Rectangle2D area, double radius) {
        return new RoundRectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight(), 2 * radius, 2 * radius);
    }

    /// A line through points that ends in an arrow head at the last one.
    public void arrow(List<? extends Point2D> points, Color color, double width) {
        arrows(List.of(points), color, width);
    }

    /// Several of them; where they run together they are one line.
    public void arrows(List<? extends List<? extends Point2D>> lines, Color color, double width) {
        outline(shafts(lines, headLength(width)), color, width);
        lines.forEach(points -> head(points, color, headLength(width)));
    }

    /// The same, dashed: something that has yet to come.
    public void dashedArrows(List<? extends List<? extends Point2D>> lines, Color color, double width) {
        dashed(shafts(lines, headLength(width)), color, width);
        lines.forEach(points -> head(points, color, headLength(width)));
    }

    private static Path2D shafts(List<? extends List<? extends Point2D>> lines, double headLength) {
        Path2D path = new Path2D.Double();
        lines.forEach(points -> path.append(shaft(points, headLength), false));
        return path;
    }

    private double headLength(double width) {
        return 4 + 2.5 * look.stroke(width);
    }

    private static double direction(List<? extends Point2D> points) {
        Point2D tip = points.getLast();
        Point2D before = points.get(points.size() - 2);
        return Math.atan2(tip.getY() - before.getY(), tip.getX() - before.getX());
    }

    private static Path2D shaft(List<? extends Point2D> points, double headLength) {
        Point2D tip = points.getLast();
        double angle = direction(points);
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().getX(), points.getFirst().getY());
        points.subList(1, points.size() - 1).forEach(point -> path.lineTo(point.getX(), point.getY()));
        path.lineTo(tip.getX() - 0.8 * headLength * Math.cos(angle), tip.getY() - 0.8 * headLength * Math.sin(angle));
        return path;
    }

    private void head(List<? extends Point2D> points, Color color, double length) {
        Path2D head = new Path2D.Double();
        head.moveTo(0, 0);
        head.lineTo(-length, -length / 2);
        head.lineTo(-length, length / 2);
        head.closePath();
        AffineTransform place = AffineTransform.getTranslateInstance(points.getLast().getX(), points.getLast().getY());
        place.rotate(direction(points));
        fill(place.createTransformedShape(head), color);
    }

    /// Fills a rectangle with its edges snapped to device pixels and without blending, so that neighbours leave no seam.
    public void tile(Rectangle2D area, Color color) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        fill(snapped(area), color);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    private Rectangle2D snapped(Rectangle2D area) {
        AffineTransform device = graphics.getTransform();
        double sx = device.getScaleX() == 0 ? 1 : device.getScaleX();
        double sy = device.getScaleY() == 0 ? 1 : device.getScaleY();
        double left = Math.rint(area.getMinX() * sx + device.getTranslateX());
        double right = Math.rint(area.getMaxX() * sx + device.getTranslateX());
        double top = Math.rint(area.getMinY() * sy + device.getTranslateY());
        double bottom = Math.rint(area.getMaxY() * sy + device.getTranslateY());
        return new Rectangle2D.Double((left - device.getTranslateX()) / sx, (top - device.getTranslateY()) / sy,
                (right - left) / sx, (bottom - top) / sy);
    }
}
