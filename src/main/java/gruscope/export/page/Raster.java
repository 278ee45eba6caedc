package gruscope.export.page;

import gruscope.BadInput;
import gruscope.figure.Drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

import static gruscope.Message.says;

/// Pages as pixels.
public final class Raster {

    private static final long MOST_PIXELS = 200_000_000;

    private Raster() {
    }

    /// @param scale pixels per unit of the page
    /// @return RGB, or ARGB where the page has no ground
    /// @throws BadInput if the picture would be larger than 200 million pixels
    public static BufferedImage of(Page page, double scale) {
        Drawing drawing = page.drawing();
        return of(drawing, page.ground(), scale, pixels(drawing.size().width() * scale), pixels(drawing.size().height() * scale));
    }

    /// The same on so many pixels; what the drawing does not reach is ground.
    public static BufferedImage of(Drawing drawing, Optional<Color> ground, double scale, int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            throw new BadInput(says("a-picture-of-pixels-is", width, height, MOST_PIXELS));
        }
        BufferedImage image = new BufferedImage(width, height, ground.isPresent() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        ground.ifPresent(color -> {
            graphics.setColor(color);
            graphics.fillRect(0, 0, width, height);
        });
        graphics.scale(scale, scale);
        drawing.paint(graphics);
        graphics.dispose();
        return image;
    }

    /// A length as a whole number of pixels.
    public static int pixels(double length) {
        return (int) Math.clamp(Math.round(length), 1, Integer.MAX_VALUE);
    }
}
