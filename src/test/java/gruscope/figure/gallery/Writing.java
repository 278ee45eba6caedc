package gruscope.figure.gallery;

import gruscope.figure.Drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Graphics that remember what is drawn and written on them, and where on the whole picture. They take no shape with a coordinate that is not finite, as
/// files do not.
public final class Writing extends Graphics2D {

    /// A stretch of text in one font, where it is in sight.
    ///
    /// @param shown whether the font has all its characters
    public record Text(String text, Rectangle2D ink, boolean shown) {
    }

    /// A drawing's texts, the bounds of all that it inks, texts and pictures among it, and the texts of which only a part is in sight.
    public record Inked(List<Text> texts, List<Rectangle2D> areas, List<String> cut) {
    }

    /// Something drawn, in the order in which it was: a line's bounds where it runs straight, a filled shape's, or those of a text.
    private record Drawn(String text, boolean filled, Rectangle2D area) {
    }

    /// The texts that a straight line runs through, across or from top to bottom. What a filled shape has covered before the text was written does not count.
    public static List<String> crossed(Drawing drawing) {
        Inked inked = new Inked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Drawn> drawn = new ArrayList<>();
        drawing.paint(new Writing(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), inked, drawn));
        List<String> crossed = new ArrayList<>();
        for (int at = 0; at < drawn.size(); at++) {
            if (drawn.get(at).text().isEmpty()) {
                continue;
            }
            Rectangle2D letters = drawn.get(at).area();
            int from = at;
            while (from > 0 && !(drawn.get(from - 1).filled() && drawn.get(from - 1).area().contains(letters))) {
                from--;
            }
            if (IntStream.range(from, drawn.size()).mapToObj(drawn::get).anyMatch(line -> line.text().isEmpty() && !line.filled() && line.area().intersects(letters))) {
                crossed.add(drawn.get(at).text());
            }
        }
        return crossed;
    }

    /// A hair of a letter may lie beyond.
    private static final double CUT = 0.75;

    private final Graphics2D to;
    private final Inked inked;
    private final List<Drawn> drawn;

    private Writing(Graphics2D to, Inked inked, List<Drawn> drawn) {
        this.to = to;
        this.inked = inked;
        this.drawn = drawn;
    }

    /// All that a drawing writes.
    public static List<Text> of(Drawing drawing) {
        return inked(drawing).texts();
    }

    /// All that a drawing draws.
    public static Inked inked(Drawing drawing) {
        Inked inked = new Inked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        drawing.paint(new Writing(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(), inked, new ArrayList<>()));
        return inked;
    }

    /// @param reach how far the ink goes beyond the bounds
    private void inkBounds(Rectangle2D bounds, double reach) {
        Rectangle2D area = new Rectangle2D.Double(bounds.getX() - reach, bounds.getY() - reach, bounds.getWidth() + 2 * reach, bounds.getHeight() + 2 * reach);
        Rectangle2D seen = getClip() == null ? area : area.createIntersection(getClip().getBounds2D());
        if (seen.getWidth() > 0 && seen.getHeight() > 0) {
            inked.areas().add(getTransform().createTransformedShape(seen).getBounds2D());
        }
    }

    private void ink(Shape shape, double reach) {
        if (!shape.getPathIterator(null).isDone()) {
            inkBounds(shape.getBounds2D(), reach);
        }
    }

    private double halfALine() {
        return getStroke() instanceof BasicStroke stroke ? stroke.getLineWidth() / 2 : 0;
    }

    /// The straight lines of a stroke, as far as they are in sight.
    private void lines(Shape shape) {
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(to);
            if (kind == PathIterator.SEG_LINETO && (to[0] == x || to[1] == y)) {
                Rectangle2D line = new Rectangle2D.Double(Math.min(x, to[0]) - halfALine(), Math.min(y, to[1]) - halfALine(), Math.abs(to[0] - x) + 2 * halfALine(), Math.abs(to[1] - y) + 2 * halfALine());
                Rectangle2D seen = getClip() == null ? line : line.createIntersection(getClip().getBounds2D());
                if (!seen.isEmpty()) {
                    drawn.add(new Drawn("", false, getTransform().createTransformedShape(seen).getBounds2D()));
                }
            }
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            x = to[end];
            y = to[end + 1];
        }
    }

    private void ink(Image image, AffineTransform at) {
        ink(at.createTransformedShape(new Rectangle(image.getWidth(null), image.getHeight(null))), 0);
    }

    @Override
    public Graphics create() {
        return new Writing((Graphics2D) to.create(), inked, drawn);
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (!text.isBlank()) {
            Rectangle2D ink = getFont().createGlyphVector(getFontRenderContext(), text).getOutline(x, y).getBounds2D();
            inkBounds(ink, 0);
            Rectangle2D seen = getClip() == null ? ink : ink.createIntersection(getClip().getBounds2D());
            if (seen.isEmpty()) {
                return;
            }
            if (seen.getWidth() < ink.getWidth() - CUT || seen.getHeight() < ink.getHeight() - CUT) {
                inked.cut().add(text);
            }
            drawn.add(new Drawn(text, false, getTransform().createTransformedShape(seen).getBounds2D()));
            inked.texts().add(new Text(text, getTransform().createTransformedShape(seen).getBounds2D(), getFont().canDisplayUpTo(text) < 0));
        }
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    private static Shape finite(Shape shape) {
        double[] points = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            Arrays.fill(points, 0);
            path.currentSegment(points);
            if (!Arrays.stream(points).allMatch(Double::isFinite)) {
                throw new IllegalStateException("a shape with a coordinate that is not finite: " + Arrays.toString(points));
            }
        }
        return shape;
    }

    @Override public void draw(Shape a) { ink(finite(a), halfALine()); lines(a); }
    @Override public boolean drawImage(Image a, AffineTransform b, ImageObserver c) { ink(a, b); return true; }
    @Override public void drawImage(BufferedImage a, BufferedImageOp b, int c, int d) { to.drawImage(a, b, c, d); }
    @Override public void drawRenderedImage(RenderedImage a, AffineTransform b) { throw new UnsupportedOperationException(); }
    @Override public void drawRenderableImage(RenderableImage a, AffineTransform b) { to.drawRenderableImage(a, b); }
    @Override public void drawString(AttributedCharacterIterator a, int b, int c) { to.drawString(a, b, c); }
    @Override public void drawString(AttributedCharacterIterator a, float b, float c) { to.drawString(a, b, c); }
    @Override public void drawGlyphVector(GlyphVector a, float b, float c) { ink(a.getOutline(b, c), 0); }
    @Override public void fill(Shape a) { ink(finite(a), 0); drawn.add(new Drawn("", true, getTransform().createTransformedShape(a).getBounds2D())); }
    @Override public boolean hit(Rectangle a, Shape b, boolean c) { return to.hit(a, b, c); }
    @Override public GraphicsConfiguration getDeviceConfiguration() { return to.getDeviceConfiguration(); }
    @Override public void setComposite(Composite a) { to.setComposite(a); }
    @Override public void setPaint(Paint a) { to.setPaint(a); }
    @Override public void setStroke(Stroke a) { to.setStroke(a); }
    @Override public void setRenderingHint(RenderingHints.Key a, Object b) { to.setRenderingHint(a, b); }
    @Override public Object getRenderingHint(RenderingHints.Key a) { return to.getRenderingHint(a); }
    @Override public void setRenderingHints(Map<?, ?> a) { to.setRenderingHints(a); }
    @Override public void addRenderingHints(Map<?, ?> a) { to.addRenderingHints(a); }
    @Override public RenderingHints getRenderingHints() { return to.getRenderingHints(); }
    @Override public void translate(int a, int b) { to.translate(a, b); }
    @Override public void translate(double a, double b) { to.translate(a, b); }
    @Override public void rotate(double a) { to.rotate(a); }
    @Override public void rotate(double a, double b, double c) { to.rotate(a, b, c); }
    @Override public void scale(double a, double b) { to.scale(a, b); }
    @Override public void shear(double a, double b) { to.shear(a, b); }
    @Override public void transform(AffineTransform a) { to.transform(a); }
    @Override public void setTransform(AffineTransform a) { to.setTransform(a); }
    @Override public AffineTransform getTransform() { return to.getTransform(); }
    @Override public Paint getPaint() { return to.getPaint(); }
    @Override public Composite getComposite() { return to.getComposite(); }
    @Override public void setBackground(Color a) { to.setBackground(a); }
    @Override public Color getBackground() { return to.getBackground(); }
    @Override public Stroke getStroke() { return to.getStroke(); }
    @Override public void clip(Shape a) { to.clip(a); }
    @Override public FontRenderContext getFontRenderContext() { return to.getFontRenderContext(); }
    @Override public Color getColor() { return to.getColor(); }
    @Override public void setColor(Color a) { to.setColor(a); }
    @Override public void setPaintMode() { to.setPaintMode(); }
    @Override public void setXORMode(Color a) { to.setXORMode(a); }
    @Override public Font getFont() { return to.getFont(); }
    @Override public void setFont(Font a) { to.setFont(a); }
    @Override public FontMetrics getFontMetrics(Font a) { return to.getFontMetrics(a); }
    @Override public Rectangle getClipBounds() { return to.getClipBounds(); }
    @Override public void clipRect(int a, int b, int c, int d) { to.clipRect(a, b, c, d); }
    @Override public void setClip(int a, int b, int c, int d) { to.setClip(a, b, c, d); }
    @Override public Shape getClip() { return to.getClip(); }
    @Override public void setClip(Shape a) { to.setClip(a); }
    @Override public void copyArea(int a, int b, int c, int d, int e, int f) { to.copyArea(a, b, c, d, e, f); }
    @Override public void drawLine(int a, int b, int c, int d) { draw(new Line2D.Double(a, b, c, d)); }
    @Override public void fillRect(int a, int b, int c, int d) { fill(new Rectangle(a, b, c, d)); }
    @Override public void clearRect(int a, int b, int c, int d) { to.clearRect(a, b, c, d); }
    @Override public void drawRoundRect(int a, int b, int c, int d, int e, int f) { to.drawRoundRect(a, b, c, d, e, f); }
    @Override public void fillRoundRect(int a, int b, int c, int d, int e, int f) { to.fillRoundRect(a, b, c, d, e, f); }
    @Override public void drawOval(int a, int b, int c, int d) { to.drawOval(a, b, c, d); }
    @Override public void fillOval(int a, int b, int c, int d) { to.fillOval(a, b, c, d); }
    @Override public void drawArc(int a, int b, int c, int d, int e, int f) { to.drawArc(a, b, c, d, e, f); }
    @Override public void fillArc(int a, int b, int c, int d, int e, int f) { to.fillArc(a, b, c, d, e, f); }
    @Override public void drawPolyline(int[] a, int[] b, int c) { to.drawPolyline(a, b, c); }
    @Override public void drawPolygon(int[] a, int[] b, int c) { to.drawPolygon(a, b, c); }
    @Override public void fillPolygon(int[] a, int[] b, int c) { to.fillPolygon(a, b, c); }
    @Override public boolean drawImage(Image a, int b, int c, ImageObserver d) { ink(a, AffineTransform.getTranslateInstance(b, c)); return true; }
    @Override public boolean drawImage(Image a, int b, int c, int d, int e, ImageObserver f) { ink(new Rectangle(b, c, d, e), 0); return true; }
    @Override public boolean drawImage(Image a, int b, int c, Color d, ImageObserver e) { return to.drawImage(a, b, c, d, e); }
    @Override public boolean drawImage(Image a, int b, int c, int d, int e, Color f, ImageObserver g) { return to.drawImage(a, b, c, d, e, f, g); }
    @Override public boolean drawImage(Image a, int b, int c, int d, int e, int f, int g, int h, int i, ImageObserver j) { return to.drawImage(a, b, c, d, e, f, g, h, i, j); }
    @Override public boolean drawImage(Image a, int b, int c, int d, int e, int f, int g, int h, int i, Color j, ImageObserver k) { return to.drawImage(a, b, c, d, e, f, g, h, i, j, k); }
    @Override public void dispose() { to.dispose(); }
}
