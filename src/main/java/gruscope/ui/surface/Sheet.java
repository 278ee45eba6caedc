package gruscope.ui.surface;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.function.Consumer;

/// Pixels that Java2D draws on. While a run is played most of a picture stays as it is: only where its marks differ from those of the picture before is it
/// drawn anew.
///
/// While a window's rows grow and shrink, a pane has another size with every frame. The pixels have room to spare, so that they need not be made anew each
/// time: there are megabytes of them.
final class Sheet {

    private static final int ROOM = 128;

    /// So many times more pixels than are needed are given back.
    private static final double SPARE = 3;

    private BufferedImage raster = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
    private Rectangle page = new Rectangle();
    private List<Mark> marks = List.of();

    /// Draws a new picture.
    ///
    /// @param width, height of the page in pixels, from the upper left
    /// @param draws         draws it, from nothing
    /// @return where it differs from the one before: areas that do not overlap; all of it where the page has another size
    List<Rectangle> draw(int width, int height, Consumer<Graphics2D> draws) {
        List<Mark> now = MarkPen.marks(draws);
        boolean other = page.width != width || page.height != height;
        page = new Rectangle(width, height);
        provide(roomFor(width), roomFor(height));
        List<Rectangle> changed = other ? List.of(page)
                : ChangedMarks.areas(marks, now).stream().map(page::intersection).filter(area -> !area.isEmpty()).toList();
        marks = now;
        changed.forEach(this::draw);
        return changed;
    }

    /// How many pixels a row has, those to spare included.
    int width() {
        return raster.getWidth();
    }

    int height() {
        return raster.getHeight();
    }

    /// All of them, row by row, as premultiplied ARGB.
    int[] pixels() {
        return ((DataBufferInt) raster.getRaster().getDataBuffer()).getData();
    }

    private void draw(Rectangle area) {
        Graphics2D graphics = raster.createGraphics();
        graphics.setComposite(AlphaComposite.Clear);
        graphics.fill(area);
        marks.stream().filter(mark -> mark.area().intersects(area)).forEach(mark -> mark.paint(graphics, area));
        graphics.dispose();
    }

    private void provide(int wide, int high) {
        boolean holds = page.width <= raster.getWidth() && page.height <= raster.getHeight();
        if (!holds || (long) raster.getWidth() * raster.getHeight() > SPARE * wide * high) {
            raster = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB_PRE);
        }
    }

    private static int roomFor(int pixels) {
        return (pixels + ROOM - 1) / ROOM * ROOM;
    }
}
