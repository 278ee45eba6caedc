package gruscope.export.svg;

import gruscope.export.page.ShapePen;
import gruscope.export.png.PngChunks;
import gruscope.figure.ink.PartPen;
import gruscope.figure.ink.Type;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.Base64;
import java.util.List;

/// A pen that leaves SVG elements: flat colours, plain strokes, rectangular clips, which is all that figures use.
///
/// Device space is in hundredths of a unit, so that what figures snap to device pixels is snapped to nothing that could be seen. Every
/// element is written in place, without a transform of its own, which only similar pictures allow: equal scales across and down.
public final class SvgGraphics extends ShapePen implements PartPen {

    private static final double SLACK = 0.5;

    private final SvgBody body;
    private final SvgLetters letters;

    public SvgGraphics(SvgBody body, SvgLetters letters) {
        super(AffineTransform.getScaleInstance(SvgNumbers.FINENESS, SvgNumbers.FINENESS), SLACK);
        this.body = body;
        this.letters = letters;
    }

    private SvgGraphics(SvgGraphics other) {
        super(other);
        this.body = other.body;
        this.letters = other.letters;
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public void begin(String name) {
        body.begin(name);
    }

    @Override
    public void end() {
        body.end();
    }

    /// Letters stay as they are drawn: SVG has no mathematics that programs show alike.
    @Override
    public boolean formula(String latex, String plain, List<PartPen.Letters> pieces, Type type, Color color, double x, double baseline, double width) {
        return false;
    }

    @Override
    public void fill(Shape shape) {
        Shape placed = getTransform().createTransformedShape(shape);
        if (isOutside(placed.getBounds2D())) {
            return;
        }
        boolean tile = shape instanceof Rectangle2D && getRenderingHint(RenderingHints.KEY_ANTIALIASING) == RenderingHints.VALUE_ANTIALIAS_OFF;
        String style = SvgStyle.paint("fill", color(), alpha()) + clipped(placed.getBounds2D());
        if (tile && alpha() == 255) {
            body.addTile(style + " shape-rendering=\"crispEdges\"", SvgPath.ofHundredths(placed));
        } else {
            write(shape, placed, style + (tile ? " shape-rendering=\"crispEdges\"" : ""));
        }
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            fill(getStroke().createStrokedShape(shape));
            return;
        }
        Shape placed = getTransform().createTransformedShape(shape);
        Rectangle2D bounds = getTransform().createTransformedShape(stroke.createStrokedShape(shape)).getBounds2D();
        if (!isOutside(bounds)) {
            write(shape, placed, " fill=\"none\"" + SvgStyle.paint("stroke", color(), alpha()) + SvgStyle.stroke(stroke, scale()) + clipped(bounds));
        }
    }

    /// Writes a shape under its own name where SVG has one, so that it can be edited as such.
    private void write(Shape shape, Shape placed, String style) {
        Rectangle2D area = placed.getBounds2D();
        String corner = " x=\"" + number(area.getX()) + "\" y=\"" + number(area.getY()) + "\"" + " width=\"" + number(area.getWidth())
                + "\" height=\"" + number(area.getHeight()) + "\"";
        boolean upright = getTransform().getShearX() == 0;
        switch (shape) {
            case RoundRectangle2D round when upright -> body.add(style, "rect",
                    corner + " rx=\"" + number(round.getArcWidth() / 2 * getTransform().getScaleX()) + "\"", "");
            case Rectangle2D _ when upright -> body.add(style, "rect", corner, "");
            case Ellipse2D ellipse when ellipse.getWidth() == ellipse.getHeight() -> body.add(style, "circle", " cx=\"" + number(area.getCenterX())
                    + "\" cy=\"" + number(area.getCenterY()) + "\" r=\"" + number(ellipse.getWidth() / 2 * scale()) + "\"", "");
            default -> {
                boolean evenOdd = placed.getPathIterator(null).getWindingRule() == Path2D.WIND_EVEN_ODD && !style.contains("fill=\"none\"");
                String data = SvgPath.ofHundredths(placed);
                if (!data.isEmpty()) {
                    body.add(style + (evenOdd ? " fill-rule=\"evenodd\"" : ""), "path", " d=\"" + data + "\"", "");
                }
            }
        }
    }

    @Override
    public void drawString(String text, float x, float y) {
        Rectangle2D bounds = getFont().getStringBounds(text, getFontRenderContext());
        bounds.setRect(bounds.getX() + x, bounds.getY() + y, bounds.getWidth(), bounds.getHeight());
        Rectangle2D placed = getTransform().createTransformedShape(bounds).getBounds2D();
        if (!text.isBlank() && !isOutside(placed)) {
            AffineTransform place = AffineTransform.getScaleInstance(1.0 / SvgNumbers.FINENESS, 1.0 / SvgNumbers.FINENESS);
            place.concatenate(getTransform());
            place.translate(x, y);
            letters.write(body, text, getFont(), SvgStyle.paint("fill", color(), alpha()) + clipped(placed), place);
        }
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        BufferedImage pixels = (BufferedImage) image;
        AffineTransform place = getTransform();
        place.concatenate(transform);
        Rectangle2D area = place.createTransformedShape(new Rectangle2D.Double(0, 0, pixels.getWidth(), pixels.getHeight())).getBounds2D();
        byte[] png = new PngChunks().header(pixels).pixels(pixels).end();
        // Programs know one or the other word for "every pixel a rectangle of one colour".
        body.add(clipped(area), "image", " x=\"" + number(area.getX()) + "\" y=\"" + number(area.getY()) + "\" width=\"" + number(area.getWidth())
                + "\" height=\"" + number(area.getHeight()) + "\" preserveAspectRatio=\"none\" image-rendering=\"optimizeSpeed\""
                + " style=\"image-rendering:pixelated\" xlink:href=\"data:image/png;base64," + Base64.getEncoder().encodeToString(png) + "\"", "");
        return true;
    }

    /// The clip, where it cuts anything off.
    private String clipped(Rectangle2D bounds) {
        return cutting(bounds).map(clip -> {
            String corner = number(clip.getX()) + " " + number(clip.getY()) + " " + number(clip.getWidth()) + " " + number(clip.getHeight());
            String id = "clip-" + corner.replace(' ', '-');
            body.define(id, "<clipPath id=\"" + id + "\"><rect x=\"" + number(clip.getX()) + "\" y=\"" + number(clip.getY()) + "\" width=\""
                    + number(clip.getWidth()) + "\" height=\"" + number(clip.getHeight()) + "\"/></clipPath>");
            return " clip-path=\"url(#" + id + ")\"";
        }).orElse("");
    }

    private int alpha() {
        return (int) Math.round(color().getAlpha() * share());
    }

    private static String number(double hundredths) {
        return SvgNumbers.hundredths(Math.round(hundredths));
    }
}
