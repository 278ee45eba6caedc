package gruscope.ui.surface;

import gruscope.export.page.ShapePen;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A pen that draws nothing yet and keeps what it would draw, mark by mark.
final class MarkPen extends ShapePen {

    /// Around a shape, in pixels: an edge is blended with its neighbours.
    private static final double BLEND = 1;

    /// How far letters may reach beyond their line and their advance, in parts of their size.
    private static final double ABOVE = 1.4;
    private static final double BELOW = 0.6;
    private static final double BESIDE = 0.4;

    private final List<Mark> marks;
    private RenderingHints hints;

    private MarkPen() {
        super(new AffineTransform(), 0);
        marks = new ArrayList<>();
    }

    private MarkPen(MarkPen other) {
        super(other);
        marks = other.marks;
    }

    /// What is drawn, from below.
    static List<Mark> marks(Consumer<Graphics2D> draws) {
        MarkPen pen = new MarkPen();
        draws.accept(pen);
        return pen.marks;
    }

    private void add(Print print, Rectangle2D bounds, double reach, Consumer<Graphics2D> act) {
        AffineTransform transform = getTransform();
        Rectangle2D placed = placed(bounds, transform);
        double around = reach * scale() + BLEND;
        Rectangle2D area = new Rectangle2D.Double(placed.getX() - around, placed.getY() - around, placed.getWidth() + 2 * around, placed.getHeight() + 2 * around);
        Optional<Rectangle2D> clip = Optional.ofNullable(getClip()).map(shape -> placed(shape.getBounds2D(), transform));
        Rectangle2D seen = clip.map(area::createIntersection).orElse(area);
        if (seen.isEmpty()) {
            return;
        }
        if (hints == null) {
            hints = getRenderingHints();
        }
        print.add(transform).add(getPaint().hashCode()).add(getComposite().hashCode()).add(hints.hashCode());
        clip.ifPresent(print::add);
        marks.add(new Mark(print.value(), seen, new Mark.Look(transform, clip, getPaint(), getComposite(), hints), act));
    }

    /// What holds a rectangle on the page.
    private static Rectangle2D placed(Rectangle2D area, AffineTransform transform) {
        double width = area.getWidth();
        double height = area.getHeight();
        double acrossX = transform.getScaleX() * width;
        double acrossY = transform.getShearY() * width;
        double downX = transform.getShearX() * height;
        double downY = transform.getScaleY() * height;
        double x = transform.getScaleX() * area.getX() + transform.getShearX() * area.getY() + transform.getTranslateX();
        double y = transform.getShearY() * area.getX() + transform.getScaleY() * area.getY() + transform.getTranslateY();
        return new Rectangle2D.Double(x + Math.min(0, acrossX) + Math.min(0, downX), y + Math.min(0, acrossY) + Math.min(0, downY),
                Math.abs(acrossX) + Math.abs(downX), Math.abs(acrossY) + Math.abs(downY));
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        if (!value.equals(getRenderingHint(key))) {
            super.setRenderingHint(key, value);
            hints = null;
        }
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void setRenderingHints(Map values) {
        super.setRenderingHints(values);
        hints = null;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void addRenderingHints(Map values) {
        super.addRenderingHints(values);
        hints = null;
    }

    @Override
    public Graphics create() {
        return new MarkPen(this);
    }

    @Override
    public void fill(Shape shape) {
        add(new Print("fill").add(shape), shape.getBounds2D(), 0, graphics -> graphics.fill(shape));
    }

    @Override
    public void draw(Shape shape) {
        Stroke stroke = getStroke();
        double reach = stroke instanceof BasicStroke basic ? basic.getLineWidth() * Math.max(1, basic.getLineJoin() == BasicStroke.JOIN_MITER ? basic.getMiterLimit() : 1) : 0;
        add(new Print("draw").add(shape).add(stroke.hashCode()), shape.getBounds2D(), reach, graphics -> {
            graphics.setStroke(stroke);
            graphics.draw(shape);
        });
    }

    @Override
    public void drawString(String text, float x, float y) {
        Font font = getFont();
        double size = font.getSize2D();
        Rectangle2D line = new Rectangle2D.Double(x - BESIDE * size, y - ABOVE * size, getFontMetrics(font).stringWidth(text) + 2 * BESIDE * size, (ABOVE + BELOW) * size);
        add(new Print("text").add(text).add(x).add(y).add(font.hashCode()).add(size), line, 0, graphics -> {
            graphics.setFont(font);
            graphics.drawString(text, x, y);
        });
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        Rectangle2D bounds = transform.createTransformedShape(new Rectangle2D.Double(0, 0, image.getWidth(null), image.getHeight(null))).getBounds2D();
        add(new Print("image").add(System.identityHashCode(image)).add(transform), bounds, 0, graphics -> graphics.drawImage(image, transform, observer));
        return true;
    }
}
