package gruscope.figure.memory;

import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Gradients;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Preparation;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Writing;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The scenes of the lesson on vanishing and exploding gradients show its numbers.
class MemoryFigureTest {

    private static final Address RECURRENT = new Address(Part.RECURRENT_WEIGHTS, 0, 0, 0);

    @Test
    void aPlainRnnOfHalfWeightForgetsWithinTwentySteps() {
        assertEnds("step 0 times 9.5e−7.", Presets.named("zero-chain"));
    }

    @Test
    void aClosedWriteGatePassesTheGradientOnAndAnOpenOneDoesNot() {
        Scene gated = Presets.named("zero-chain-gated");

        assertEnds("step 0 times 0.861.", gated);
        assertEnds("step 0 times 1.6e−12.", gated.with(new Change.BiasShift(Signal.UPDATE_GATE, 9.2)));
    }

    /// Of each row and step, alone and beside another cell.
    @Test
    void theNumbersWrittenBesideAreThoseThatAreDrawn() {
        Scene scene = Presets.named("count-since-reset");
        for (Scene one : List.of(scene, scene.withView(scene.view().withBeside(new Beside(List.of(Lstm.KIND), Beside.Match.UNITS)).withSteps(new Span(4, 9))))) {
            Run run = Run.of(one);
            Shot shot = Shot.of(run, Look.of(one.view())).at(run.timeline().at(run.timeline().end()));
            List<String> drawn = new ArrayList<>(Writing.of(new MemoryFigure().lay(shot, new Size(2400, 1600)).in(new Size(2400, 1600))).stream().map(Writing.Text::text).toList());

            List<Datum> numbers = new MemoryFigure().numbers(shot);

            assertEquals(3 * shot.steps().length() * (one == scene ? 1 : 2), numbers.size());
            numbers.forEach(number -> assertTrue(drawn.remove(MemoryRow.number(number.value())), () -> number + " is not among " + drawn));
        }
    }

    @Test
    void ofOneUnitTheProductIsThatOfTheFactors() {
        List<Datum> numbers = new MemoryFigure().numbers(Shot.of(Run.of(Presets.named("zero-chain")), Look.of(Presets.named("zero-chain").view())));
        int steps = numbers.size() / 3;

        assertEquals(IntStream.range(steps, 2 * steps).mapToDouble(i -> numbers.get(i).value()).reduce(1, (a, b) -> a * b), numbers.get(2 * steps).value(), 1e-18);
    }

    /// In a column of print, alone and beside another cell, with a run before the what-ifs.
    @Test
    void whatIsSaidOfACellStandsWholeInAColumnOfPrint() {
        Scene changed = Presets.named("count-since-reset").with(new Change.BiasShift(Signal.UPDATE_GATE, 2));
        for (Scene scene : List.of(changed, changed.withView(changed.view().withBeside(new Beside(List.of(Lstm.KIND), Beside.Match.UNITS))))) {
            for (Language language : Language.values()) {
                Shot shot = Shot.of(Run.of(scene), Look.of(scene.view().withLanguage(language)));

                List<String> texts = Writing.of(new MemoryFigure().lay(shot, new Size(300, Double.POSITIVE_INFINITY)).drawing()).stream().map(Writing.Text::text).toList();

                assertTrue(texts.stream().noneMatch(text -> text.contains("…")), texts::toString);
                assertTrue(String.join(" ", texts).contains(language == Language.ENGLISH ? "before the what-ifs" : "假设"), texts::toString);
            }
        }
    }

    /// Projected, numbers are wider than the columns of twelve steps.
    @Test
    void noFrameRunsThroughANumber() {
        Scene scene = Presets.named("count-since-reset");
        Look look = Look.of(scene.view().withTheme(Theme.PROJECTOR));
        Drawing drawing = new MemoryFigure().lay(Shot.of(Run.of(scene), look).at(Moment.after(6, 7)), new Size(960, 540)).fitted(new Size(960, 540));
        BufferedImage image = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        drawing.paint(image.createGraphics());

        List<Rectangle2D> numbers = Writing.of(drawing).stream().filter(text -> text.text().matches("[0-9.]+(e−[0-9]+)?")).map(Writing.Text::ink).toList();

        assertTrue(numbers.size() > 12, numbers::toString);
        for (Rectangle2D number : numbers) {
            assertTrue(points(number).noneMatch(point -> image.getRGB(point.x, point.y) == look.palette().accent().getRGB()), number::toString);
        }
    }

