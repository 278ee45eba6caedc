package gruscope.export.film;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.Progress;
import gruscope.export.page.Caption;
import gruscope.export.page.Pages;
import gruscope.figure.ink.Palette;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static gruscope.Message.says;

/// Films as GIF: one table of colours for all frames, and of each frame only what changed.
///
/// The film is drawn twice, first to count its colours. Times are whole hundredths of a second; what is rounded off a frame is made up by
/// the next, so that the film as a whole keeps its time.
public final class Gif {

    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    private static final int HUNDREDTHS = 100;
    private static final int LONGEST = 0xFFFF;
    private static final double FASTEST = 50;
    private static final int OPAQUE = 128;

    private final Film film;
    private final Caption caption;
    private final Palette theme;

    private Gif(Film film, Caption caption, Palette theme) {
        this.film = film;
        this.caption = caption;
        this.theme = theme;
    }

    /// @throws BadInput if there are more frames per second than viewers show, or the film is too large
    public static byte[] of(Pages pages, Progress progress) {
        double fps = pages.recipe().motion().fps();
        if (fps > FASTEST) {
            throw new BadInput(says("viewers-slow-a-gif-down", Digits.shortest(fps)));
        }
        Film film = new Film(pages, pages.recipe().sheet().pixelsPerUnit(), pages.ground(), Film.Sides.ANY, progress.part(0, Film.LAYING_OUT));
        return new Gif(film, pages.filmCaption(), pages.look().palette()).encode(progress.part(Film.LAYING_OUT, 1));
    }

    private byte[] encode(Progress progress) {
        GifPalette palette = GifPalette.of(count(progress.part(0, 0.5)), theme);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            IndexColorModel colours = new IndexColorModel(8, GifPalette.CLEAR + 1, palette.table(), 0, false, GifPalette.CLEAR, 0);
            writer.prepareWriteSequence(head(writer, colours));
            int[][] before = new int[1][];
            film.show(progress.part(0.5, 1), pixels -> entries(pixels, palette), frame -> {
                write(writer, frame, before[0], colours);
                before[0] = frame.pixels();
            });
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// The colours of all frames, of each frame only where it changed.
    private ColourTable count(Progress progress) {
        ColourTable counts = new ColourTable();
        film.show(progress, this::onTheme, frame -> {
            Rectangle changed = frame.changed();
            for (int y = changed.y; y < changed.y + changed.height; y++) {
                for (int i = y * film.width() + changed.x; i < y * film.width() + changed.x + changed.width; i++) {
                    if (frame.pixels()[i] != 0) {
                        counts.add(frame.pixels()[i]);
                    }
                }
            }
        });
        return counts;
    }

    /// A GIF's pixels are seen or not: those that are half there are laid on the theme's panel.
    private int[] onTheme(int[] pixels) {
        if (!film.isOpaque()) {
            int panel = theme.panel().getRGB();
            Arrays.setAll(pixels, i -> pixels[i] >>> 24 < OPAQUE ? 0 : blend(pixels[i], panel));
        }
        return pixels;
    }

    private static int blend(int over, int under) {
        int alpha = over >>> 24;
        int blended = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            blended |= ((over >> shift & 0xFF) * alpha + (under >> shift & 0xFF) * (255 - alpha) + 127) / 255 << shift;
        }
        return blended;
    }

    private int[] entries(int[] pixels, GifPalette palette) {
        int[] entries = onTheme(pixels);
        int last = 0;
        int entry = GifPalette.CLEAR;
        for (int i = 0; i < entries.length; i++) {
            if (entries[i] != last) {
                last = entries[i];
                entry = last == 0 ? GifPalette.CLEAR : palette.entry(last);
            }
            entries[i] = entry;
        }
        return entries;
    }

    private void write(ImageWriter writer, Frame frame, int[] before, IndexColorModel colours) {
        try {
            Frame shown = film.isOpaque() ? frame : new Frame(frame.first(), frame.last(), frame.pixels(), new Rectangle(film.width(), film.height()));
            int[] part = before == null || !film.isOpaque() ? shown.part(film.width()) : shown.part(before, film.width(), GifPalette.CLEAR);
            BufferedImage image = new BufferedImage(shown.changed().width, shown.changed().height, BufferedImage.TYPE_BYTE_INDEXED, colours);
            byte[] entries = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < entries.length; i++) {
                entries[i] = (byte) part[i];
            }
            writer.writeToSequence(new IIOImage(image, null, words(writer, shown, colours)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IIOMetadata head(ImageWriter writer, IndexColorModel colours) throws IOException {
        IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode table = node("GlobalColorTable", "sizeOfGlobalColorTable", "256", "backgroundColorIndex", "" + GifPalette.CLEAR, "sortFlag", "FALSE");
        for (int i = 0; i <= GifPalette.CLEAR; i++) {
            table.appendChild(node("ColorTableEntry", "index", "" + i, "red", "" + colours.getRed(i), "green", "" + colours.getGreen(i),
                    "blue", "" + colours.getBlue(i)));
        }
        metadata.setFromTree(STREAM, node(STREAM, node("Version", "value", "89a"),
                node("LogicalScreenDescriptor", "logicalScreenWidth", "" + film.width(), "logicalScreenHeight", "" + film.height(),
                        "colorResolution", "8", "pixelAspectRatio", "0"), table));
        return metadata;
    }

    private IIOMetadata words(ImageWriter writer, Frame frame, IndexColorModel colours) throws IOException {
        Rectangle part = frame.changed();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(
                new BufferedImage(colours, colours.createCompatibleWritableRaster(1, 1), false, null)), null);
        IIOMetadataNode root = node(IMAGE,
                node("ImageDescriptor", "imageLeftPosition", "" + part.x, "imageTopPosition", "" + part.y, "imageWidth", "" + part.width,
                        "imageHeight", "" + part.height, "interlaceFlag", "FALSE"),
                node("GraphicControlExtension", "disposalMethod", film.isOpaque() ? "doNotDispose" : "restoreToBackgroundColor", "userInputFlag", "FALSE",
                        "transparentColorFlag", "TRUE", "delayTime", "" + Math.min(LONGEST, film.duration(frame, HUNDREDTHS)),
                        "transparentColorIndex", "" + GifPalette.CLEAR));
        if (frame.first() == 0) {
            if (film.motion().loops() != 1) {
                root.appendChild(node("ApplicationExtensions", loop(film.motion().loops())));
            }
            root.appendChild(node("CommentExtensions", comment(caption.text()), comment(caption.scene())));
        }
        metadata.setFromTree(IMAGE, root);
        return metadata;
    }

    /// Netscape's extension says how often a film is repeated after it ran once; 0 is for ever.
    private static IIOMetadataNode loop(int loops) {
        int repeats = loops == 0 ? 0 : loops - 1;
        IIOMetadataNode loop = node("ApplicationExtension", "applicationID", "NETSCAPE", "authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, (byte) repeats, (byte) (repeats >> 8)});
        return loop;
    }

    /// The writer takes a comment's characters for its bytes.
    private static IIOMetadataNode comment(String text) {
        return node("CommentExtension", "value", new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private static IIOMetadataNode node(String name, String... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute(attributes[i], attributes[i + 1]);
        }
        return node;
    }

    private static IIOMetadataNode node(String name, IIOMetadataNode... children) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        Arrays.stream(children).forEach(node::appendChild);
        return node;
    }
}
