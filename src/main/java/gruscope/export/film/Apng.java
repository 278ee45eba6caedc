package gruscope.export.film;

import gruscope.Progress;
import gruscope.export.page.Pages;
import gruscope.export.png.PngChunks;
import gruscope.export.png.PngRows;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/// Films as animated PNG, every pixel as it was drawn; of each frame only what changed (W3C, PNG, third edition, 2025, §11.3.3).
public final class Apng {

    private static final int THOUSANDTHS = 1000;
    private static final int HUNDREDTHS = 100;
    private static final int LONGEST = 0xFFFF;
    private static final byte KEEP = 0;
    private static final byte REPLACE = 0;
    private static final byte OVER = 1;

    private final Film film;
    private final PngChunks chunks;
    private int sequence;
    private int[] before;

    private Apng(Film film, PngChunks chunks) {
        this.film = film;
        this.chunks = chunks;
    }

    /// @throws gruscope.BadInput if the film is too large
    public static byte[] of(Pages pages, Progress progress) {
        Film film = new Film(pages, pages.recipe().sheet().pixelsPerUnit(), pages.ground(), Film.Sides.ANY, progress.part(0, Film.LAYING_OUT));
        PngChunks chunks = new PngChunks().header(new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_ARGB))
                .density(pages.recipe().sheet().dpi()).caption(pages.filmCaption());
        return new Apng(film, chunks).encode(progress.part(Film.LAYING_OUT, 1));
    }

    private byte[] encode(Progress progress) {
        // How many frames there are is known only when all have been compared, but stands before the first.
        int[] pictures = new int[1];
        film.show(progress.part(0, 1 / 3.0), pixels -> pixels, _ -> pictures[0]++);
        chunks.chunk("acTL", ByteBuffer.allocate(8).putInt(pictures[0]).putInt(film.motion().loops()).array());
        film.show(progress.part(1 / 3.0, 1), pixels -> pixels, this::add);
        return chunks.end();
    }

    private void add(Frame frame) {
        Rectangle part = frame.changed();
        boolean first = frame.first() == 0;
        boolean over = film.isOpaque() && !first;
        long duration = film.duration(frame, THOUSANDTHS);
        boolean fine = duration <= LONGEST;
        chunks.chunk("fcTL", ByteBuffer.allocate(26).putInt(sequence++).putInt(part.width).putInt(part.height).putInt(part.x).putInt(part.y)
                .putShort((short) (fine ? duration : Math.min(LONGEST, film.duration(frame, HUNDREDTHS)))).putShort((short) (fine ? THOUSANDTHS : HUNDREDTHS))
                .put(KEEP).put(over ? OVER : REPLACE).array());
        BufferedImage image = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, part.width, part.height, over ? frame.part(before, film.width(), 0) : frame.part(film.width()), 0, part.width);
        byte[] packed = PngRows.deflated(image);
        if (first) {
            chunks.chunk("IDAT", packed);
        } else {
            chunks.chunk("fdAT", ByteBuffer.allocate(4 + packed.length).putInt(sequence++).put(packed).array());
        }
        before = frame.pixels();
    }
}
