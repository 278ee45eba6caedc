package gruscope.export.film;

import gruscope.Progress;
import gruscope.export.page.Pages;
import gruscope.scene.file.SceneText;
import gruscope.scene.file.Scenes;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Animated PNGs, taken apart chunk by chunk.
class ApngTest {

    private record Chunk(String type, byte[] content) {

        ByteBuffer numbers() {
            return ByteBuffer.wrap(content);
        }
    }

    private static List<Chunk> chunks(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png).position(8);
        List<Chunk> chunks = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] content = new byte[in.getInt()];
            byte[] type = new byte[4];
            in.get(type).get(content);
            CRC32 check = new CRC32();
            check.update(type);
            check.update(content);
            assertEquals((int) check.getValue(), in.getInt());
            chunks.add(new Chunk(new String(type, StandardCharsets.US_ASCII), content));
        }
        return chunks;
    }

    private static List<Chunk> named(String type, byte[] png) {
        return chunks(png).stream().filter(chunk -> chunk.type().equals(type)).toList();
    }

    /// What a viewer shows, picture by picture, as 0xAARRGGBB.
    private static List<int[]> pictures(byte[] png, int width, int height) throws IOException {
        List<int[]> pictures = new ArrayList<>();
        int[] canvas = new int[width * height];
        ByteBuffer control = null;
        int sequence = 0;
        for (Chunk chunk : chunks(png)) {
            if (chunk.type().equals("fcTL")) {
                control = chunk.numbers();
                assertEquals(sequence++, control.getInt());
            } else if (chunk.type().equals("IDAT") || chunk.type().equals("fdAT")) {
                boolean first = chunk.type().equals("IDAT");
                assertTrue(first || chunk.numbers().getInt() == sequence++);
                canvas = canvas.clone();
                lay(canvas, width, control.slice(4, 22), Arrays.copyOfRange(chunk.content(), first ? 0 : 4, chunk.content().length));
                pictures.add(canvas);
            }
        }
        return pictures;
    }

    private static void lay(int[] canvas, int width, ByteBuffer control, byte[] packed) throws IOException {
        int across = control.getInt(0);
        int down = control.getInt(4);
        boolean over = control.get(21) == 1;
        ByteBuffer rows = ByteBuffer.wrap(new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes());
        for (int y = 0; y < down; y++) {
            assertEquals(0, rows.get(), "filter of a row");
            for (int x = 0; x < across; x++) {
                int pixel = Integer.rotateRight(rows.getInt(), 8);
                if (!over || pixel >>> 24 == 255) {
                    canvas[(control.getInt(12) + y) * width + control.getInt(8) + x] = pixel;
                } else {
                    assertEquals(0, pixel);
                }
            }
        }
    }

    private static void assertShowsWhatIsDrawn(Pages pages) throws IOException {
        Film film = Exports.film(pages);

        List<int[]> pictures = pictures(Apng.of(pages, Progress.UNWATCHED), film.width(), film.height());

        assertEquals(16, pictures.size());
        for (int i = 0; i < 16; i++) {
            assertArrayEquals(film.draw(i), pictures.get(i), "picture " + i);
        }
    }

    @Test
    void everyPixelOfEveryPictureIsAsItWasDrawn() throws IOException {
        assertShowsWhatIsDrawn(Exports.pages("latch", "--figure cell --steps 2-3 --theme dark"));
    }

    @Test
    void whatIsSeenThroughIsAsItWasDrawnToo() throws IOException {
        assertShowsWhatIsDrawn(Exports.pages("latch", "--figure cell --steps 2-3 --background transparent"));
    }

    @Test
    void itSaysHowManyPicturesAndHowOften() {
        byte[] png = Apng.of(Exports.pages("latch", "--figure cell --steps 1-2 --loop 4"), Progress.UNWATCHED);

        ByteBuffer control = named("acTL", png).getFirst().numbers();
        assertEquals(16, control.getInt());
        assertEquals(4, control.getInt());
    }

    @Test
    void picturesStandAsLongAsIsAskedAndTheLastIsHeld() {
        byte[] png = Apng.of(Exports.pages("latch", "--figure cell --steps 1-1 --fps 60 --hold 2"), Progress.UNWATCHED);

        List<Integer> thousandths = named("fcTL", png).stream().map(chunk -> chunk.numbers().getShort(20) * 1000 / chunk.numbers().getShort(22)).toList();
        assertEquals(List.of(17, 16, 17, 17, 16, 17, 17, 2016), thousandths);
    }

    @Test
    void viewersThatDoNotMoveShowTheFirstPicture() throws IOException {
        Pages pages = Exports.pages("latch", "--figure cell --steps 1-1");
        Film film = Exports.film(pages);

        byte[] png = Apng.of(pages, Progress.UNWATCHED);

        assertArrayEquals(film.draw(0), ImageIO.read(new ByteArrayInputStream(png)).getRGB(0, 0, film.width(), film.height(), null, 0, film.width()));
    }

    @Test
    void itCarriesItsWordsAndItsScene() {
        byte[] png = Apng.of(Exports.pages("latch", "--figure cell --steps 1-1"), Progress.UNWATCHED);

        List<String> words = named("iTXt", png).stream().map(chunk -> new String(chunk.content(), StandardCharsets.UTF_8)).toList();
        assertTrue(words.stream().anyMatch(word -> word.startsWith("Description\0")), words.toString());
        String scene = words.stream().filter(word -> word.contains("gruscope:1:")).findFirst().orElseThrow();
        assertEquals(Scenes.open("latch").model(), SceneText.parse(scene.substring(scene.indexOf("gruscope:1:"))).model());
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertArrayEquals(Apng.of(Exports.pages("latch", "--figure cell --steps 1-1"), Progress.UNWATCHED),
                Apng.of(Exports.pages("latch", "--figure cell --steps 1-1"), Progress.UNWATCHED));
    }

    @Test
    void itIsGivenUpBetweenFrames() {
        assertThrows(CancellationException.class, () -> Apng.of(Exports.pages("latch", "--figure chart"), Exports.impatient()));
    }
}
