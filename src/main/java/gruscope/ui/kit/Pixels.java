package gruscope.ui.kit;

import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;

/// Java2D's pixels as JavaFX shows them.
public final class Pixels {

    private Pixels() {
    }

    /// The same picture; what was drawn over it afterwards does not show.
    public static WritableImage image(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        int[] pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        return new WritableImage(new PixelBuffer<>(copy.getWidth(), copy.getHeight(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
