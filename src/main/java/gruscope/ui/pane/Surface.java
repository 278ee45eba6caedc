package gruscope.ui.pane;

import gruscope.ui.kit.ChangedArea;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.function.Consumer;

/// What Java2D draws on, and what JavaFX shows of it: what has changed is taken to pixels that are shown as they are.
///
/// While a window's rows grow and shrink, a pane has another size with every frame. Its pixels have room to spare, so that they need not be made anew each
/// time: there are megabytes of them.
final class Surface {

    private static final int ROOM = 128;

    /// So many times more pixels than are needed are given back.
    private static final double SPARE = 3;

    private final ImageView view = new ImageView();
    private BufferedImage raster = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
    private PixelBuffer<IntBuffer> pixels;

    /// What shows it.
    ImageView view() {
        return view;
    }

    /// Shows a new picture.
    ///
    /// @param width, height in pixels
    /// @param draws         draws it, from nothing
    void paint(int width, int height, Consumer<Graphics2D> draws) {
        provide(width, height);
        Graphics2D graphics = raster.createGraphics();
        graphics.clipRect(0, 0, width, height);
        graphics.setComposite(AlphaComposite.Clear);
        graphics.fillRect(0, 0, width, height);
        graphics.setComposite(AlphaComposite.SrcOver);
        draws.accept(graphics);
        graphics.dispose();
        int[] drawn = ((DataBufferInt) raster.getRaster().getDataBuffer()).getData();
        pixels.updateBuffer(buffer -> ChangedArea.take(drawn, buffer.getBuffer().array(), raster.getWidth(), height));
        view.setViewport(new Rectangle2D(0, 0, width, height));
    }

    private void provide(int width, int height) {
        boolean holds = width <= raster.getWidth() && height <= raster.getHeight();
        int wide = roomFor(width);
        int high = roomFor(height);
        if (!holds || (long) raster.getWidth() * raster.getHeight() > SPARE * wide * high) {
            raster = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB_PRE);
            pixels = new PixelBuffer<>(wide, high, IntBuffer.allocate(wide * high), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(pixels));
        }
    }

    private static int roomFor(int pixels) {
        return (pixels + ROOM - 1) / ROOM * ROOM;
    }
}
