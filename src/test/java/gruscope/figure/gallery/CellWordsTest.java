package gruscope.figure.gallery;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Rnn;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Shot;
import gruscope.figure.cell.CellDiagram;
import gruscope.figure.ink.Look;
import gruscope.model.Model;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.sequence.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is written in the cell's diagram is true, and bounded.
class CellWordsTest {

    private static final int A_LABEL = 80;

    @Test
    void featuresThatAreNotDrawnAreCalledZerosOnlyWhereTheyAre() {
        String dense = IntStream.range(0, 13).mapToObj(i -> String.valueOf(i % 2 == 0 ? -0.25 * i : 0.125 * i)).collect(Collectors.joining(","));
        String sparse = "1,2" + ",0".repeat(11);

        assertEquals(List.of("… and 6 more", "−3.00 … +1.38"), written(shot(Gru.pytorch(), Biases.TWO, 13, dense), "…"));
        assertEquals(List.of("… and 11 zeros"), written(shot(Gru.pytorch(), Biases.TWO, 13, sparse), "…"));
    }

    @Test
    void aLongVectorIsNamedByItsLength() {
        Shot shot = shot(Gru.pytorch(), Biases.TWO, 24, String.join(",", Collections.nCopies(24, "0.2043765267302049")));

        assertEquals(List.of("input, 24 features"), written(shot, "input,"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.20437652673020490000000000000000000000001", "24, 0.2043765267302049"})
    void aTokenNeverWidensTheDiagramByMoreThanALabel(int features, String number) {
        double plain = width(features, "1");
        double widened = width(features, number);

        assertTrue(widened < plain + A_LABEL, "from " + plain + " to " + widened);
    }

    private static double width(int features, String number) {
        Shot shot = shot(Gru.pytorch(), Biases.TWO, features, String.join(",", Collections.nCopies(features, number)));
        return new CellDiagram().lay(shot.at(Moment.after(1, 0))).preferred().width();
    }

    @ParameterizedTest
    @CsvSource({"NONE, U h, W x", "ONE, U h, W x + b", "TWO, U h + b′, W x + b"})
    void theHeadingsOfAnRnnFollowItsBiases(Biases biases, String past, String input) {
        String written = all(shot(new Rnn(Activation.TANH), biases, 1, "0.5"));

        assertEquals(past.contains("b′"), written.contains("Uh+b′"), written);
        assertEquals(input.contains("b"), written.contains("Wx+b"), written);
    }

    @Test
    void aDiagramSaysAtWhichValueItsBarsAreFull() {
        Scene scene = Presets.named("count-since-reset-lstm");
        Shot shot = Shot.of(Run.of(scene), Look.of(scene.view())).at(Moment.after(3, 7));

        assertEquals(List.of("states full at ±2.66"), written(shot, "full at"));
        assertEquals(List.of("states full at ±2.66"), written(shot.in(shot.look().shortened()), "full at"));
        assertEquals(List.of(), written(shot(Gru.pytorch(), Biases.TWO, 1, "0.5"), "full at"));
    }

    /// The texts in a diagram that hold a part.
    private static List<String> written(Shot shot, String part) {
        return Writing.of(new CellDiagram().lay(shot).drawing()).stream().map(Writing.Text::text).filter(text -> text.contains(part)).toList();
    }

    private static String all(Shot shot) {
        return Writing.of(new CellDiagram().lay(shot.in(shot.look().shortened())).drawing()).stream().map(Writing.Text::text).collect(Collectors.joining());
    }

    private static Shot shot(Cell cell, Biases biases, int features, String step) {
        WeightSet weights = WeightSet.random(cell, features, 2, biases, 11);
        Model model = new Model("any", "A cell.", Model.Provenance.RANDOM, weights, Optional.empty(), Optional.empty(), List.of());
        Run run = Run.of(Scene.of(model, new Numbers(features), step));
        return Shot.of(run, Look.of(run.scene().view())).at(Moment.after(1, cell.beats().size() - 1));
    }
}
