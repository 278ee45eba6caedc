package gruscope.figure.explain;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.EveryCell;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Explanation;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Look;
import gruscope.model.Model;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.run.Run;
import gruscope.sequence.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What figures say of a cell is what the cell does, for every cell there is and one that no figure knows.
class EveryCellTest {

    private static final int STEP = 3;

    static List<Cell> cells() {
        return EveryCell.variants();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theArithmeticOfEveryBeatComesToTheNumberOfTheTrace(Cell cell) {
        Shot shot = shot(cell);
        for (int beat = 0; beat < cell.beats().size(); beat++) {
            Arithmetic arithmetic = new Workings(shot.at(Moment.after(STEP, beat))).arithmetic();

            assertFalse(arithmetic.terms().isEmpty());
            arithmetic.target().ifPresent(target -> {
                Target.Value made = (Target.Value) target;
                assertEquals(shot.trace().value(made.signal(), made.step(), made.index()), arithmetic.result(), 1e-13, cell + " " + made);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyBeatAndEveryNumberIsExplained(Cell cell) {
        Shot shot = shot(cell);
        for (int beat = 0; beat < cell.beats().size(); beat++) {
            assertFalse(new Explainer(shot.at(Moment.after(STEP, beat))).beat().title().isEmpty());
        }
        for (Signal signal : cell.signals()) {
            Explanation explanation = Explainer.of(shot, new Target.Value(signal, STEP, 1)).orElseThrow();

            assertTrue(explanation.symbols().startsWith(signal.symbol() + "_{t} = "), explanation.symbols());
            assertTrue(explanation.sentence().endsWith("."), explanation.sentence());
            assertFalse(explanation.numbers().contains("NaN"), explanation.numbers());
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void sourcesAreWhatAChangeOfWouldChangeTheNumber(Cell cell) {
        Shot shot = shot(cell);
        for (Signal signal : cell.signals()) {
            Set<Target> sources = Sources.of(shot, new Target.Value(signal, STEP, 1));

            assertTrue(sources.size() > 1, signal + " has no sources");
            boolean readsInput = cell.flow().of(signal).holds(new Expression.Now(Signal.INPUT));
            assertEquals(readsInput, sources.contains(new Target.Value(Signal.INPUT, STEP, 0)), cell + " " + signal);
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theCodeAssignsEverySignalOnceAndKeepsTheState(Cell cell) {
        List<CodeLine> lines = CodeLine.of(cell, Biases.TWO);

        assertEquals(cell.signals().stream().sorted().toList(), lines.stream().map(CodeLine::makes).flatMap(Optional::stream).sorted().toList());
        assertEquals("    states.append(h)", lines.getLast().text());
    }

    static Shot shot(Cell cell) {
        WeightSet weights = WeightSet.random(cell, 2, 3, Biases.TWO, 11);
        Model model = new Model("any", "A cell.", Model.Provenance.RANDOM, weights, Optional.empty(), Optional.empty(), List.of());
        Run run = Run.of(Scene.of(model, new Numbers(2), "0.5,-1 0,0.25 -0.75,1 0.1,0.2"));
        return Shot.of(run, Look.of(run.scene().view())).at(Moment.after(STEP, cell.beats().size() - 1));
    }
}
