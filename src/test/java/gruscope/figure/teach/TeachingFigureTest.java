package gruscope.figure.teach;

import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Preparation;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Preference;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Who teaches, so that a window can draw it without waiting.
class TeachingFigureTest {

    @Test
    void whoTeachesALongRunIsFoundApartAndThePictureSaysHowFarItHasComeAndMovesNothing() {
        Shot shot = shot(longRun());
        Figure figure = new TeachingFigure();
        Preparation preparation = figure.prepares(shot).orElseThrow();

        Drawing coming = figure.preparing(0.4).lay(shot).drawing();

        assertEquals("finding who teaches: 40 %", coming.description());
        assertTrue(figure.prepares(shot).orElseThrow().isOfTheSame(preparation), "drawing has found nothing");
        List<Double> told = new ArrayList<>();
        preparation.work().accept(told::add);
        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(figure.prepares(shot).isEmpty());
        assertEquals(coming.size(), figure.lay(shot).drawing().size());
    }

    @Test
    void whatIsFoundSoonIsNotPreparedAndWhatIsGivenUpIsNotFound() {
        Shot longer = shot(longRun());
        Figure figure = new TeachingFigure();

        assertTrue(figure.prepares(shot(Presets.named("latch"))).isEmpty());
        assertThrows(CancellationException.class, () -> figure.prepares(longer).orElseThrow().work().accept(_ -> {
            throw new CancellationException();
        }));
        assertTrue(figure.prepares(longer).isPresent());
    }

    @Test
    void theStripGoesWithoutItsWedgesUntilTheyAreFound() {
        Shot plain = shot(longRun());
        Shot shot = plain.in(plain.look().preferring(Preference.TEACHERS, true));
        Figure strip = Gallery.named("strip");
        Preparation preparation = strip.prepares(shot).orElseThrow();
        String wedges = shot.look().phrases().text("strip.teachers");

        String without = strip.preparing(0.4).lay(shot).drawing().description();

        assertFalse(without.contains(wedges), without);
        assertTrue(strip.prepares(shot).isPresent(), "drawing has found nothing");
        assertTrue(strip.prepares(plain).isEmpty(), "nobody asked for wedges");
        assertTrue(new TeachingFigure().prepares(shot).orElseThrow().isOfTheSame(preparation));
        preparation.work().accept(_ -> { });
        assertTrue(strip.lay(shot).drawing().description().contains(wedges));
    }

    @Test
    void whereNothingIsReadNoFigureHasAnythingToPrepare() {
        Shot empty = shot(Presets.named("latch").withText(""));

        assertEquals(List.of(), Gallery.figures().stream().filter(figure -> figure.prepares(empty).isPresent()).toList());
    }

    private static Scene longRun() {
        return Presets.named("count-since-reset").withText("1 1 R 1 ".repeat(3000).replace(" ", ""));
    }

    private static Shot shot(Scene scene) {
        Run run = Run.of(scene);
        return Shot.of(run, Look.of(scene.view())).at(run.timeline().at(run.timeline().end()));
    }
}
