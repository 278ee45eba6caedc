package gruscope.scene.run;

import gruscope.engine.bill.Bill;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Model;
import gruscope.scene.Beside;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Timeline;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NeighboursTest {

    @Test
    void neighboursReadTheSameTokensStepForStep() {
        Run run = Run.of(beside(Presets.named("sentiment"), Beside.Match.UNITS, Lstm.KIND, Rnn.KIND));

        assertEquals(List.of(Lstm.KIND, Rnn.KIND), run.neighbours().stream().map(n -> n.trace().cell().kind()).toList());
        for (Run neighbour : run.neighbours()) {
            assertEquals(run.trace().length(), neighbour.trace().length());
            for (int step = 1; step <= run.trace().length(); step++) {
                assertArrayEquals(run.trace().at(Signal.INPUT, step), neighbour.trace().at(Signal.INPUT, step));
            }
        }
    }

    @Test
    void atEqualUnitsTheyHaveAsManyUnits() {
        Scene scene = Presets.named("sentiment");

        Run run = Run.of(beside(scene, Beside.Match.UNITS, Lstm.KIND, Rnn.KIND));

        run.neighbours().forEach(neighbour -> assertEquals(scene.model().weights().hiddenSize(), neighbour.trace().hiddenSize()));
    }

    /// PyTorch counts 180 parameters of a GRU 9→4; LSTMs of 3 and 4 units have 168 and 240, RNNs of 9 and 10 units 180 and 210.
    @Test
    void atEqualBudgetTheyCostAsNearlyTheSameAsWholeUnitsAllow() {
        Run run = Run.of(beside(Presets.named("sentiment"), Beside.Match.BUDGET, Lstm.KIND, Rnn.KIND));

        assertEquals(180, run.trace().weights(1).count());
        assertEquals(List.of(168, 180), run.neighbours().stream().map(n -> n.trace().weights(1).count()).toList());
        assertEquals(List.of(3, 9), run.neighbours().stream().map(n -> n.trace().hiddenSize()).toList());
    }

    @Test
    void biasesAreCountedByTheModelsOwnConvention() {
        Scene scene = Presets.named("latch");

        Run neighbour = Run.of(beside(scene, Beside.Match.UNITS, Lstm.KIND)).neighbours().getFirst();

        WeightSet weights = neighbour.trace().program().weights().shared();
        assertEquals(Bill.of(weights).total(), weights.count());
        assertEquals(scene.model().weights().biases(), weights.biases());
    }

    @Test
    void whereNoPresetFitsTheWeightsAreRandomAndSaySoAndAreTheSameEveryTime() {
        Scene scene = beside(Presets.named("chars"), Beside.Match.UNITS, Lstm.KIND);

        Model model = Neighbours.of(scene).getFirst().model();

        assertEquals(Model.Provenance.RANDOM, model.provenance());
        assertEquals(model.weights(), Neighbours.of(scene).getFirst().model().weights());
    }

    @Test
    void whereAPresetReadsTheSameAndAnswersTheSameItStandsBeside() {
        Scene hold = Presets.named("parity");

        Model model = Neighbours.of(beside(hold, Beside.Match.UNITS, Rnn.KIND)).getFirst().model();

        assertSame(Presets.named("rnn-echo").model(), model);
        assertEquals(hold.model().provenance(), model.provenance());
    }

    @Test
    void besideTheTrainedCounterStandTrainedCountersOfTheWantedSize() {
        Scene scene = Presets.named("count-since-reset");

        Scene budget = beside(scene, Beside.Match.BUDGET, Lstm.KIND, Rnn.KIND);
        Scene units = beside(scene, Beside.Match.UNITS, Lstm.KIND, Rnn.KIND);

        assertEquals(List.of("Count since reset, LSTM, 3 units", "Count since reset, RNN, 8 units"),
                Neighbours.of(budget).stream().map(s -> s.model().title()).toList());
        assertEquals(List.of("Count since reset, LSTM", "Count since reset, RNN"), Neighbours.of(units).stream().map(s -> s.model().title()).toList());
    }

    @Test
    void theModelsOwnKindIsNotItsNeighbour() {
        assertEquals(List.of(), Neighbours.of(beside(Presets.named("counter"), Beside.Match.UNITS, Lstm.KIND)));
    }

    @Test
    void aChangedViewBringsItsNeighboursAndKeepsThoseItHas() {
        Scene alone = Presets.named("sentiment");
        Scene together = beside(alone, Beside.Match.UNITS, Lstm.KIND);
        Run run = Run.of(alone);

        Run seen = run.seenIn(together);
        Run moved = seen.seenIn(together.withMoment(Moment.after(3, 2)));

        assertTrue(run.neighbours().isEmpty());
        assertEquals(1, seen.neighbours().size());
        assertSame(seen.neighbours().getFirst(), moved.neighbours().getFirst());
    }

    @Test
    void aStepIsToldInStepHoweverManyBeatsItHas() {
        Timeline gru = new Timeline(5, 8);

        assertEquals(new Moment(3, 0, 0), gru.inStep(new Moment(3, 0, 0), 6));
        assertEquals(new Moment(3, 2, 1), gru.inStep(Moment.after(3, 3), 6));
        assertEquals(new Moment(3, 5, 1), gru.inStep(Moment.after(3, 7), 6));
        assertEquals(new Moment(3, 4, 0.5), gru.inStep(new Moment(3, 4, 0.5), 8));
    }

    private static Scene beside(Scene scene, Beside.Match match, CellKind... kinds) {
        return scene.withView(scene.view().withBeside(new Beside(List.of(kinds), match)));
    }
}
