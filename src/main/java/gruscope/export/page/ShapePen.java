package gruscope.export.page;

import org.apache.xmlgraphics.java2d.AbstractGraphics2D;
import org.apache.xmlgraphics.java2d.GraphicContext;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// A pen of shapes and letters without a pixel below: letters are measured as on a page of any resolution, and nothing can be copied or mixed.
public abstract class ShapePen extends AbstractGraphics2D {

    private final Graphics2D metrics;

    /// @param page where the units of what is drawn lie on the page
    protected ShapePen(AffineTransform page) {
        super(false);
        metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        metrics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        gc = new GraphicContext(page);
    }

    /// The same page, with a state of its own.
    protected ShapePen(ShapePen other) {
        super(other);
        metrics = other.metrics;
    }

    @Override
    public final FontMetrics getFontMetrics(Font font) {
        return metrics.getFontMetrics(font);
    }

    @Override
    public final GraphicsConfiguration getDeviceConfiguration() {
        return metrics.getDeviceConfiguration();
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
