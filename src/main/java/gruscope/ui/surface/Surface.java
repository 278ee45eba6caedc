package gruscope.ui.surface;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Consumer;

/// What Java2D draws on, and what JavaFX shows of it: what has changed is taken to pixels that are shown as they are.
///
/// What is shown is read by another thread, whenever that has time: a picture that was still being drawn in it could be caught with half of its parts
/// missing, and would stay so where nothing changes after it. So it is drawn on a sheet of its own.
public final class Surface {

    private final ImageView view = new ImageView();
    private final Sheet sheet = new Sheet();
    private PixelBuffer<IntBuffer> shown;

    /// What shows it.
    public ImageView view() {
        return view;
    }

    /// Shows a new picture.
    ///
    /// @param width, height in pixels
    /// @param draws         draws it, from nothing
    public void paint(int width, int height, Consumer<Graphics2D> draws) {
        List<Rectangle> changed = sheet.draw(width, height, draws);
        if (changed.isEmpty()) {
            return;
        }
        if (shown == null || shown.getWidth() != sheet.width() || shown.getHeight() != sheet.height()) {
            shown = new PixelBuffer<>(sheet.width(), sheet.height(), IntBuffer.allocate(sheet.width() * sheet.height()), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(shown));
        }
        shown.updateBuffer(buffer -> take(changed, buffer.getBuffer().array()));
        view.setViewport(new Rectangle2D(0, 0, width, height));
    }

    /// @return what holds all that has changed
    private Rectangle2D take(List<Rectangle> changed, int[] pixels) {
        for (Rectangle area : changed) {
            for (int y = area.y; y < area.y + area.height; y++) {
                int from = y * sheet.width() + area.x;
                System.arraycopy(sheet.pixels(), from, pixels, from, area.width);
            }
        }
        Rectangle all = changed.stream().reduce(Rectangle::union).orElseThrow();
        return new Rectangle2D(all.x, all.y, all.width, all.height);
    }
}
