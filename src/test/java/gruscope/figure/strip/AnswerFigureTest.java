package gruscope.figure.strip;

import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.engine.cell.Part;
import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Answers;
import gruscope.figure.explain.Explainer;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Precision;
import gruscope.figure.ink.Size;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the net says is what its readout computes, and right where its task says so.
class AnswerFigureTest {

    private static final Pattern SOFTMAX = Pattern.compile("= exp\\((.*)\\) / (.*)");
    private static final AnswerFigure ANSWERS = new AnswerFigure();

    @Test
    void theCountingNetSaysWhatItCounted() {
        Answers answers = answers(Presets.named("count-since-reset"));

        assertEquals(List.of("1", "1", "2", "2", "3", "0", "0", "1", "2", "2", "2", "3"), IntStream.rangeClosed(1, 12).mapToObj(answers::word).toList());
        assertTrue(IntStream.rangeClosed(1, 12).allMatch(step -> answers.verdict(step) == Answers.Verdict.RIGHT));
    }

    @Test
    void theDescriptionSaysTheAnswerAndHowManyAreRight() {
        assertEquals("After step 12, “1”, the net says “3” with 99.6 %. Of its 12 answers that can be judged, over 12 steps, 12 are right.",
                drawing(Presets.named("count-since-reset")).description());
        assertEquals("After step 10, “0,0”, the net says “+0.88”. Of its 10 answers that can be judged, over 10 steps, 10 are right.",
                drawing(Presets.named("hold")).description());
        assertEquals("After step 9, “.”, the net says “neutral” with 99.9 %.", drawing(Presets.named("sentiment")).description());
    }

    @Test
    void aChangedWeightTurnsTwoIntoFour() {
        Scene scene = Presets.named("count-since-reset");
        Scene changed = scene.with(new Change.Weight(Change.SHARED, new Address(Part.RECURRENT_WEIGHTS, 2, 1, 1), -3));

        Answers answers = answers(changed);

        List<Integer> wrong = IntStream.rangeClosed(1, 12).filter(step -> answers.verdict(step) == Answers.Verdict.WRONG).boxed().toList();
        assertTrue(!wrong.isEmpty());
        wrong.forEach(step -> assertEquals(answers.right(step), answers.before(step), "it was right before"));
        assertTrue(says(shot(changed), wrong.getFirst()).sentence().contains("That is wrong: it should be “" + answers.right(wrong.getFirst()).orElseThrow() + "”."));
    }

    @Test
    void aModelWithoutAReadoutSaysThatItHasNone() {
        assertEquals("This model has no trained readout: its state says nothing in words.", drawing(Presets.named("latch")).description());
        assertEquals(List.of(), drawing(Presets.named("latch")).hotspots());
    }

    @ParameterizedTest
    @MethodSource("answering")
    void everyAnswerThatIsDrawnIsTheLargestOutputOfTheTrace(String preset) {
        Shot shot = shot(Presets.named(preset));
        Trace trace = shot.trace();
        Answers answers = Answers.of(shot).orElseThrow();

        List<Hotspot> cells = ANSWERS.lay(shot).drawing().hotspots().stream().filter(spot -> spot.target() instanceof Target.Value).toList();

        assertTrue(cells.size() >= Math.min(12, trace.length()), preset);
        for (int step = 1; step <= trace.length(); step++) {
            double[] y = trace.at(Signal.READOUT, step);
            for (int output = 0; output < y.length; output++) {
                assertTrue(y[output] <= y[answers.best(step)]);
                assertEquals(written(shot, y[output]), answers.number(step, output));
            }
        }
    }