    private static Stream<Point> points(Rectangle2D area) {
        Rectangle pixels = area.getBounds().intersection(new Rectangle(960, 540));
        return IntStream.range(0, pixels.width * pixels.height).mapToObj(i -> new Point(pixels.x + i % pixels.width, pixels.y + i / pixels.width));
    }

    @Test
    void anRnnCanRememberWhatItCannotBeTaught() {
        Scene steep = Presets.named("zero-chain").with(new Change.Weight(Change.SHARED, RECURRENT, 1.5));
        Scene saturated = steep.with(new Change.Start(InitialState.of(new double[] {1}, null)));

        assertEnds("step 0 times 3325.", steep);
        assertEnds("step 0 times 4.7e−9.", saturated);
        assertEquals(0.859, Run.of(saturated).trace().value(Signal.HIDDEN_STATE, 20, 0), 5e-4);
    }

    @Test
    void everyStepCanBePointedAtAndSaysItsNumbers() {
        Shot shot = shot(Presets.named("zero-chain"));
        Figure figure = new MemoryFigure();

        var hotspots = figure.lay(shot).drawing().hotspots();

        assertEquals(60, hotspots.size());
        assertEquals("RNN: factor of a step, step 1", hotspots.get(20).title());
        assertEquals("‖∂h_t / ∂h_(t−1)‖ = 0.500", hotspots.get(20).detail());
    }

    @Test
    void whereAFewStepsAreShownTheyAreToldAndTheCurveEndsWhereItsLastStepDoes() {
        Scene scene = Presets.named("zero-chain");
        Shot shot = shot(scene.withView(scene.view().withSteps(new Span(5, 10))));
        MemoryStrip strip = new MemoryStrip(shot, MemoryRow.PRODUCT, new Rectangle2D.Double(0, 0, 120, 40));
        DecadeAxis axis = new DecadeAxis(-8, 2);

        assertEquals("RNN, steps 5 to 10 of 20: of their inputs, the last state answers most to that of step 10, by 9.8e−4; "
                + "a gradient comes back to step 4 times 1.5e−5.", new MemoryFigure().lay(shot).drawing().description());
        assertEquals(axis.y(Math.pow(0.5, 10), strip.area()), strip.curve(strip.gradients(), axis).getCurrentPoint().getY(), 1e-9);
    }

