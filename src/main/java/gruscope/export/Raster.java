package gruscope.export;

import gruscope.BadInput;
import gruscope.figure.Drawing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// Pages as pixels.
final class Raster {

    private static final long MOST_PIXELS = 200_000_000;

    private Raster() {
    }

    /// @param scale pixels per unit of the page
    /// @return RGB, or ARGB where the page has no ground
    /// @throws BadInput if the picture would be larger than 200 million pixels
    static BufferedImage of(Page page, double scale) {
        Drawing drawing = page.drawing();
        int width = pixels(drawing.size().width() * scale);
        int height = pixels(drawing.size().height() * scale);
        if ((long) width * height > MOST_PIXELS) {
            throw new BadInput("a picture of " + width + "×" + height + " pixels is too large; at most " + MOST_PIXELS + " pixels are drawn");
        }
        BufferedImage image = new BufferedImage(width, height, page.ground().isPresent() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        page.ground().ifPresent(ground -> {
            graphics.setColor(ground);
            graphics.fillRect(0, 0, width, height);
        });
        graphics.scale(scale, scale);
        drawing.paint(graphics);
        graphics.dispose();
        return image;
    }

    private static int pixels(double length) {
        return (int) Math.clamp(Math.round(length), 1, Integer.MAX_VALUE);
    }
}
