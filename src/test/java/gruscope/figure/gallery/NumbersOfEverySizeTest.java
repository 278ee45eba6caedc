package gruscope.figure.gallery;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Rnn;
import gruscope.engine.weights.WeightSet;
import gruscope.export.table.TraceJson;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.model.Model;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Span;
import gruscope.scene.run.Run;
import gruscope.sequence.Numbers;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Every figure draws every number, from the smallest there is to what is none any more.
class NumbersOfEverySizeTest {

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
        String json = TraceJson.format(Run.of(exploding()).trace(), TraceJson.Backward.NONE);

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
}