    /// However far down the axis goes, as low as the strip is drawn on paper.
    @Test
    void vanishingIsWrittenBesideTheDashedLineAndTheCurve() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 300, 40);
        for (double weight : new double[] {0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.4, 0.2, 0.01}) {
            Shot shot = shot(Presets.named("zero-chain").with(new Change.Weight(Change.SHARED, RECURRENT, weight)));
            MemoryStrip strip = new MemoryStrip(shot, MemoryRow.PRODUCT, area);
            DecadeAxis axis = MemoryScales.of(List.of(strip)).product();
            Drawing drawing = new Drawing(new Size(400, 40), List::of, () -> "", graphics -> strip.draw(new Ink(graphics, shot.look()), 1, axis, area));

            Rectangle2D word = Writing.of(drawing).stream().filter(text -> text.text().equals("vanishing")).findFirst().orElseThrow().ink();

            double one = axis.y(1, area);
            assertTrue(word.getMinY() > one || word.getMaxY() < one, weight + ": " + word + " on the line at " + one);
            assertTrue(!strip.curve(strip.gradients(), axis).intersects(word), weight + ": " + word + " on the curve");
            assertTrue(area.contains(word), word::toString);
        }
    }

    /// At every step that may be the present one, in letters as large as those projected are beside columns.
    @Test
    void vanishingDoesNotCrossTheFrameOfThePresentStep() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 500, 60);
        for (double weight : new double[] {0.75, 0.6, 0.5, 0.4, 0.2}) {
            Scene scene = Presets.named("zero-chain").with(new Change.Weight(Change.SHARED, RECURRENT, weight));
            Shot end = shot(scene);
            for (int step = 1; step <= end.trace().length(); step++) {
                MemoryStrip strip = new MemoryStrip(end.at(Moment.after(step, 0)), MemoryRow.PRODUCT, area);
                DecadeAxis axis = MemoryScales.of(List.of(strip)).product();
                Drawing drawing = new Drawing(new Size(600, 60), List::of, () -> "", graphics -> strip.draw(new Ink(graphics, end.look()), 1, axis, area));

                Rectangle2D word = Writing.of(drawing).stream().filter(text -> text.text().equals("vanishing")).findFirst().orElseThrow().ink();

                Rectangle2D frame = strip.frame().orElseThrow();
                assertTrue(!word.intersects(frame), weight + " at step " + step + ": " + word + " crosses " + frame);
                assertTrue(!strip.curve(strip.gradients(), axis).intersects(word), weight + " at step " + step + ": " + word + " on the curve");
            }
        }
    }

    @Test
    void oneAxisHoldsTheCurvesOfAllCellsHoweverSmallTheirProductsGet() {
        Scene scene = Presets.named("zero-chain").withText("0 ".repeat(100).strip());
        Shot halved = shot(scene);
        Shot tenth = shot(scene.with(new Change.Weight(Change.SHARED, RECURRENT, 0.1)));
        Rectangle2D area = new Rectangle2D.Double(0, 0, 120, 40);

        MemoryScales scales = MemoryScales.of(List.of(new MemoryStrip(halved, MemoryRow.PRODUCT, area), new MemoryStrip(tenth, MemoryRow.PRODUCT, area)));

        double least = Gradients.ofLast(tenth.trace()).spectral(0);
        assertEquals(Math.log10(least), scales.product().least(), 1e-9);
        assertEquals(area.getMaxY() - 2, scales.product().y(least, area), 1e-9);
        assertTrue(scales.product().y(Gradients.ofLast(halved.trace()).spectral(0), area) < area.getMaxY() - 10);
    }

    @Test
    void whereNothingComesBackThereIsNoCurve() {
        DecadeAxis axis = new DecadeAxis(-2, 2);

        assertEquals(axis, axis.holding(0).holding(Double.NaN).holding(Double.POSITIVE_INFINITY));
        assertEquals(new DecadeAxis(-97, 2), axis.holding(1e-97));
    }

    private static void assertEnds(String end, Scene scene) {
        Shot shot = shot(scene);
        Figure figure = new MemoryFigure();
        String description = figure.lay(shot).drawing().description();

        assertTrue(description.endsWith(end), description);
    }

    /// So that a window can draw it without waiting.
    @Test
    void derivativesOfALongRunAreFoundApartAndTheFigureSaysHowFarTheyHaveCome() {
        Shot shot = shot(Presets.named("zero-chain").withText("1 ".repeat(1500)));
        Figure figure = new MemoryFigure();
        Preparation preparation = figure.prepares(shot).orElseThrow();

        Drawing counting = figure.preparing(0.4).lay(shot).drawing();

        assertEquals("counting derivatives: 40 %", counting.description());
        assertEquals(3, Writing.of(counting).stream().filter(text -> text.text().equals("counting derivatives: 40 %")).count());
        assertTrue(figure.prepares(shot).orElseThrow().isOfTheSame(preparation), "drawing has found nothing");

        List<Double> told = new ArrayList<>();
        preparation.work().accept(told::add);
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1, told.getLast(), 1e-9);
        assertTrue(figure.prepares(shot).isEmpty());
    }

    @Test
    void whatIsFoundSoonIsNotPreparedAndWhatIsGivenUpIsNotFound() {
        Shot longer = shot(Presets.named("zero-chain").withText("1 ".repeat(1400)));
        Figure figure = new MemoryFigure();

        assertTrue(figure.prepares(shot(Presets.named("zero-chain"))).isEmpty());
        assertThrows(CancellationException.class, () -> figure.prepares(longer).orElseThrow().work().accept(_ -> {
            throw new CancellationException();
        }));
        assertTrue(figure.prepares(longer).isPresent());
    }

    private static Shot shot(Scene scene) {
        return Shot.of(Run.of(scene), Look.of(scene.view()));
    }
}