    /// Whoever puts the written numbers into the exponential and divides gets the share that is written.
    @ParameterizedTest
    @MethodSource("answering")
    void theArithmeticOfAnAnswerIsTrueAsWritten(String preset) {
        Shot shot = shot(Presets.named(preset));
        for (int step = 1; step <= shot.trace().length(); step++) {
            for (int output = 0; output < shot.trace().width(Signal.READOUT); output++) {
                Explanation told = Explainer.of(shot, new Target.Value(Signal.READOUT, step, output)).orElseThrow();
                Matcher softmax = SOFTMAX.matcher(told.numbers());
                double came = softmax.matches() ? Math.exp(sum(softmax.group(1))) / Precision.read(softmax.group(2)) : sum(told.numbers().substring(2));

                assertEquals(told.result().replaceFirst("^= ", ""), written(shot, came), told.numbers());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answering")
    void nothingIsSaidBeforeTheNewState(String preset) {
        Shot shot = shot(Presets.named(preset)).at(new Moment(1, 0, 0));

        assertEquals("The net has not said anything yet.", ANSWERS.lay(shot).drawing().description());
        assertTrue(ANSWERS.lay(shot).drawing().hotspots().stream().noneMatch(spot -> spot.target() instanceof Target.Value));
    }

    @Test
    void belowTheFilmStripEachAnswerStandsUnderItsCard() {
        Shot shot = shot(Presets.named("count-since-reset"));
        Drawing strip = new AnsweredStrip(new FilmStrip(OptionalDouble.empty())).lay(shot).in(new Size(1200, 260));

        for (int step = 1; step <= 12; step++) {
            assertEquals(center(strip, new Target.Step(step)), center(strip, new Target.Value(Signal.READOUT, step, answers(Presets.named("count-since-reset")).best(step))), 1e-9);
        }
    }

    @Test
    void ofALongRunItShowsTheStepsThatTheStripShows() {
        Scene scene = Presets.named("count-since-reset").withText("1.R".repeat(200));
        Drawing strip = new AnsweredStrip(new FilmStrip(OptionalDouble.empty())).lay(shot(scene)).in(new Size(700, 230));

        assertEquals(steps(strip, Target.Step.class), steps(strip, Target.Value.class));
        assertTrue(strip.description().contains("over steps "), strip.description());
    }

    @Test
    void aModelWithoutAReadoutLeavesTheStripAsItIs() {
        Shot shot = shot(Presets.named("latch"));
        FilmStrip strip = new FilmStrip(OptionalDouble.empty());

        assertEquals(strip.lay(shot).preferred(), new AnsweredStrip(strip).lay(shot).preferred());
    }

    @Test
    void anAnswerIsSaidInChineseAndInBothLanguages() {
        Scene scene = Presets.named("count-since-reset");
        String chinese = ANSWERS.lay(shot(scene.withView(scene.view().withLanguage(Language.CHINESE)))).drawing().description();

        assertEquals("第 12 步读入“1”之后，网络回答“3”，占 99.6 %。 在12 步中，可以判断的 12 个回答里有 12 个正确。", chinese);
        assertEquals(chinese + "\n" + drawing(scene).description(), ANSWERS.lay(shot(scene.withView(scene.view().withLanguage(Language.BOTH)))).drawing().description());
    }

    static Stream<String> answering() {
        return Presets.all().entrySet().stream().filter(preset -> preset.getValue().model().readout().isPresent()).map(preset -> preset.getKey());
    }

    private static Explanation says(Shot shot, int step) {
        return Explainer.of(shot, new Target.Value(Signal.READOUT, step, Answers.of(shot).orElseThrow().best(step))).orElseThrow();
    }

    /// As a picture writes a number of this readout, worked out anew: shares in per cent, values with their sign.
    private static String written(Shot shot, double y) {
        return shot.trace().width(Signal.READOUT) > 1 ? shot.look().openPercent(y) : shot.look().signed(y);
    }

    /// `2.01 + (−1.17)`.
    private static double sum(String written) {
        return Stream.of(written.split(" \\+ ")).mapToDouble(term -> Precision.read(term.replaceAll("[()]", ""))).sum();
    }

    private static List<Integer> steps(Drawing drawing, Class<? extends Target> kind) {
        return drawing.hotspots().stream().map(Hotspot::target).filter(kind::isInstance).map(target -> target instanceof Target.Step(int step) ? step
                : ((Target.Value) target).step()).toList();
    }

    private static double center(Drawing drawing, Target target) {
        return drawing.hotspots().stream().filter(spot -> spot.target().equals(target)).findFirst().orElseThrow().area().getBounds2D().getCenterX();
    }

    private static Answers answers(Scene scene) {
        return Answers.of(shot(scene)).orElseThrow();
    }

    private static Drawing drawing(Scene scene) {
        return Gallery.named("answer").lay(shot(scene)).drawing();
    }

    private static Shot shot(Scene scene) {
        Run run = Run.of(scene);
        return Shot.of(run, Look.of(scene.view())).at(run.timeline().at(run.timeline().end()));
    }
}
