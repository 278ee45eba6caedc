package gruscope.export;

import gruscope.BadInput;
import gruscope.figure.Drawing;
import org.w3c.dom.Node;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Drawings as PNG.
public final class Png {

    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final long MOST_PIXELS = 200_000_000;

    private Png() {
    }

    /// The drawing, scaled to a width.
    ///
    /// @param ground what is behind the drawing
    /// @param width  in pixels; the height follows
    /// @param dpi    pixels per inch, noted in the file
    /// @throws BadInput if the picture would be larger than 200 million pixels
    public static byte[] of(Drawing drawing, Color ground, int width, double dpi) {
        double scale = width / drawing.size().width();
        int height = (int) Math.max(1, Math.round(drawing.size().height() * scale));
        if ((long) width * height > MOST_PIXELS) {
            throw new BadInput("a picture of " + width + "×" + height + " pixels is too large; at most " + MOST_PIXELS + " pixels are drawn");
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        drawing.paint(graphics);
        graphics.dispose();
        return encode(image, dpi);
    }

    private static byte[] encode(BufferedImage image, double dpi) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(FORMAT, density(dpi));
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Node density(double dpi) {
        String perMetre = String.valueOf(Math.round(dpi * INCHES_PER_METRE));
        IIOMetadataNode density = new IIOMetadataNode("pHYs");
        density.setAttribute("pixelsPerUnitXAxis", perMetre);
        density.setAttribute("pixelsPerUnitYAxis", perMetre);
        density.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(density);
        return root;
    }
}
