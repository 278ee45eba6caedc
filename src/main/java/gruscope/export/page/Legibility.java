package gruscope.export.page;

import gruscope.figure.Drawing;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.ImageObserver;

/// How legible a drawing is, from what is really drawn: a pen that leaves nothing, and remembers the smallest letters and the thinnest line.
public final class Legibility extends ShapePen {

    private static final double POINTS = 72.0 / 96;

    private static final class Least {

        private double letters = Double.POSITIVE_INFINITY;
        private double line = Double.POSITIVE_INFINITY;
        private String text = "";
    }

    private final Least least;

    private Legibility(Least least) {
        super(new AffineTransform(), 0);
        this.least = least;
    }

    private Legibility(Legibility other) {
        super(other);
        this.least = other.least;
    }

    /// @param drawing at its final size, in 1/96 inch
    public static Legibility of(Drawing drawing) {
        Legibility legibility = new Legibility(new Least());
        drawing.paint(legibility);
        return legibility;
    }

    /// The size of the smallest letters, in points; infinite where there are none.
    public double letters() {
        return least.letters;
    }

    /// What is written in them.
    public String smallestText() {
        return least.text;
    }

    /// The width of the thinnest line, in points; infinite where there is none.
    public double line() {
        return least.line;
    }

    private double points(double length) {
        return length * scale() * POINTS;
    }

    @Override
    public Graphics create() {
        return new Legibility(this);
    }

    @Override
    public void drawString(String text, float x, float y) {
        double size = points(getFont().getSize2D());
        if (!text.isBlank() && size < least.letters) {
            least.letters = size;
            least.text = text;
        }
    }

    @Override
    public void draw(Shape shape) {
        if (getStroke() instanceof BasicStroke stroke) {
            least.line = Math.min(least.line, points(stroke.getLineWidth()));
        }
    }

    @Override
    public void fill(Shape shape) {
        // An area has no line.
    }

    /// A picture has no letters.
    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        return true;
    }
}
