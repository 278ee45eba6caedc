package gruscope.export.film;

import gruscope.Progress;
import gruscope.export.page.Pages;
import gruscope.figure.gallery.PictureDifference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The page of a film, operated and looked at in a real Chromium. Not one of the usual tests: `.ci/films` runs it where one is there.
class FilmPageInChromium {

    private static final String SHOWN = "document.getElementById('slider').value";
    private static final String NOW = "document.getElementById('now').textContent";
    private static final String PLAYING = "document.getElementById('play').classList.contains('playing')";

    @TempDir
    private Path folder;

    private Path page(String preset, String settings) throws IOException {
        return Files.write(folder.resolve("film.html"), FilmPage.of(Exports.pages(preset, settings), Progress.UNWATCHED));
    }

    @Test
    void keysSliderAndButtonsStepAndPlay() throws IOException, InterruptedException {
        try (Chromium browser = new Chromium(page("latch", "--figure cell --steps 1-3 --fps 10"), 1280, 720, 1)) {
            assertEquals("step 1 of 12, reading “·”: take x", browser.value(NOW));

            browser.press("ArrowRight", false);
            assertEquals("1", browser.value(SHOWN));
            assertEquals("step 1 of 12, reading “·”: W lights up", browser.value(NOW));
            browser.press("ArrowRight", true);
            assertEquals("7", browser.value(SHOWN));
            browser.press("ArrowRight", true);
            assertEquals("15", browser.value(SHOWN));
            browser.press("ArrowLeft", true);
            assertEquals("7", browser.value(SHOWN));
            browser.press("PageDown", false);
            assertEquals("15", browser.value(SHOWN));
            browser.press("PageUp", false);
            assertEquals("7", browser.value(SHOWN));
            browser.press(".", false);
            assertEquals("true", browser.value("document.body.classList.contains('covered')"));
            browser.press("b", false);
            assertEquals("false", browser.value("document.body.classList.contains('covered')"));
            browser.press("End", false);
            assertEquals("23", browser.value(SHOWN));
            assertEquals("true", browser.value("document.getElementById('next').disabled"));
            browser.press("Home", false);
            assertEquals("0", browser.value(SHOWN));

            browser.click("next", 0.5);
            assertEquals("1", browser.value(SHOWN));
            browser.click("last", 0.5);
            browser.click("previous", 0.5);
            assertEquals("22", browser.value(SHOWN));
            browser.click("slider", 0.5);
            assertEquals("step 2 of 12", browser.value(NOW).substring(0, 12));
            browser.press("ArrowLeft", false);
            browser.press("Home", false);

            browser.click("play", 0.5);
            assertEquals("true", browser.value(PLAYING));
            browser.await(SHOWN + " >= 3");
            browser.press(" ", false);
            browser.press("ArrowRight", false);
            assertEquals("false", browser.value(PLAYING));

            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(folder.resolve("film.html").toUri().toString()), browser.requests());
        }
    }

    @Test
    void aFilmThatRunsOnceStopsAtItsEnd() throws IOException, InterruptedException {
        try (Chromium browser = new Chromium(page("latch", "--figure chart --steps 1-1 --fps 50 --hold 0 --loop 1"), 800, 600, 1)) {
            browser.press(" ", false);
            browser.await(SHOWN + " === '7' && !" + PLAYING);

            assertEquals(List.of(), browser.complaints());
        }
    }

    @ParameterizedTest
    @CsvSource({"cell, light, 1", "overview, dark, 1", "cell, projector, 2", "arithmetic, print, 2"})
    void aFrameLooksAsItWasDrawn(String figure, String theme, int density) throws IOException, InterruptedException {
        String settings = "--figure " + figure + " --steps 3-4 --theme " + theme;
        Pages pages = Exports.pages("count-since-reset", settings);
        Film film = new Film(pages, density, pages.ground(), Film.Sides.ANY, Progress.UNWATCHED);

        try (Chromium browser = new Chromium(page("count-since-reset", settings), 2400, 2000, density)) {
            browser.value("document.styleSheets[0].insertRule('#picture { position: fixed; left: 0; top: 0; width: auto; max-height: none; border: 0;"
                    + " border-radius: 0 }', document.styleSheets[0].cssRules.length)");
            browser.value("location.hash = '13'");
            browser.await(SHOWN + " === '12'");
            BufferedImage seen = browser.picture(0, 0, film.width() / (double) density, film.height() / (double) density);

            assertSimilar(figure + "-" + theme, film, 12, seen);
            assertEquals(List.of(), browser.complaints());
        }
    }

    /// Browsers place letters and shade edges in their own way; but less than 1 % of the picture may differ, and far less than from the
    /// frame before.
    private static void assertSimilar(String name, Film film, int frame, BufferedImage seen) throws IOException {
        PictureDifference own = new PictureDifference(image(film, frame), seen);
        PictureDifference other = new PictureDifference(image(film, frame - 1), seen);
        boolean similar = own.share() < 0.01 && own.share() < other.share() / 2;
        if (!similar) {
            Path target = Files.createDirectories(Path.of("target", "films"));
            ImageIO.write(seen, "png", target.resolve(name + "-seen.png").toFile());
            ImageIO.write(own.picture(), "png", target.resolve(name + "-differs.png").toFile());
        }
        assertTrue(similar, own + "; the frame before " + other);
    }

    private static BufferedImage image(Film film, int frame) {
        BufferedImage image = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, film.width(), film.height(), film.draw(frame), 0, film.width());
        return image;
    }

    @Test
    void onAPhoneNothingIsCut() throws IOException, InterruptedException {
        try (Chromium browser = new Chromium(page("latch", "--figure overview --animate steps"), 390, 844, 3)) {
            assertEquals("true", browser.value("document.documentElement.scrollWidth <= 390"));
            assertEquals("true", browser.value("document.getElementById('slider').getBoundingClientRect().bottom < 844"));
            browser.click("play", 0.5);
            assertEquals("true", browser.value(PLAYING));
        }
    }
}
