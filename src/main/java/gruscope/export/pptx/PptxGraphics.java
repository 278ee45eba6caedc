package gruscope.export.pptx;

import gruscope.export.page.ShapePen;
import gruscope.export.png.PngChunks;
import gruscope.export.svg.Markup;
import gruscope.figure.font.Typeface;
import gruscope.figure.ink.PartPen;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.List;

/// A pen that leaves shapes and text boxes of a slide; only a map of thousands of cells is a picture.
final class PptxGraphics extends ShapePen implements PartPen {

    private static final double POINTS = 0.75;
    private static final double SLACK = 0.01;

    /// A program of slides is slow with more shapes, and nobody recolours them one by one.
    private static final int MOST_CELLS = 2000;

    private final Slide slide;
    private double held = 0.5;

    PptxGraphics(Slide slide) {
        super(new AffineTransform(), SLACK);
        this.slide = slide;
    }

    private PptxGraphics(PptxGraphics other) {
        super(other);
        this.slide = other.slide;
        this.held = other.held;
    }

    @Override
    public Graphics create() {
        return new PptxGraphics(this);
    }

    @Override
    public void begin(String name) {
        slide.begin(name);
    }

    @Override
    public void end() {
        slide.end();
    }

    @Override
    public void hold(double share) {
        held = share;
    }

    @Override
    public void fill(Shape shape) {
        Shape placed = getTransform().createTransformedShape(shape);
        shape(shape, placed, placed.getBounds2D(), SlideXml.fill(color(), opacity()) + "<a:ln><a:noFill/></a:ln>", true);
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            fill(getStroke().createStrokedShape(shape));
            return;
        }
        Rectangle2D bounds = getTransform().createTransformedShape(stroke.createStrokedShape(shape)).getBounds2D();
        if (cutting(bounds).isPresent() && !isOutside(bounds)) {
            fill(stroke.createStrokedShape(shape));
            return;
        }
        shape(shape, getTransform().createTransformedShape(shape), bounds, "<a:noFill/>" + SlideXml.line(stroke, scale(), color(), opacity()), false);
    }

    /// Under its own name where slides have one, so that it can be edited as such; what is cut off by a clip is cut off.
    private void shape(Shape shape, Shape placed, Rectangle2D bounds, String look, boolean filled) {
        if (isOutside(bounds)) {
            return;
        }
        Shape seen = cutting(bounds).<Shape>map(clip -> {
            Area area = new Area(placed);
            area.intersect(new Area(clip));
            return area;
        }).orElse(placed);
        Rectangle2D area = seen.getBounds2D();
        boolean own = seen == placed && getTransform().getShearX() == 0;
        String geometry = switch (shape) {
            case RoundRectangle2D round when own -> SlideXml.rounded(round);
            case Rectangle2D _ when own -> SlideXml.preset("rect");
            case Ellipse2D _ when own -> SlideXml.preset("ellipse");
            default -> SlideXml.path(seen, area, filled);
        };
        slide.add(filled ? "shape" : "line", "<p:sp><p:nvSpPr><p:cNvPr id=\"%id%\" name=\"%name%\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>" + SlideXml.place(area)
                + geometry + look + "</p:spPr></p:sp>", bounds);
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isBlank()) {
            return;
        }
        Font font = getFont();
        double width = font.getStringBounds(text, getFontRenderContext()).getWidth();
        text(SlideXml.run(text, Typeface.of(font), font.getSize2D() * scale() * POINTS, color(), opacity(), false), text.strip(), font.getSize2D(), x, y, width);
    }

    @Override
    public boolean formula(String latex, String plain, List<PartPen.Letters> pieces, Type type, Color color, double x, double baseline, double width) {
        setColor(color);
        StringBuilder runs = new StringBuilder();
        double end = 0;
        for (PartPen.Letters piece : pieces) {
            TextStyle style = piece.style();
            boolean apart = piece.x() - end > 0.5;
            // A lowered run is made smaller by the program that shows it.
            double size = (piece.lowered() ? pieces.getFirst().style().size() : style.size()) * type.scale() * scale() * POINTS;
            runs.append(SlideXml.run((apart ? " " : "") + piece.text(), type.typeface(style), size, piece.hue().orElse(color), opacity(), piece.lowered()));
            end = piece.x() + type.width(piece.text(), style);
        }
        text(runs.toString(), plain, pieces.getFirst().style().size() * type.scale(), x, baseline, width);
        return true;
    }

    /// A text box whose words keep their held point within the room that they have here.
    private void text(String runs, String words, double size, double x, double baseline, double width) {
        AffineTransform place = getTransform();
        double turn = Math.atan2(place.getShearY(), place.getScaleX());
        double high = 1.25 * size * scale();
        double wide = width * scale();
        AffineTransform upright = new AffineTransform(place);
        upright.translate(x + width / 2, baseline - 0.31 * size);
        double cx = upright.getTranslateX();
        double cy = upright.getTranslateY();
        Rectangle2D box = new Rectangle2D.Double(cx - wide / 2, cy - high / 2, wide, high);
        Rectangle2D seen = getTransform().createTransformedShape(new Rectangle2D.Double(x, baseline - 0.9 * size, width, 1.2 * size)).getBounds2D();
        if (isOutside(seen)) {
            return;
        }
        String turned = Math.abs(turn) < 1e-6 ? "" : " rot=\"" + Math.round(Math.toDegrees(turn) * 60_000) + "\"";
        slide.add("text", "<p:sp><p:nvSpPr><p:cNvPr id=\"%id%\" name=\"%name%\" descr=\"" + Markup.escaped(words).replace("\"", "&quot;") + "\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>"
                + SlideXml.place(box).replace("<a:xfrm>", "<a:xfrm" + turned + ">") + SlideXml.preset("rect") + "<a:noFill/></p:spPr>"
                + "<p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn=\"" + (held == 0 ? "l" : held == 1 ? "r" : "ctr") + "\"/>" + runs
                + "</a:p></p:txBody></p:sp>", seen);
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        BufferedImage pixels = (BufferedImage) image;
        if (runs(pixels) <= MOST_CELLS) {
            fillRuns(pixels, transform);
            return true;
        }
        AffineTransform place = getTransform();
        place.concatenate(transform);
        Rectangle2D area = place.createTransformedShape(new Rectangle2D.Double(0, 0, pixels.getWidth(), pixels.getHeight())).getBounds2D();
        String id = slide.picture(new PngChunks().header(pixels).pixels(pixels).end());
        slide.add("map", "<p:pic><p:nvPicPr><p:cNvPr id=\"%id%\" name=\"%name%\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"" + id
                + "\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>" + SlideXml.place(area) + SlideXml.preset("rect") + "</p:spPr></p:pic>", area);
        return true;
    }
}
