package gruscope.export.page;

import gruscope.figure.Drawing;
import gruscope.figure.ink.Size;

import java.awt.Graphics;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.ImageObserver;

/// How far a drawing's ink reaches: a pen that leaves nothing, and remembers where it was.
final class InkBounds extends ShapePen {

    private static final class Reach {

        private Rectangle2D area;
    }

    private final Reach reach;

    private InkBounds(Reach reach) {
        super(new AffineTransform(), 0);
        this.reach = reach;
    }

    private InkBounds(InkBounds other) {
        super(other);
        this.reach = other.reach;
    }

    /// The drawing without what is empty around it.
    ///
    /// @param margin that is left on every side
    static Drawing cropped(Drawing drawing, double margin) {
        InkBounds pen = new InkBounds(new Reach());
        drawing.paint(pen);
        if (pen.reach.area == null) {
            return drawing;
        }
        Rectangle2D ink = pen.reach.area;
        return drawing.movedTo(margin - ink.getX(), margin - ink.getY(), new Size(ink.getWidth() + 2 * margin, ink.getHeight() + 2 * margin));
    }

    private void add(Shape shape) {
        Rectangle2D placed = getTransform().createTransformedShape(shape).getBounds2D();
        if (getClip() != null) {
            placed = placed.createIntersection(getTransform().createTransformedShape(new Area(getClip())).getBounds2D());
        }
        if (placed.getWidth() > 0 && placed.getHeight() > 0) {
            reach.area = reach.area == null ? placed : reach.area.createUnion(placed);
        }
    }

    @Override
    public Graphics create() {
        return new InkBounds(this);
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (!text.isBlank()) {
            add(AffineTransform.getTranslateInstance(x, y).createTransformedShape(getFont().createGlyphVector(getFontRenderContext(), text).getVisualBounds()));
        }
    }

    @Override
    public void draw(Shape shape) {
        add(getStroke().createStrokedShape(shape));
    }

    @Override
    public void fill(Shape shape) {
        add(shape);
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        add(transform.createTransformedShape(new Rectangle2D.Double(0, 0, image.getWidth(null), image.getHeight(null))));
        return true;
    }
}
