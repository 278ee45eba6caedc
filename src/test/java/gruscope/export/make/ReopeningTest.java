package gruscope.export.make;

import gruscope.BadInput;
import gruscope.export.ask.Format;
import gruscope.export.film.Exports;
import gruscope.export.page.Pages;
import gruscope.export.png.PngChunks;
import gruscope.scene.Scene;
import gruscope.scene.file.PictureScene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneText;
import gruscope.scene.file.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A picture found later opens the scene it was made of.
class ReopeningTest {

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"PNG", "SVG", "PDF", "GIF", "APNG", "HTML"})
    void everyFormatCarriesItsScene(Format format, @TempDir Path folder) throws IOException {
        Pages pages = Exports.pages(Presets.named("latch"), "--figure cell --theme dark --animate steps --steps 1-2 --width 300");
        Path file = folder.resolve("found." + format.ending());
        Files.write(file, Picture.of(pages, format, _ -> { }));

        Scene found = Scenes.open(file.toString());

        Scene drawn = pages.recipe().scene();
        assertEquals(drawn.model(), found.model());
        assertEquals(drawn.text(), found.text());
        assertEquals(drawn.view(), found.view());
        assertEquals(drawn, found.withMoment(drawn.moment()));
    }

    /// Of a large cell either takes longer than its picture.
    @Test
    void aStillIsLaidOutOnceAndItsScenePackedOnce() {
        Pages pages = Exports.pages(Presets.named("latch"), "--figure cell --step 3");

        assertSame(pages.still(), pages.still());
        assertSame(pages.still().caption().scene(), pages.caption(Format.PNG).scene());
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"PNG", "SVG", "PDF"})
    void aStillOpensAtItsMoment(Format format) {
        Pages pages = Exports.pages(Presets.named("latch"), "--figure cell --step 3 --beat candidate");

        Scene found = PictureScene.find(Picture.of(pages, format, _ -> { }), "a picture").orElseThrow();

        assertEquals(3, found.moment().step());
        assertTrue(Arrays.equals(Picture.of(pages, format, _ -> { }),
                Picture.of(Exports.pages(found, "--figure cell"), format, _ -> { })), "the same picture again");
    }

    @Test
    void aPictureThatSomeoneElseMadeIsSaidToHaveNoScene(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("cat.png"), new PngChunks().end());

        BadInput refused = assertThrows(BadInput.class, () -> Scenes.open(file.toString()));

        assertEquals("cat.png: this PNG picture has no scene in it; pictures that GRUscope made have, unless another program took it out "
                + "when it saved them", refused.getMessage());
    }

    @Test
    void aPictureThatIsCutOffWithinItsSceneIsRefused() {
        byte[] png = Exports.picture("latch", "--figure cell", Format.PNG);
        int scene = new String(png, StandardCharsets.ISO_8859_1).indexOf("gruscope:1:");

        BadInput refused = assertThrows(BadInput.class, () -> PictureScene.find(Arrays.copyOf(png, scene + 60), "half.png"));

        assertTrue(refused.getMessage().startsWith("half.png: the scene in this PNG picture cannot be read"), refused.getMessage());
    }

    @Test
    void aGifThatIsCutOffIsRefusedWithoutFurtherHarm() {
        byte[] gif = Exports.picture("latch", "--figure cell --animate steps --steps 1-2 --width 300", Format.GIF);

        for (int length : new int[] {6, 13, 20, 900, gif.length - 1}) {
            byte[] cut = Arrays.copyOf(gif, Math.min(length, gif.length));
            try {
                PictureScene.find(cut, "half.gif");
            } catch (BadInput e) {
                assertTrue(e.getMessage().startsWith("half.gif: "), e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "abcd", "\u0001a"})
    void bytesThatFollowTheSceneDoNoHarm(String following) {
        for (String preset : Presets.names()) {
            Scene scene = Presets.named(preset);
            byte[] file = ("%PDF-" + SceneText.format(scene) + following).getBytes(StandardCharsets.ISO_8859_1);

            assertEquals(scene, PictureScene.find(file, "a.pdf").orElseThrow());
        }
    }

    @Test
    void whatIsNoPictureIsNotSearched() {
        String prose = "A note that happens to say gruscope:1:abc somewhere.";

        assertEquals(Optional.empty(), PictureScene.find(prose.getBytes(StandardCharsets.UTF_8), "note.txt"));
    }
}
