package gruscope.figure.strip;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.EveryCell;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Drawing;
import gruscope.figure.Explanation;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Answers;
import gruscope.figure.closeup.ArithmeticFigure;
import gruscope.figure.explain.Explainer;
import gruscope.figure.explain.ReadoutNumber;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Precision;
import gruscope.figure.ink.Size;
import gruscope.model.Model;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import gruscope.sequence.Numbers;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    void aWrongAnswerStandsCloseBeforeItIsCut() {
        Shot changed = shot(Presets.named("count-since-reset").with(new Change.Weight(Change.SHARED, new Address(Part.RECURRENT_WEIGHTS, 2, 1, 1), -3)));
        Answers answers = Answers.of(changed).orElseThrow();
        int wrong = IntStream.rangeClosed(1, 12).filter(step -> answers.verdict(step) == Answers.Verdict.WRONG).findFirst().orElseThrow();
        AnswerCell cell = new AnswerCell(changed, answers, wrong);

        assertEquals(cell.word(), written(cell, 80));
        assertEquals(cell.word().replace(" ", ""), written(cell, 40));
    }

    private static String written(AnswerCell cell, double width) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, 24);
        Drawing drawing = new Drawing(new Size(width, 24), List::of, () -> "", graphics -> cell.draw(new Ink(graphics, cell.shot().look()), area));
        return Writing.of(drawing).getFirst().text();
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

    /// The score's products and bias come to the score, as they are written, and the last exponential to the share.
    @ParameterizedTest
    @MethodSource("answering")
    void theScoreIsOpenedIntoTermsThatComeToItAsWritten(String preset) {
        Shot shot = shot(Presets.named(preset));
        Answers answers = Answers.of(shot).orElseThrow();
        for (int step = 1; step <= shot.trace().length(); step++) {
            String[] parts = new ReadoutNumber(shot, step, answers.best(step)).opened(100).split(" = ");
            double came = Stream.of(parts[2].split(" \\+ ")).mapToDouble(AnswerFigureTest::product).sum();

            assertEquals(parts[3], shot.look().signed(came), parts[2]);
        }
    }

    @Test
    void theArithmeticOfTheLastBeatEndsWithTheAnswers() {
        Shot shot = shot(Presets.named("count-since-reset"));
        double with = new ArithmeticFigure().lay(shot).preferred().height();
        double before = new ArithmeticFigure().lay(shot.at(Moment.after(12, 6))).preferred().height();

        assertTrue(with > before);
        assertEquals("s_{4} = W_{hy,4} h + b_{y,4} = 4.1370 × 0.9009 + (−0.8870) × (−0.9789) + (−1.6950) × (−0.9733) + 3.5170 × 0.9944 + (−1.1660) = +8.58",
                new ReadoutNumber(shot, 12, 3).opened(6));
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

    /// The answers by themselves, and below the film strip.
    @Test
    void inAColumnOfPrintTwelveAnswersStandInRowsUnderTheirSteps() {
        Shot shot = shot(Presets.named("count-since-reset"));
        Answers answers = answers(Presets.named("count-since-reset"));
        for (Figure figure : List.of(ANSWERS, new AnsweredStrip(new FilmStrip(OptionalDouble.empty())))) {
            Drawing drawing = figure.lay(shot, new Size(405, Double.POSITIVE_INFINITY)).drawing();

            assertTrue(drawing.size().width() <= 405, drawing.size()::toString);
            for (int step = 1; step <= 12; step++) {
                assertEquals(center(drawing, new Target.Step(step)), center(drawing, new Target.Value(Signal.READOUT, step, answers.best(step))), 1e-9);
            }
            assertTrue(Writing.of(drawing).stream().noneMatch(text -> text.text().contains("…")));
            assertTrue(drawing.description().contains("Of its 12 answers that can be judged, over 12 steps, 12 are right."), drawing.description());
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

        assertEquals("第 12 步读入“1”之后，网络回答“3”，占 99.6 %。在 12 步中，可以判断的 12 个回答里有 12 个正确。", chinese);
        assertEquals(chinese + "\n" + drawing(scene).description(), ANSWERS.lay(shot(scene.withView(scene.view().withLanguage(Language.BOTH)))).drawing().description());
    }

    static Stream<String> answering() {
        return Presets.all().entrySet().stream().filter(preset -> preset.getValue().model().readout().isPresent()).map(preset -> preset.getKey());
    }

    /// Whatever the cell, the kind of readout and the size of its numbers: every output is explained, true as written, and the answers are drawn.
    @Property(tries = 60)
    void everyCellsReadoutIsExplained(@ForAll("cells") Cell cell, @ForAll Readout.Kind kind, @ForAll @IntRange(min = 1, max = 5) int outputs,
            @ForAll @DoubleRange(min = -2, max = 3) double power, @ForAll boolean bias) {
        WeightSet weights = WeightSet.random(cell, 1, 3, Biases.ONE, 3);
        double[][] w = new double[outputs][3];
        for (int i = 0; i < outputs; i++) {
            Arrays.setAll(w[i], unit -> Math.pow(10, power) * Math.sin(3 * unit + 1.7));
            w[i][i % 3] += i;
        }
        Readout readout = new Readout(kind, w, bias ? new double[outputs] : null);
        Model model = new Model("any", "A cell.", Model.Provenance.RANDOM, weights, Optional.empty(), Optional.of(readout), List.of());
        Shot shot = shot(Scene.of(model, new Numbers(1), "1 -0.5 0.25 0"));

        for (Drawing drawing : List.of(ANSWERS.lay(shot).drawing(), new AnsweredStrip(new FilmStrip(OptionalDouble.empty())).lay(shot).drawing(),
                new ArithmeticFigure().lay(shot).drawing())) {
            drawing.paint(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics());
            drawing.hotspots().forEach(spot -> assertTrue(!spot.title().isEmpty()));
        }
        for (int output = 0; output < outputs; output++) {
            Explanation told = Explainer.of(shot, new Target.Value(Signal.READOUT, 4, output)).orElseThrow();
            double y = shot.trace().value(Signal.READOUT, 4, output);
            String shown = kind == Readout.Kind.IDENTITY ? shot.look().signed(y) : outputs == 1 && y == 1 ? shot.look().percent(y) : shot.look().openPercent(y);
            assertEquals(shown, told.result().replaceFirst("^= ", ""));
        }
    }

    @Provide
    Arbitrary<Cell> cells() {
        return Arbitraries.of(EveryCell.variants());
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

    /// `(−1.82) × 0.79`.
    private static double product(String written) {
        return Stream.of(written.split(" × ")).mapToDouble(factor -> Precision.read(factor.replaceAll("[()]", ""))).reduce(1, (a, b) -> a * b);
    }

    private static List<Integer> steps(Drawing drawing, Class<? extends Target> kind) {
        return drawing.hotspots().stream().map(Hotspot::target).filter(kind::isInstance).map(target -> target instanceof Target.Step(int step) ? step
                : ((Target.Value) target).step()).toList();
    }

    private static double center(Drawing drawing, Target target) {
        return drawing.hotspots().stream().filter(spot -> spot.target().equals(target)).reduce((_, last) -> last).orElseThrow().area().getBounds2D().getCenterX();
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
