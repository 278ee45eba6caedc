package gruscope.export.ask;

import gruscope.export.page.Pages;
import gruscope.scene.Moment;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FilmTimingTest {

    private static final Run RUN = Run.of(Presets.named("latch"));

    @Test
    void aFilmOfStepsHasAFrameAtTheEndOfEach() {
        List<Moment> frames = frames("steps", "3-5");

        assertEquals(List.of(Moment.after(3, 7), Moment.after(4, 7), Moment.after(5, 7)), frames);
    }

    @Test
    void aFilmOfBeatsHasAFrameAtTheEndOfEach() {
        List<Moment> frames = frames("beats", "3-4");

        assertEquals(16, frames.size());
        assertEquals(Moment.after(3, 0), frames.getFirst());
        assertEquals(Moment.after(4, 7), frames.getLast());
    }

    @Test
    void aFilmOfMotionHasAsManyFramesABeatAsItsPaceTakes() {
        Recipe recipe = recipe("motion", "2-2").with(Setting.FPS, "10", "--fps").with(Setting.PACE, "0.5", "--pace").recipe();

        List<Moment> frames = new Pages(recipe, RUN.seenIn(recipe.scene())).frames();

        assertEquals(5, recipe.motion().framesPerBeat());
        assertEquals(5 * 8, frames.size());
        assertEquals(0.2, frames.getFirst().fraction(), 1e-9);
        assertEquals(new Moment(2, 7, 1), frames.getLast());
    }

    @Test
    void theDefaultIsTwoBeatsASecondAndTwentyFramesOfMotion() {
        assertEquals(2, recipe("beats", "1-1").recipe().motion().fps());
        assertEquals(20, recipe("motion", "1-1").recipe().motion().fps());
        assertEquals(20, recipe("motion", "1-1").recipe().motion().framesPerBeat());
        assertEquals(1, recipe("steps", "1-1").recipe().motion().framesPerBeat());
    }

    private record Asked(Settings settings) {
        Asked with(Setting setting, String value, String place) {
            return new Asked(settings.with(setting, value, place));
        }

        Recipe recipe() {
            return Recipe.of(RUN.scene(), settings);
        }
    }

    private static Asked recipe(String animate, String steps) {
        return new Asked(Settings.NONE.with(Setting.ANIMATE, animate, "--animate").with(Setting.STEPS, steps, "--steps"));
    }

    private static List<Moment> frames(String animate, String steps) {
        Recipe recipe = recipe(animate, steps).recipe();
        return new Pages(recipe, RUN.seenIn(recipe.scene())).frames();
    }
}
