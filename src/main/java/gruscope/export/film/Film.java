package gruscope.export.film;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Progress;
import gruscope.export.ask.FilmTiming;
import gruscope.export.page.Pages;
import gruscope.export.page.Raster;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import static gruscope.Message.says;

/// The frames of a recipe as pixels, all of one size. They are drawn one at a time, so that a long film takes no more memory than a short one.
final class Film {

    /// The share of the work that it is to find out how large the frames are, before any of them is drawn.
    static final double LAYING_OUT = 0.2;

    private static final long MOST_PIXELS = 20_000_000_000L;
    private static final int OPAQUE = 0xFF000000;

    private final Pages pages;
    private final List<Moment> moments;
    private final Size area;
    private final double scale;
    private final Optional<Color> ground;
    private final int width;
    private final int height;

    /// How many pixels width and height may have.
    enum Sides {
        ANY,
        /// Even numbers: a pixel of ground is added where there is an odd one.
        EVEN;

        private int of(double length) {
            int pixels = Raster.pixels(length);
            return this == EVEN ? pixels + pixels % 2 : pixels;
        }
    }

    /// @param scale    pixels per 1/96 inch
    /// @param ground   behind every frame; none leaves them transparent
    /// @param progress told while the frames are laid out, to find the room that holds them all
    /// @throws BadInput if it would have more than 20 thousand million pixels in all its frames together
    Film(Pages pages, double scale, Optional<Color> ground, Sides sides, Progress progress) {
        this.pages = pages;
        this.moments = pages.frames();
        this.scale = scale;
        this.ground = ground;
        // The largest frame is no smaller than the first: what that is too much for need not be laid out thousands of times to be refused.
        Size first = sized(pages.largest(List.of(moments.getFirst()), Progress.UNWATCHED));
        refuse(sides.of(first.width()), sides.of(first.height()));
        this.area = pages.largest(moments, progress);
        Size size = sized(area);
        this.width = sides.of(size.width());
        this.height = sides.of(size.height());
        refuse(width, height);
    }

    private Size sized(Size room) {
        return pages.drawing(moments.getFirst(), room).size().scaled(scale);
    }

    private void refuse(int width, int height) {
        if ((double) width * height * moments.size() > MOST_PIXELS) {
            throw new BadInput(says("a-film-of-of-pixels", Counted.of(moments.size(), "frame"), width, height, MOST_PIXELS / 1_000_000));
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    FilmTiming motion() {
        return pages.recipe().motion();
    }

    List<Moment> moments() {
        return moments;
    }

    boolean isOpaque() {
        return ground.isPresent();
    }

    /// How long a picture stands, in parts of a second.
    long duration(Frame frame, int perSecond) {
        return motion().end(frame.last(), moments.size(), perSecond) - motion().end(frame.first() - 1, moments.size(), perSecond);
    }

    /// The pixels of one frame as 0xAARRGGBB.
    int[] draw(int frame) {
        BufferedImage image = Raster.of(pages.drawing(moments.get(frame), area), ground, scale, width, height);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (isOpaque()) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= OPAQUE;
            }
        }
        return pixels;
    }

    /// Shows the whole film, every picture once.
    ///
    /// @param progress told after every frame
    /// @param seen     what is made of a frame's 0xAARRGGBB before it is compared with the one before
    void show(Progress progress, UnaryOperator<int[]> seen, Consumer<Frame> screen) {
        Frame standing = null;
        for (int i = 0; i < moments.size(); i++) {
            int[] pixels = seen.apply(draw(i));
            Rectangle changed = standing == null ? new Rectangle(width, height) : Frame.difference(standing.pixels(), pixels, width);
            if (changed.isEmpty()) {
                standing = new Frame(standing.first(), i, standing.pixels(), standing.changed());
            } else {
                if (standing != null) {
                    screen.accept(standing);
                }
                standing = new Frame(i, i, pixels, changed);
            }
            progress.at((i + 1.0) / moments.size());
        }
        screen.accept(standing);
    }
}
