package gruscope.export.png;

import gruscope.export.page.Page;
import gruscope.export.page.Raster;

import java.awt.image.BufferedImage;

/// Pages as PNG.
public final class Png {

    private static final double UNITS_PER_INCH = 96;

    private Png() {
    }

    /// @param scale pixels per unit of the page
    /// @throws gruscope.BadInput if the picture would be larger than 200 million pixels
    public static byte[] of(Page page, double scale) {
        BufferedImage image = Raster.of(page, scale);
        return new PngChunks().header(image).density(UNITS_PER_INCH * scale).caption(page.caption()).pixels(image).end();
    }
}
