package gruscope.export.film;

import gruscope.Progress;
import gruscope.export.page.Pages;
import gruscope.export.svg.SvgBody;
import gruscope.export.svg.SvgGraphics;
import gruscope.export.svg.SvgOutlines;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneText;
import gruscope.sequence.Vocabulary;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The page of a film as its script finds it; how it looks and answers is seen in a browser by [FilmPageInChromium].
class FilmPageTest {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"film\">(.*?)</script>", Pattern.DOTALL);

    private static String page(String preset, String settings) {
        return new String(FilmPage.of(Exports.pages(preset, settings), Progress.UNWATCHED), StandardCharsets.UTF_8);
    }

    private static Fields film(String page) {
        Matcher data = DATA.matcher(page);
        assertTrue(data.find());
        return Fields.of(JsonParser.parse(data.group(1), "page"), "film");
    }

    private static List<String> texts(Fields film, String name) {
        return film.items(name).stream().map(json -> ((Json.Text) json).value()).toList();
    }

    /// The pieces of every frame, put together as the script does it.
    private static List<List<String>> frames(Fields film) {
        List<String> pieces = texts(film, "pieces");
        List<List<String>> frames = new ArrayList<>();
        for (double[] told : film.matrix("frames")) {
            List<String> before = frames.isEmpty() ? List.of() : frames.getLast();
            List<String> frame = new ArrayList<>(before.subList(0, (int) told[0]));
            IntStream.range(2, told.length).forEach(i -> frame.add(pieces.get((int) told[i])));
            frame.addAll(before.subList(before.size() - (int) told[1], before.size()));
            frames.add(frame);
        }
        return frames;
    }

    @Test
    void everyFrameIsMadeOfWhatWasDrawn() {
        Pages pages = Exports.pages("latch", "--figure cell --steps 2-3");

        List<List<String>> frames = frames(film(page("latch", "--figure cell --steps 2-3")));

        assertEquals(16, frames.size());
        for (int i = 0; i < 16; i++) {
            SvgBody body = new SvgBody();
            pages.drawing(pages.frames().get(i), pages.largest(pages.frames(), Progress.UNWATCHED)).paint(new SvgGraphics(body, new SvgOutlines()));
            assertEquals(body.take(), frames.get(i), "frame " + i);
        }
    }

    @Test
    void whatUnicodeHasNoCharactersForStandsInNoPageAndComesBackInItsWords() {
        Model latch = Presets.named("latch").model();
        Model odd = new Model(latch.title(), latch.about().toString(), latch.provenance(), latch.weights(), Optional.of(new Vocabulary(List.of("a\uFFFE", "b\uFFFF"), List.of())), Optional.empty(), List.of());
        Scene read = Scene.of(odd, odd.encoding("words"), "a\uFFFE b\uFFFF");

        String page = new String(FilmPage.of(Exports.pages(read, "--figure strip"), Progress.UNWATCHED), StandardCharsets.UTF_8);

        assertFalse(page.contains("\uFFFE") || page.contains("\uFFFF"));
        assertTrue(texts(film(page), "now").contains("step 1 of 2, reading “a\uFFFE”: take x"), texts(film(page), "now")::toString);
    }

    @Test
    void everyFrameSaysWhereItIsAndWhatIsSeen() {
        Fields film = film(page("latch", "--figure cell --steps 2-3"));

        assertEquals("step 2 of 12, reading “S”: take x", texts(film, "now").getFirst());
        assertEquals("step 3 of 12, reading “·”: new h", texts(film, "now").getLast());
        assertEquals(16, film.numbers("said").length);
        assertTrue(texts(film, "words").stream().allMatch(words -> words.startsWith("GRU")), texts(film, "words").toString());
    }

    @Test
    void itSpeaksTheLanguageOfThePicture() {
        String page = page("latch", "--figure cell --steps 2-2 --language zh");

        assertTrue(page.contains("<html lang=\"zh-CN\">"));
        assertTrue(page.contains("播放") && !page.contains("play (space)"));
    }

    @Test
    void stepsAreMarkedWithTheirTokensAndTheLastFrameIsHeld() {
        Fields film = film(page("latch", "--figure cell --steps 1-3 --fps 4 --hold 2 --loop 3"));

        List<Fields> ticks = film.items("ticks").stream().map(tick -> Fields.of(tick, "tick")).toList();
        assertEquals(List.of("7·", "15S", "23·"), ticks.stream().map(tick -> (int) tick.number("frame") + tick.text("name")).toList());
        assertEquals(250, film.numbers("milliseconds")[0]);
        assertEquals(2250, film.numbers("milliseconds")[23]);
        assertEquals(3, film.number("loops"));
    }

    @Test
    void itAsksNothingOfAnyNetworkAndCarriesItsScene() {
        String page = page("count-since-reset", "--figure overview --animate steps --theme dark");

        assertFalse(page.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", "").matches("(?s).*https?:.*"));
        assertTrue(page.contains("default-src 'none'"));
        assertFalse(page.contains("{{"));
        Matcher scene = Pattern.compile("name=\"gruscope-scene\" content=\"([^\"]*)\"").matcher(page);
        assertTrue(scene.find());
        assertEquals(Presets.named("count-since-reset").model(), SceneText.parse(scene.group(1)).model());
    }

    @Test
    void anEmptySequenceIsAPageOfOnePicture() {
        assertEquals(1, frames(film(new String(FilmPage.of(Exports.pages(Presets.named("latch").withText(""), "--figure cell"), Progress.UNWATCHED),
                StandardCharsets.UTF_8))).size());
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertArrayEquals(FilmPage.of(Exports.pages("latch", "--figure overview --steps 1-1"), Progress.UNWATCHED),
                FilmPage.of(Exports.pages("latch", "--figure overview --steps 1-1"), Progress.UNWATCHED));
    }

    @Test
    void itIsGivenUpBetweenFrames() {
        assertThrows(CancellationException.class, () -> FilmPage.of(Exports.pages("latch", "--figure chart"), Exports.impatient()));
    }

    @Test
    void itKnowsTheKeysOfAPresentersRemote() {
        String page = page("latch", "--figure chart --steps 1-1");

        for (String key : List.of("PageDown:", "PageUp:", "\".\": cover", "b: cover", "F5: present")) {
            assertTrue(page.contains(key), key);
        }
        assertTrue(page.contains(".covered::after"));
    }
}
