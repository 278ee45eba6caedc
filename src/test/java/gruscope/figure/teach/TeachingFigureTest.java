package gruscope.figure.teach;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Preparation;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Preference;
import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.sequence.Letters;
import gruscope.sequence.Vocabulary;
import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

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

    @Test
    void routesAreOnOneScaleOnEitherSideOfZeroAndStandAboveTheTokens() {
        Shot shot = shot(Presets.named("count-since-reset"));
        Figure figure = new RoutesFigure();
        Drawing drawing = figure.lay(shot).drawing();
        double pitch = (drawing.size().width() - 12) / shot.trace().length();

        List<Rectangle2D> bars = Writing.inked(drawing).areas().stream().filter(area -> Math.abs(area.getWidth() - (pitch - 2)) < 1e-6).toList();
        List<Datum> numbers = figure.numbers(shot);
        List<String> written = Writing.of(drawing).stream().map(Writing.Text::text).toList();

        assertEquals(numbers.size(), bars.size());
        assertTrue(numbers.stream().anyMatch(number -> number.value() < 0));
        int largest = IntStream.range(0, bars.size()).boxed().max(Comparator.comparingDouble(i -> Math.abs(numbers.get(i).value()))).orElseThrow();
        double unit = bars.get(largest).getHeight() / Math.abs(numbers.get(largest).value());
        for (int i = 0; i < bars.size(); i++) {
            assertEquals(Math.max(1, Math.abs(numbers.get(i).value()) * unit), bars.get(i).getHeight(), 1e-6, numbers.get(i).toString());
        }
        assertEquals(IntStream.rangeClosed(1, shot.trace().length()).mapToObj(shot::token).toList(), written.subList(written.size() - shot.trace().length(), written.size()));
    }

    @Test
    void whatCannotCarryAGradientBackToACellStateIsNoRoute() {
        Shot lstm = shot(Presets.named("count-since-reset-lstm"));

        List<Datum> numbers = new RoutesFigure().numbers(lstm);

        assertEquals(lstm.trace().length(), numbers.size(), "one route");
        numbers.forEach(number -> assertEquals(lstm.trace().value(Signal.FORGET_GATE, number.step(), lstm.unit()), number.value(), 1e-12));
    }

    @Test
    void ofALargeCellTheStepsThatAreOpenedAreDrawnAndNamed() {
        Vocabulary vocabulary = new Vocabulary(List.of("1", ".", "R"), List.of());
        WeightSet weights = WeightSet.random(Cells.plain(Gru.KIND), 3, 400, Biases.TWO, 1);
        Model model = new Model("random", "Random.", Model.Provenance.RANDOM, weights, Optional.of(vocabulary), Optional.empty(), List.of());
        Shot large = shot(Scene.of(model, new Letters(vocabulary), "11R1.1R.11.1"));

        Drawing drawing = new RoutesFigure().lay(large).drawing();

        String title = String.join(" ", Writing.of(drawing).stream().map(Writing.Text::text).toList());
        assertTrue(title.contains("steps 1 to 8 of 12"), title);
    }

    private static Scene longRun() {
        return Presets.named("count-since-reset").withText("1 1 R 1 ".repeat(3000).replace(" ", ""));
    }

    private static Shot shot(Scene scene) {
        Run run = Run.of(scene);
        return Shot.of(run, Look.of(scene.view())).at(run.timeline().at(run.timeline().end()));
    }
}
