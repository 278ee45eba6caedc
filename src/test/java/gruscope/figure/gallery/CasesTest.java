package gruscope.figure.gallery;

import gruscope.export.ask.Sheet;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.file.SceneFile;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Small scenes that were once drawn wrong, and what is right.
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dense13  | cell     | … and 6 more",
        "relu_sum | cell     | Unit 1 has no gate to keep anything: input and past make its new state +8.00 anew.",
        "rnn-n4   | cell     | tanh(Wx+b+Uh)",
        "raw      | cell     | +1e100",
        "h0_big   | states   | hidden state h · full at ±2.6",
        "explode  | chart    | hidden state h · overflowed at step 647",
        "relu600  | chart    | unit 1",
        "raw      | memory   | the last state answers to none of their inputs",
        "echo     | memory   | overflowed at step 3",
        "echo     | memory   | a gradient comes back from the last state as far as step 4, times 9e199",
        "explode  | memory   | a gradient comes back from the last state as far as step 154, times 1.7e308"})
    void whatIsWrittenIsRight(String name, String figure, String written) {
        Drawing drawing = draw(name, figure, Span.ALL);

        List<String> texts = Writing.of(drawing).stream().map(Writing.Text::text).toList();
        assertTrue(texts.contains(written) || String.join("", texts).contains(written) || drawing.description().contains(written),
                () -> texts + " " + drawing.description());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dense13  | cell     | zeros",
        "relu_sum | cell     | whatever",
        "rnn-n4   | cell     | b′",
        "raw      | cell     | 12345…",
        "echo     | overview | Infinity"})
    void whatWasWrongIsGone(String name, String figure, String written) {
        Drawing drawing = draw(name, figure, Span.ALL);

        assertFalse(drawing.description().contains(written), drawing.description());
        assertTrue(Writing.of(drawing).stream().noneMatch(text -> text.text().contains(written)));
    }

    @ParameterizedTest
    @CsvSource({"cell, lab_3_16", "chart, lab_3_16", "cell, relu600", "chart, relu600", "cell, m300"})
    void longTokensAndLargeNumbersWidenNothing(String figure, String name) {
        double usual = draw("h0_big", figure, Span.ALL).size().width();
        Drawing drawing = draw(name, figure, Span.ALL);

        assertTrue(drawing.size().width() < 1.4 * usual, drawing.size() + " beside " + usual);
        for (Writing.Text text : Writing.of(drawing)) {
            assertTrue(text.ink().getMinX() >= 0 && text.ink().getMaxX() <= drawing.size().width(), text::toString);
        }
    }

    @Test
    void captionsTellTheStepsThatAreDrawnAndMemoryGoesOnFromThere() {
        for (String figure : List.of("memory", "gates", "chart", "states", "strip", "beside", "minimap")) {
            String told = draw("gru-T40", figure, new Span(11, 20)).description();

            assertTrue(told.contains("steps 11 to 20"), told);
        }
        assertTrue(draw("gru-T40", "memory", new Span(11, 20)).description().contains("that of step 18, by 1.3e−5; a gradient comes back to step 10 times 4e−8"));
    }

    @Test
    void everyStepOfFourHundredHasAColumnOfItsOwnOnAPage() {
        Shot shot = shot("gru-T400", Span.ALL);

        List<String> texts = Writing.of(Sheet.NATURAL.lay(Gallery.named("states"), shot)).stream().map(Writing.Text::text).toList();

        assertTrue(texts.stream().noneMatch(text -> text.contains("mean of")), texts::toString);
    }

    /// Of all figures of all of them, nothing lies beyond the page.
    @ParameterizedTest
    @CsvSource({"dense13", "relu_sum", "rnn-n4", "raw", "h0_big", "explode", "relu600", "echo", "lab_3_16", "r16"})
    void everyFigureDrawsEachWithinItsPage(String name) {
        Shot shot = shot(name, Span.ALL);
        for (Figure figure : Gallery.figures()) {
            Drawing drawing = figure.lay(shot).drawing();
            long beyond = Writing.inked(drawing).areas().stream().filter(area -> area.getMinX() < -0.5 || area.getMinY() < -0.5
                    || area.getMaxX() > drawing.size().width() + 0.5 || area.getMaxY() > drawing.size().height() + 0.5).count();

            assertEquals(0, beyond, figure.key());
        }
    }

    private static Drawing draw(String name, String figure, Span steps) {
        return Gallery.named(figure).lay(shot(name, steps)).drawing();
    }

    /// What is laid out and drawn at every move grows with what is seen of 300 features, not with all of them and not with their digits.
    @Test
    void aVectorOfThreeHundredNumbersCostsNoMoreToMoveThroughThanIsSeenOfIt() {
        Shot shot = shot("m300", Span.ALL);
        for (Figure figure : Gallery.figures().stream().filter(one -> one.suits(shot.cell())).toList()) {
            Drawing drawing = figure.lay(shot).drawing();
            List<Writing.Text> texts = Writing.of(drawing);

            assertTrue(texts.size() < 300 && texts.stream().mapToInt(text -> text.text().length()).sum() < 4000, () -> figure.key() + ": " + texts.size() + " texts");
            assertTrue(drawing.hotspots().size() < 1000, () -> figure.key() + ": " + drawing.hotspots().size() + " hotspots");
        }
    }

    @Test
    void aNumberBeyondFiveDigitsIsWrittenWithItsPowerOfTen() {
        Scene scene = SceneFile.read(CASES.resolve("raw.json"));
        Run run = Run.of(scene);
        Shot shot = Shot.of(run, Look.of(scene.view()));

        List<String> numbers = List.of("+1.23e6", "−1.23e6", "+98765", "+1e15", "+1e100");
        for (int step = 1; step <= numbers.size(); step++) {
            List<String> texts = Writing.of(Gallery.named("cell").lay(shot.at(Moment.after(step, 0))).drawing()).stream().map(Writing.Text::text).toList();

            assertTrue(texts.contains(numbers.get(step - 1)), texts::toString);
        }
    }

    /// At the end of its run.
    private static Shot shot(String name, Span steps) {
        Scene scene = SceneFile.read(CASES.resolve(name + ".json"));
        Scene seen = scene.withView(scene.view().withSteps(steps));
        Run run = Run.of(seen);
        return Shot.of(run, Look.of(seen.view())).at(run.timeline().at(run.timeline().end()));
    }
}
