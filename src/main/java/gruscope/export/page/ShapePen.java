package gruscope.export.page;

import org.apache.xmlgraphics.java2d.AbstractGraphics2D;
import org.apache.xmlgraphics.java2d.GraphicContext;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.Optional;

/// A pen of shapes and letters without a pixel below: letters are measured as on a page of any resolution, and nothing can be copied or mixed. Figures use
/// flat colours and rectangular clips; what is within a slack of a clip is neither cut nor left out by it.
public abstract class ShapePen extends AbstractGraphics2D {

    /// Asked for measures alone.
    private static final Graphics2D METRICS = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    static {
        METRICS.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    private final double slack;

    /// @param page  where the units of what is drawn lie on the page
    /// @param slack what nobody would see, in the page's units
    protected ShapePen(AffineTransform page, double slack) {
        super(false);
        this.slack = slack;
        gc = new GraphicContext(page);
    }

    /// The same page, with a state of its own.
    protected ShapePen(ShapePen other) {
        super(other);
        slack = other.slack;
    }

    protected final Color color() {
        return (Color) getPaint();
    }

    /// How much of a colour the composite lets through, in [0, 1].
    protected final double share() {
        return getComposite() instanceof AlphaComposite composite ? composite.getAlpha() : 1;
    }

    /// How much of the ground is covered by what is drawn, in [0, 1].
    protected final double opacity() {
        return share() * color().getAlpha() / 255;
    }

    /// Units of the page in a unit of what is drawn.
    protected final double scale() {
        return Math.sqrt(Math.abs(getTransform().getDeterminant()));
    }

    /// The clip on the page, where it cuts something off of what lies there.
    protected final Optional<Rectangle2D> cutting(Rectangle2D placed) {
        return pageClip().filter(clip -> !grown(clip).contains(placed));
    }

    /// Whether nothing of what lies there on the page is within the clip.
    protected final boolean isOutside(Rectangle2D placed) {
        return pageClip().filter(clip -> !grown(clip).intersects(grown(placed))).isPresent();
    }

    private Optional<Rectangle2D> pageClip() {
        return Optional.ofNullable(getClip()).map(clip -> getTransform().createTransformedShape(clip).getBounds2D());
    }

    /// Lines without breadth have bounds that intersect nothing.
    private Rectangle2D grown(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX() - slack, area.getY() - slack, area.getWidth() + 2 * slack, area.getHeight() + 2 * slack);
    }

    /// How many stretches of one colour the rows of a map of pixels have; those without a colour do not count.
    protected static int runs(BufferedImage pixels) {
        int runs = 0;
        for (int row = 0; row < pixels.getHeight(); row++) {
            for (int column = 0; column < pixels.getWidth(); column++) {
                boolean begins = column == 0 || pixels.getRGB(column, row) != pixels.getRGB(column - 1, row);
                runs += begins && pixels.getRGB(column, row) >>> 24 > 0 ? 1 : 0;
            }
        }
        return runs;
    }

    /// Draws a map of pixels as rectangles, one for each of these stretches.
    protected final void fillRuns(BufferedImage pixels, AffineTransform transform) {
        AffineTransform before = getTransform();
        transform(transform);
        for (int row = 0; row < pixels.getHeight(); row++) {
            for (int from = 0, to; from < pixels.getWidth(); from = to) {
                to = from + 1;
                while (to < pixels.getWidth() && pixels.getRGB(to, row) == pixels.getRGB(from, row)) {
                    to++;
                }
                setColor(new Color(pixels.getRGB(from, row), true));
                if (getColor().getAlpha() > 0) {
                    fill(new Rectangle2D.Double(from, row, to - from, 1));
                }
            }
        }
        setTransform(before);
    }

    @Override
    public abstract boolean drawImage(Image image, AffineTransform transform, ImageObserver observer);

    @Override
    public final boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return drawImage(image, AffineTransform.getTranslateInstance(x, y), observer);
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale((double) width / image.getWidth(null), (double) height / image.getHeight(null));
        return drawImage(image, place, observer);
    }

    @Override
    public final void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw new UnsupportedOperationException("pictures are drawn from a BufferedImage");
    }

    @Override
    public final void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw new UnsupportedOperationException("pictures are drawn from a BufferedImage");
    }

    /// What was drawn is in its place already.
    @Override
    public final void dispose() {
    }

    @Override
    public final FontMetrics getFontMetrics(Font font) {
        return METRICS.getFontMetrics(font);
    }

    @Override
    public final GraphicsConfiguration getDeviceConfiguration() {
        return METRICS.getDeviceConfiguration();
    }

    @Override
    public final void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("there are no pixels to copy");
    }

    @Override
    public final void setXORMode(Color color) {
        throw new UnsupportedOperationException("there are no pixels to mix with");
    }
}
