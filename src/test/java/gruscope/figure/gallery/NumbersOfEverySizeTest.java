package gruscope.figure.gallery;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Rnn;
import gruscope.engine.run.EveryCell;
import gruscope.engine.weights.WeightSet;
import gruscope.export.table.TraceJson;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.model.Model;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.Theme;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import gruscope.sequence.Numbers;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every figure draws every number, from the smallest there is to what is none any more.
class NumbersOfEverySizeTest {

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void everyFigureDrawsAnyNumberWhole(@ForAll("cells") Cell cell, @ForAll @IntRange(min = 1, max = 5) int units,
            @ForAll @Size(min = 1, max = 6) List<@From("inputs") String> tokens, @ForAll("scales") double scale, @ForAll Theme theme) {
        Scene scene = scene(cell, units, String.join(" ", tokens)).with(new Change.RecurrentScale(scale));
        scene = scene.withView(scene.view().withTheme(theme));
        Shot shot = Shot.of(Run.of(scene), Look.of(scene.view()));
        for (Figure figure : Gallery.figures()) {
            for (int beat = 0; beat < cell.beats().size(); beat += 2) {
                Drawing drawing = figure.lay(shot.at(Moment.after(tokens.size(), beat))).drawing();

                for (Writing.Text text : Writing.of(drawing)) {
                    assertFalse(isCutNumber(text.text(), tokens), () -> figure.key() + " cuts " + text);
                }
                assertTrue(drawing.hotspots().stream().map(Hotspot::area).allMatch(area -> Double.isFinite(area.getBounds2D().getMaxX())), figure.key());
                assertFalse(drawing.description().contains("Infinity"), drawing.description());
            }
        }
    }

    /// Tokens are shortened on purpose.
    private static boolean isCutNumber(String text, List<String> tokens) {
        String start = text.replaceAll("…$", "");
        return text.matches("[=<>+−(]*\\s*[+−]?[\\d.]+(e−?\\d*)?…") && tokens.stream().noneMatch(token -> token.replace('-', '−').startsWith(start)
                || token.startsWith(start));
    }

    @Test
    void aRunIsDrawnUpToTheStepWhereItOverflows() {
        Scene scene = exploding();
        Shot shot = Shot.of(Run.of(scene), Look.of(scene.view()));

        assertEquals(OptionalInt.of(647), shot.trace().overflow());
        for (String key : List.of("chart", "states", "memory", "strip")) {
            assertTrue(Gallery.named(key).lay(shot).drawing().description().contains("overflowed at step 647"), key);
        }
        List<String> chart = Writing.of(Gallery.named("chart").lay(shot).drawing()).stream().map(Writing.Text::text).toList();
        assertTrue(chart.stream().anyMatch(text -> text.endsWith("overflowed at step 647")), chart::toString);
    }

    @Test
    void whereNoNumberIsFiniteThatIsSaid() {
        Scene scene = exploding();
        Scene after = scene.withView(scene.view().withSteps(new Span(660, 690)));

        String said = Gallery.named("states").lay(Shot.of(Run.of(after), Look.of(after.view())).at(Moment.after(700, 2))).drawing().description();

        assertTrue(said.contains("hidden state h, 1 unit × steps 660 to 690 of 700: no number can be had. The run overflowed at step 647"), said);
    }

    @Test
    void aTraceAsJsonHasNullWhereItHasOverflowed() {
        String json = TraceJson.format(Run.of(exploding()).trace(), Optional.empty());

        assertTrue(json.contains("\"h\": [null]"), json.substring(json.length() - 200));
        assertFalse(json.contains("Infinity") || json.contains("NaN"));
    }

    @Test
    void largeNumbersDoNotWidenTheCell() {
        Scene large = scene(new Rnn(Activation.RELU), 2, "1e300 1");
        Scene small = scene(new Rnn(Activation.RELU), 2, "1 1");

        double wide = Gallery.named("cell").lay(Shot.of(Run.of(large), Look.of(large.view()))).drawing().size().width();
        double usual = Gallery.named("cell").lay(Shot.of(Run.of(small), Look.of(small.view()))).drawing().size().width();

        assertTrue(wide < 1.25 * usual, wide + " beside " + usual);
    }

    private static Scene exploding() {
        WeightSet weights = WeightSet.stacked(new Rnn(Activation.RELU), new double[][] {{1}}, new double[][] {{3}}, new double[] {0}, null);
        return Scene.of(model(weights), new Numbers(1), String.join(" ", Collections.nCopies(700, "1")));
    }

    private static Scene scene(Cell cell, int units, String text) {
        return Scene.of(model(WeightSet.random(cell, 1, units, Biases.TWO, units)), new Numbers(1), text);
    }

    private static Model model(WeightSet weights) {
        return new Model("any", "A cell.", Model.Provenance.RANDOM, weights, Optional.empty(), Optional.empty(), List.of());
    }

    @Provide
    Arbitrary<Cell> cells() {
        return Arbitraries.of(Stream.concat(EveryCell.known().stream(), Stream.of(new Rnn(Activation.RELU))).collect(Collectors.toList()));
    }

    @Provide
    Arbitrary<String> inputs() {
        return Arbitraries.of("0", "1", "-0.5", "4.9e-324", "-1e-5", "0.003", "1234567.89", "-98765.4", "1e15", "1e100", "-1e300", "1.7e308");
    }

    @Provide
    Arbitrary<Double> scales() {
        return Arbitraries.of(0.0, 1e-200, 1.0, 7.0, 1e6, 1e200);
    }
}
