package gruscope.ui.export;

import gruscope.Progress;
import gruscope.export.ask.Format;
import gruscope.export.page.Page;
import gruscope.export.page.Pages;
import gruscope.export.page.Raster;
import gruscope.scene.Moment;
import gruscope.ui.kit.Pixels;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A picture for the clipboard: pixels, or of an SVG its text. It is made on any thread and put there by the window's.
sealed interface ClipboardPicture {

    DataFormat SVG = new DataFormat("image/svg+xml");

    /// Pixels as large as the file's.
    record Drawn(Image image) implements ClipboardPicture {
    }

    /// A picture that is text.
    record Written(byte[] svg) implements ClipboardPicture {
    }

    /// @param frame the one that is copied of a film
    static ClipboardPicture of(ExportWish wish, int frame, Progress progress) {
        if (wish.format() == Format.SVG) {
            return new Written(wish.bytes(progress));
        }
        Pages pages = wish.pages(progress);
        return new Drawn(Pixels.image(Raster.of(page(pages, wish.format(), frame), pages.recipe().sheet().pixelsPerUnit())));
    }

    private static Page page(Pages pages, Format format, int frame) {
        if (!format.isMoving()) {
            return pages.still();
        }
        List<Moment> frames = pages.frames();
        return pages.frame(frames.get(Math.clamp(frame, 0, frames.size() - 1)));
    }

    default void put() {
        ClipboardContent content = new ClipboardContent();
        switch (this) {
            case Drawn(Image image) -> content.putImage(image);
            case Written(byte[] svg) -> {
                content.putString(new String(svg, StandardCharsets.UTF_8));
                content.put(SVG, ByteBuffer.wrap(svg));
            }
        }
        Clipboard.getSystemClipboard().setContent(content);
    }
}
