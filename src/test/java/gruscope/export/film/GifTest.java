package gruscope.export.film;

import gruscope.BadInput;
import gruscope.Progress;
import gruscope.export.page.Pages;
import gruscope.scene.file.SceneText;
import gruscope.scene.file.Scenes;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// GIFs, read back by ImageIO.
class GifTest {

    private static final double FAITHFUL_DB = 45;

    private record Read(List<int[]> pictures, List<Integer> delays, IIOMetadataNode first) {
    }

    /// Reads a GIF and lays its pictures over each other as a viewer does.
    private static Read read(byte[] gif, int width, int height, boolean kept) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
        List<int[]> pictures = new ArrayList<>();
        List<Integer> delays = new ArrayList<>();
        int[] canvas = new int[width * height];
        for (int i = 0; i < reader.getNumImages(true); i++) {
            IIOMetadataNode words = words(reader, i);
            Element place = element(words, "ImageDescriptor");
            BufferedImage part = reader.read(i);
            canvas = kept ? canvas.clone() : new int[canvas.length];
            for (int y = 0; y < part.getHeight(); y++) {
                for (int x = 0; x < part.getWidth(); x++) {
                    if (part.getRGB(x, y) >>> 24 != 0) {
                        canvas[(number(place, "imageTopPosition") + y) * width + number(place, "imageLeftPosition") + x] = part.getRGB(x, y);
                    }
                }
            }
            pictures.add(canvas);
            delays.add(number(element(words, "GraphicControlExtension"), "delayTime"));
        }
        return new Read(pictures, delays, words(reader, 0));
    }

    private static IIOMetadataNode words(ImageReader reader, int picture) throws IOException {
        return (IIOMetadataNode) reader.getImageMetadata(picture).getAsTree("javax_imageio_gif_image_1.0");
    }

    private static Element element(Element within, String name) {
        return (Element) within.getElementsByTagName(name).item(0);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static List<String> comments(IIOMetadataNode words) {
        NodeList comments = words.getElementsByTagName("CommentExtension");
        return IntStream.range(0, comments.getLength()).mapToObj(i -> ((Element) comments.item(i)).getAttribute("value"))
                .map(value -> new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)).toList();
    }

    private static double decibels(int[] drawn, int[] seen) {
        double squares = 0;
        for (int i = 0; i < drawn.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int apart = (drawn[i] >> shift & 0xFF) - (seen[i] >> shift & 0xFF);
                squares += apart * apart;
            }
        }
        return 10 * Math.log10(255 * 255 * 3.0 * drawn.length / squares);
    }

    @Test
    void everyBeatIsAPictureThatLooksAsItWasDrawn() throws IOException {
        Pages pages = Exports.pages("latch", "--figure cell --steps 1-2");
        Film drawn = Exports.film(pages);

        Read read = read(Gif.of(pages, Progress.UNWATCHED), drawn.width(), drawn.height(), true);

        assertEquals(16, read.pictures().size());
        for (int i = 0; i < 16; i++) {
            double faithful = decibels(drawn.draw(i), read.pictures().get(i));
            assertTrue(faithful > FAITHFUL_DB, "picture " + i + ": " + faithful + " dB");
        }
    }

    @Test
    void theColoursOfTheThemeAreKeptExactly() throws IOException {
        Pages pages = Exports.pages("count-since-reset", "--figure overview --animate steps --steps 3-4 --theme dark");
        Film film = Exports.film(pages);
        int panel = pages.look().palette().panel().getRGB();
        int accent = pages.look().palette().accent().getRGB();
        int[] drawn = film.draw(1);

        int[] seen = read(Gif.of(pages, Progress.UNWATCHED), film.width(), film.height(), true).pictures().get(1);

        int[] places = IntStream.range(0, drawn.length).filter(i -> drawn[i] == panel || drawn[i] == accent).toArray();
        assertTrue(places.length > 1000);
        assertArrayEquals(IntStream.of(places).map(i -> drawn[i]).toArray(), IntStream.of(places).map(i -> seen[i]).toArray());
    }

    @Test
    void picturesStandAsLongAsIsAskedAndTheLastIsHeld() throws IOException {
        Pages pages = Exports.pages("latch", "--figure cell --steps 1-1 --fps 4 --hold 1.5");
        Film film = Exports.film(pages);

        Read read = read(Gif.of(pages, Progress.UNWATCHED), film.width(), film.height(), true);

        assertEquals(List.of(25, 25, 25, 25, 25, 25, 25, 175), read.delays());
    }

    @Test
    void whatIsRoundedOffATimeIsMadeUpByTheNext() throws IOException {
        Pages pages = Exports.pages("latch", "--figure cell --steps 1-1 --fps 30 --hold 0");
        Film film = Exports.film(pages);

        Read read = read(Gif.of(pages, Progress.UNWATCHED), film.width(), film.height(), true);

        assertEquals(List.of(3, 4, 3, 3, 4, 3, 3, 4), read.delays());
    }

    @Test
    void picturesThatLookAlikeAreOneThatStandsLonger() throws IOException {
        Pages pages = Exports.pages("count-since-reset", "--figure gates --steps 1-3 --hold 0");
        Film film = Exports.film(pages);

        Read read = read(Gif.of(pages, Progress.UNWATCHED), film.width(), film.height(), true);

        assertTrue(read.delays().size() < 24, read.delays().toString());
        assertEquals(24 * 50, read.delays().stream().mapToInt(delay -> delay).sum());
    }

    @Test
    void itRunsForEverUnlessToldOtherwise() throws IOException {
        assertArrayEquals(new byte[] {1, 0, 0}, loop(""));
        assertArrayEquals(new byte[] {1, 2, 0}, loop(" --loop 3"));
        assertArrayEquals(null, loop(" --loop 1"));
    }

    /// Netscape's extension; none if there is none.
    private static byte[] loop(String setting) throws IOException {
        Pages pages = Exports.pages("latch", "--figure chart --animate steps" + setting);
        Film film = Exports.film(pages);
        IIOMetadataNode words = read(Gif.of(pages, Progress.UNWATCHED), film.width(), film.height(), true).first();
        IIOMetadataNode extension = (IIOMetadataNode) words.getElementsByTagName("ApplicationExtension").item(0);
        return extension == null ? null : (byte[]) extension.getUserObject();
    }

    @Test
    void itCarriesItsCaptionAndItsScene() throws IOException {
        Pages pages = Exports.pages("count-since-reset", "--figure cell --animate steps");
        Film film = Exports.film(pages);

        List<String> comments = comments(read(Gif.of(pages, Progress.UNWATCHED), film.width(), film.height(), true).first());

        assertTrue(comments.getFirst().contains("GRU 3→4"), comments.getFirst());
        assertEquals(Scenes.open("count-since-reset").model(), SceneText.parse(comments.get(1)).model());
    }

    @Test
    void aTransparentGroundIsSeenThroughInEveryPicture() throws IOException {
        Pages pages = Exports.pages("latch", "--figure cell --steps 1-1 --background transparent");
        Film film = Exports.film(pages);

        Read read = read(Gif.of(pages, Progress.UNWATCHED), film.width(), film.height(), false);

        for (int i = 0; i < 8; i++) {
            int[] drawn = film.draw(i);
            int[] seen = read.pictures().get(i);
            assertArrayEquals(IntStream.of(drawn).map(pixel -> pixel >>> 24 < 128 ? 0 : 1).toArray(),
                    IntStream.of(seen).map(pixel -> pixel >>> 24 == 0 ? 0 : 1).toArray(), "picture " + i);
        }
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertArrayEquals(Gif.of(Exports.pages("latch", "--figure cell --steps 1-1"), Progress.UNWATCHED),
                Gif.of(Exports.pages("latch", "--figure cell --steps 1-1"), Progress.UNWATCHED));
    }

    @Test
    void moreFramesPerSecondThanViewersShowAreRefused() {
        Pages pages = Exports.pages("latch", "--fps 60");

        assertEquals("viewers slow a GIF down that has more than 50 frames per second; 60 are asked for. APNG, MP4, WebM and HTML can have them",
                assertThrows(BadInput.class, () -> Gif.of(pages, Progress.UNWATCHED)).getMessage());
    }

    @Test
    void itIsGivenUpBetweenFrames() {
        assertThrows(CancellationException.class, () -> Gif.of(Exports.pages("latch", "--figure chart"), Exports.impatient()));
    }
}
