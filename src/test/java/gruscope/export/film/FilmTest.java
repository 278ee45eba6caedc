package gruscope.export.film;

import gruscope.BadInput;
import gruscope.Progress;
import gruscope.export.ask.Format;
import gruscope.export.make.Picture;
import gruscope.export.page.Pages;
import gruscope.figure.ink.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FilmTest {

    @Test
    void framesThatWouldLikeToBeOfSeveralSizesHaveOne() {
        Pages pages = Exports.pages("count-since-reset", "--figure arithmetic --steps 1-3");
        Set<Size> liked = pages.frames().stream().map(moment -> pages.at(moment).drawing().size()).collect(Collectors.toSet());
        Size largest = pages.largest(pages.frames(), Progress.UNWATCHED);

        Set<Size> given = pages.frames().stream().map(moment -> pages.drawing(moment, largest).size()).collect(Collectors.toSet());

        assertTrue(liked.size() > 1, liked.toString());
        assertEquals(Set.of(largest), given);
    }

    @Test
    void everyFrameIsShownOnceOrStandsForItsLikes() {
        Film film = Exports.film(Exports.pages("count-since-reset", "--figure strip --steps 1-3"));
        List<Integer> shown = new ArrayList<>();

        film.show(Progress.UNWATCHED, pixels -> pixels, frame -> IntStream.rangeClosed(frame.first(), frame.last()).forEach(shown::add));

        assertEquals(IntStream.range(0, 24).boxed().toList(), shown);
    }

    @Test
    void progressIsToldAfterEveryFrame() {
        Film film = Exports.film(Exports.pages("latch", "--figure chart --steps 1-2 --animate steps"));
        List<Double> told = new ArrayList<>();

        film.show(told::add, pixels -> pixels, _ -> { });

        assertEquals(List.of(0.5, 1.0), told);
    }

    /// Of a long film that alone takes minutes.
    @Test
    void progressIsToldBeforeTheFirstFrameIsDrawn() {
        Pages pages = Exports.pages("latch", "--figure chart --steps 1-4 --animate steps");
        List<Double> told = new ArrayList<>();

        new Film(pages, 1, pages.ground(), Film.Sides.ANY, told::add);

        assertEquals(List.of(0.25, 0.5, 0.75, 1.0), told);
    }

    /// The whole of it from its start to its end, and never back.
    @ParameterizedTest
    @EnumSource(names = {"GIF", "APNG", "HTML"})
    void progressOfAFilmOnlyGrows(Format format) {
        List<Double> told = new ArrayList<>();

        Picture.of(Exports.pages("latch", "--figure chart --steps 1-4 --animate steps"), format, told::add);

        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(Film.LAYING_OUT / 4, told.getFirst(), 1e-9);
        assertEquals(1, told.getLast(), 1e-9);
    }

    @Test
    void aFilmThatIsTooLargeIsRefusedWithItsNumbersBeforeItIsLaidOut() {
        List<Double> told = new ArrayList<>();
        Pages pages = Exports.pages("latch", "--figure chart --width 4000px --animate motion --fps 60 --pace 2");

        assertEquals("a film of 11520 frames of 4000×1813 pixels is too large: its frames may have 20000 million pixels together;"
                + " fewer steps, a smaller width, or one frame a step would do",
                assertThrows(BadInput.class, () -> new Film(pages, 1, pages.ground(), Film.Sides.ANY, told::add)).getMessage());
        assertEquals(List.of(), told);
    }
}
