package gruscope.export.png;

import gruscope.export.ask.Format;
import gruscope.export.film.Exports;
import gruscope.export.page.Caption;
import gruscope.export.page.Page;
import gruscope.export.page.Pages;
import gruscope.export.page.Raster;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// PNG files as another program's reader sees them.
class PngTest {

    @Test
    void aPictureOfAPhysicalWidthHasThePixelsOfItsDensity() throws IOException {
        byte[] png = Exports.picture("latch", "--figure cell --width 88mm --dpi 600", Format.PNG);

        assertEquals(Math.round(88 / 25.4 * 600), read(png).getWidth());
        assertEquals("23622", ((Element) metadata(png).getElementsByTagName("pHYs").item(0)).getAttribute("pixelsPerUnitXAxis"));
    }

    @Test
    void everyPixelIsAsItWasDrawn() throws IOException {
        Page page = Exports.pages(Presets.named("sentiment"), "--figure strip").still();

        BufferedImage drawn = Raster.of(page, 1);
        BufferedImage found = read(Png.of(page, 1));

        assertEquals(drawn.getHeight(), found.getHeight());
        assertArrayEquals(pixels(drawn), pixels(found));
    }

    @Test
    void aTransparentPictureLetsThroughWhatLiesBehindIt() throws IOException {
        Page page = Exports.pages(Presets.named("latch"), "--figure cell --background transparent").still();

        BufferedImage found = read(Png.of(page, 1));

        assertTrue(found.getColorModel().hasAlpha());
        assertEquals(0, found.getRGB(0, 0) >>> 24);
        assertArrayEquals(pixels(Raster.of(page, 1)), pixels(found));
    }

    @Test
    void aPictureOnAGroundHasNoAlpha() throws IOException {
        assertFalse(read(Exports.picture("latch", "--figure cell", Format.PNG)).getColorModel().hasAlpha());
    }

    @Test
    void itSaysInWordsWhatItShows() throws IOException {
        Pages pages = Exports.pages(Presets.named("latch"), "--figure cell --step 2");
        Caption caption = pages.still().caption();

        Map<String, String> words = new TreeMap<>();
        NodeList entries = metadata(Png.of(pages.still(), 1)).getElementsByTagName("iTXtEntry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            assertEquals("FALSE", entry.getAttribute("compressionFlag").toUpperCase());
            words.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
        }

        assertEquals(Map.of("Title", caption.title(), "Description", caption.text(), "Comment", caption.scene()), words);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static Element metadata(byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            return (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        }
    }

    @Test
    void aCroppedPictureEndsWhereItsInkDoes() throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(Exports.picture("latch", "--figure cell", Format.PNG)));

        BufferedImage cropped = ImageIO.read(new ByteArrayInputStream(Exports.picture("latch", "--figure cell --crop on --pad 1px", Format.PNG)));

        assertTrue(cropped.getWidth() < whole.getWidth() && cropped.getHeight() < whole.getHeight());
        assertFalse(isInkAtEveryEdge(whole));
        assertTrue(isInkAtEveryEdge(cropped), "what is cropped off is empty, and all of that");
    }

    /// Whether there is ink within four pixels of each edge; the corner of a picture of a cell is bare.
    private static boolean isInkAtEveryEdge(BufferedImage image) {
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        return IntStream.rangeClosed(0, 3).anyMatch(in -> IntStream.rangeClosed(0, right).anyMatch(x -> image.getRGB(x, in) != image.getRGB(0, 0)))
                && IntStream.rangeClosed(0, 3).anyMatch(in -> IntStream.rangeClosed(0, right).anyMatch(x -> image.getRGB(x, bottom - in) != image.getRGB(0, 0)))
                && IntStream.rangeClosed(0, 3).anyMatch(in -> IntStream.rangeClosed(0, bottom).anyMatch(y -> image.getRGB(in, y) != image.getRGB(0, 0)))
                && IntStream.rangeClosed(0, 3).anyMatch(in -> IntStream.rangeClosed(0, bottom).anyMatch(y -> image.getRGB(right - in, y) != image.getRGB(0, 0)));
    }
}
