package gruscope.scene.whatif;

import gruscope.BadInput;
import gruscope.Progress;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Intervention;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.Variations;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import gruscope.scene.Beside;
import gruscope.scene.Scene;
import gruscope.scene.View;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What each what-if makes of a run; numbers given to three digits are those of the lessons.
class WhatIfTest {

    private static final Address RECURRENT = new Address(Part.RECURRENT_WEIGHTS, 0, 0, 0);

    @Test
    void oneNumberOfTheReadoutMakesFourOfTwo() {
        Scene scene = Presets.named("count-since-reset").withText("11");

        Scene changed = scene.with(new Change.ReadoutWeight(4, Readout.BIAS, 40));

        assertEquals(2, said(scene));
        assertEquals(4, said(changed));
        assertEquals(scene, changed.with(new Change.ReadoutWeight(4, Readout.BIAS, scene.program().readout().orElseThrow().b(4))), "set back, it is no what-if any more");
        assertThrows(BadInput.class, () -> Run.of(scene.with(new Change.ReadoutWeight(5, 0, 1))));
        assertThrows(BadInput.class, () -> Run.of(Presets.named("latch").with(new Change.ReadoutWeight(0, 0, 1))));
    }

    /// Which output is the largest after the last step.
    private static int said(Scene scene) {
        Trace trace = Run.of(scene).trace();
        return IntStream.range(0, trace.width(Signal.READOUT)).boxed().max(Comparator.comparingDouble(output -> trace.value(Signal.READOUT, trace.length(), output))).orElseThrow();
    }

    @Test
    void whatIsTheSameInTheNextSceneIsNotRunAnew() {
        Scene scene = Presets.named("latch").withView(View.DEFAULT.withBeside(new Beside(List.of(Lstm.KIND), Beside.Match.UNITS)));
        Run first = Run.of(scene.with(new Change.RecurrentScale(0.5)));
        Scene next = scene.with(new Change.RecurrentScale(0.75));

        Run then = first.then(next, Progress.UNWATCHED);

        assertSame(first.before().orElseThrow(), then.before().orElseThrow());
        assertSame(first.neighbours().getFirst(), then.neighbours().getFirst());
        Trace anew = Run.of(next).trace();
        assertArrayEquals(anew.at(Signal.HIDDEN_STATE, anew.length()), then.trace().at(Signal.HIDDEN_STATE, anew.length()));
    }

    @Test
    void anotherTextOrStartIsRunAnewBeforeItsWhatIfsToo() {
        Scene scene = Presets.named("latch").with(new Change.RecurrentScale(0.5));
        Scene shorter = scene.withText("SC");
        Scene started = scene.withStart(InitialState.of(new double[] {0.5}, null));
        Run first = Run.of(scene);

        assertEquals(2, first.then(shorter, Progress.UNWATCHED).before().orElseThrow().length());
        assertEquals(0.5, first.then(started, Progress.UNWATCHED).before().orElseThrow().program().start().h(0));
    }

    @Test
    void setsOfTheirOwnStayApartWhateverIsMadeOfAllOfThem() {
        Scene unshared = Presets.named("latch").with(new Change.Unshare(3)).with(new Change.Weight(2, RECURRENT, 0.25));

        WeightPlan plan = unshared.with(new Change.Update(Gru.Update.WRITES)).program().weights();

        assertEquals(plan.at(1), plan.at(3));
        assertNotSame(plan.at(1), plan.at(3));
        assertEquals(0.25, plan.at(2).value(RECURRENT));
        assertNotEquals(plan.at(1), plan.at(2));
    }

    @Test
    void oneWeightMovesEveryStepAfterIt() {
        Scene echo = Presets.named("rnn-echo");

        Scene faster = echo.with(new Change.Weight(Change.SHARED, RECURRENT, 0.5));

        assertEquals(0.022, h(faster, 6), 5e-4);
        assertEquals(0.859, h(echo.with(new Change.Weight(Change.SHARED, RECURRENT, 1.5)), 21), 5e-4);
        assertEquals(0.310, h(Run.of(faster).before().orElseThrow(), 6), 5e-4);
    }

    @Test
    void theLastOfSeveralSettingsOfAWeightCounts() {
        Scene scene = Presets.named("rnn-echo").with(new Change.Weight(Change.SHARED, RECURRENT, 0.5))
                .with(new Change.Weight(Change.SHARED, RECURRENT, 0.7));

        assertEquals(WhatIf.of(new Change.Weight(Change.SHARED, RECURRENT, 0.7)), scene.whatIf());
    }

    @Test
    void whatChangesNothingIsNotKept() {
        Scene echo = Presets.named("rnn-echo");

        Scene moved = echo.with(new Change.RecurrentScale(1.3)).with(new Change.Weight(Change.SHARED, RECURRENT, 0.2));
        Scene back = moved.with(new Change.RecurrentScale(1)).with(new Change.Weight(Change.SHARED, RECURRENT, 0.9));

        assertEquals(2, moved.whatIf().changes().size());
        assertEquals(echo, back);
    }

    @Test
    void aWeightSetByHandStaysWhateverTheSlidersSay() {
        Scene scene = Presets.named("rnn-echo").with(new Change.Weight(Change.SHARED, RECURRENT, 0.5)).with(new Change.RecurrentScale(2));

        assertEquals(0.5, scene.program().weights().shared().value(RECURRENT));
        assertEquals(1.8, scene.without(Change.Weight.class::isInstance).program().weights().shared().value(RECURRENT));
    }

    @Test
    void aSeedDrawsTheSetThatTheEngineDraws() {
        Scene scene = Presets.named("two-clocks").with(new Change.Draw(Change.SHARED, 11));

        WeightSet weights = Presets.named("two-clocks").model().weights();
        assertEquals(WeightSet.random(weights.cell(), 1, 2, Biases.ONE, 11), scene.program().weights().shared());
    }

    @Test
    void theUpdateBiasSlidesTheGradientFromCarriedToGone() {
        Scene chain = Presets.named("zero-chain-gated");

        assertEquals(0.861, gradient(chain), 5e-4);
        assertEquals(1.638e-12, gradient(chain.with(new Change.BiasShift(Signal.UPDATE_GATE, 9.2))), 5e-16);
    }

    @Test
    void anRnnRemembersWhatItCanNoLongerLearn() {
        Scene chain = Presets.named("zero-chain");
        Scene steep = chain.with(new Change.Weight(Change.SHARED, RECURRENT, 1.5));
        Scene saturated = steep.with(new Change.Start(InitialState.of(new double[] {1}, null)));

        assertEquals(9.537e-7, gradient(chain), 5e-11);
        assertEquals(6.7, gradient(chain.with(new Change.RecurrentScale(2.2))), 0.05);
        assertEquals(3325.26, gradient(steep), 0.01);
        assertEquals(0.859, h(saturated, 20), 5e-4);
        assertEquals(4.7e-9, gradient(saturated), 5e-11);
    }

    @Test
    void aHeldResetGateGoesOnOverTheBarOrNeverSums() {
        assertStates(clamped(Presets.named("segment-sum"), Signal.RESET_GATE, 1), ".536 .812 .888 .711 .864 .260");
        assertStates(clamped(Presets.named("segment-sum").withText("aaa"), Signal.RESET_GATE, 0), ".536 .537 .537");
    }

    @Test
    void bothGatesOpenAreAPlainRnn() {
        assertStates(clamped(clamped(Presets.named("segment-sum"), Signal.RESET_GATE, 1), Signal.UPDATE_GATE, 1), ".537 .813 .888 .711 .864 .258");
    }

    @Test
    void anUpdateGateThatOnlyWritesForgetsAndOneThatOnlyKeepsNeverLearns() {
        assertEquals(0, h(clamped(Presets.named("latch"), Signal.UPDATE_GATE, 1), 3), 5e-4);
        assertStates(clamped(Presets.named("latch"), Signal.UPDATE_GATE, 0), "0 0 0 0 0 0 0 0 0 0 0 0");
    }

    @Test
    void anotherClampOfTheSameGateTakesTheOldOnesPlace() {
        Scene one = clamped(clamped(Presets.named("two-clocks"), Signal.RESET_GATE, 1), Signal.UPDATE_GATE, 0.25);
        Scene unit = one.with(new Change.Intervene(new Intervention.Clamp(Signal.UPDATE_GATE, 1, 0.5)));

        assertEquals(3, unit.whatIf().changes().size());
        assertEquals(2, clamped(unit, Signal.UPDATE_GATE, 0.75).whatIf().changes().size());
    }

    @Test
    void aZeroedUnitIsZeroAndAFrozenOneStands() {
        Scene clocks = Presets.named("two-clocks").with(new Change.Start(InitialState.of(new double[] {0.3, -0.2}, null)));
        Trace zeroed = run(clocks.with(new Change.Intervene(new Intervention.ZeroUnit(0))));
        Trace frozen = run(clocks.with(new Change.Intervene(new Intervention.FreezeUnit(1))));

        for (int step = 0; step <= 10; step++) {
            assertEquals(0, zeroed.value(Signal.HIDDEN_STATE, step, 0));
            assertEquals(-0.2, frozen.value(Signal.HIDDEN_STATE, step, 1));
        }
    }

    @Test
    void namingTheUpdateGateTheOtherWayRoundNegatesItsWeightsAndLeavesTheStateAlone() {
        Scene clocks = Presets.named("two-clocks");
        Scene renamed = clocks.with(new Change.Update(Gru.Update.KEEPS));

        WeightSet shown = renamed.program().weights().shared();
        assertEquals(-3, shown.value(Part.INPUT_BIAS, 1, 0, 0));
        assertEquals(3, shown.value(Part.INPUT_BIAS, 1, 1, 0));
        Run run = Run.of(renamed);
        for (int step = 1; step <= 10; step++) {
            assertArrayEquals(run.before().orElseThrow().at(Signal.HIDDEN_STATE, step), run.trace().at(Signal.HIDDEN_STATE, step), 1e-15);
        }
    }

    @Test
    void whatIsSetWhileTheUpdateGateIsRenamedMeansWhatIsShown() {
        Address bias = new Address(Part.INPUT_BIAS, 1, 0, 0);
        Scene renamed = Presets.named("two-clocks").with(new Change.Update(Gru.Update.KEEPS));

        Scene edited = clamped(renamed.with(new Change.Weight(Change.SHARED, bias, -1)), Signal.UPDATE_GATE, 0.25);

        assertEquals(-1, edited.program().weights().shared().value(bias));
        assertEquals(0.25, run(edited).value(Signal.UPDATE_GATE, 1, 0));
        assertTrue(edited.changes().contains(new Change.Weight(Change.SHARED, bias, -1)));
        Scene back = edited.with(new Change.Update(Gru.Update.WRITES));
        assertEquals(1, back.program().weights().shared().value(bias));
        assertEquals(0.75, run(back).value(Signal.UPDATE_GATE, 1, 0));
        assertEquals(h(edited, 10), h(back, 10), 1e-15);
    }

    @Test
    void resettingBeforeTheProductIsAnotherFunctionOfTheSameNumbers() {
        Scene before = Presets.named("reset-after").with(new Change.Reset(Gru.Reset.BEFORE));

        assertStates(before, ".725 .752 -.671 .047 .736");
        assertStates(Presets.named("reset-after"), ".725 -.031 -.735 -.753 .661");
        assertEquals(Variations.in(Presets.named("reset-before").model().weights().cell(), Presets.named("reset-after").model().weights()),
                before.program().weights().shared());
    }

    @Test
    void aSigmoidCandidateCannotMakeTheStateNegative() {
        Scene scene = Presets.named("segment-sum").withText("bbb|bb");

        assertTrue(h(scene, 6) < 0);
        Trace trace = run(scene.with(new Change.Squash(Activation.SIGMOID)));
        for (int step = 1; step <= 6; step++) {
            assertTrue(trace.value(Signal.HIDDEN_STATE, step, 0) >= 0);
        }
    }

    @Test
    void aClosedCellCanBeGivenMoreUnitsOrFewer() {
        Scene counting = Presets.named("count-since-reset");
        Scene larger = counting.with(new Change.Units(6)).with(new Change.Intervene(new Intervention.ZeroUnit(5)))
                .with(new Change.Start(InitialState.of(new double[] {.1, .2, .3, .4, .5, .6}, null)));

        assertEquals(3 * (6 * (3 + 6) + 2 * 6), run(larger).weights(1).count());
        Scene smaller = larger.with(new Change.Units(3));
        assertEquals(3, run(smaller).hiddenSize());
        assertEquals(WhatIf.of(new Change.Units(3), new Change.Start(InitialState.of(new double[] {.1, .2, .3}, null))), smaller.whatIf());
        assertEquals(counting.withView(counting.view()), smaller.without(_ -> true));
    }

    @Test
    void theSequenceIsChangedInPlaceAndTheTypedOneIsKept() {
        Scene latch = Presets.named("latch");

        Run run = Run.of(latch.with(new Change.Sequence("CS··")));

        assertEquals("·S····C··S··", run.scene().text());
        assertEquals(4, run.trace().length());
        assertEquals(12, run.before().orElseThrow().length());
        assertEquals(latch.withText("SSS"), run.scene().withText("SSS"));
    }

    @Test
    void aChangeThatDoesNotFitIsRefusedWithWhatThereIs() {
        assertRefused("an LSTM's functions cannot be exchanged; those of these cells can: "
                + String.join(", ", Cells.kinds().stream().filter(kind -> !kind.equals(Lstm.KIND)).map(CellKind::name).toList()), "counter", new Change.Squash(Activation.SIGMOID));
        assertRefused("an RNN has no reset gate and no update gate", "rnn-echo", new Change.Reset(Gru.Reset.BEFORE));
        assertRefused("a RNN has no gate z whose bias could be shifted", "rnn-echo", new Change.BiasShift(Signal.UPDATE_GATE, 1));
        assertRefused("there is no weight set 2; the weights are shared", "latch", new Change.Draw(2, 1));
        assertRefused("h0 has 2 numbers; this cell has 1 hidden unit and needs a number for each", "latch", new Change.Start(InitialState.zero(2)));
        assertRefused("this weight set holds no U[3][0] in block 0; it is GRU 2→1 · 12 numbers · id 515c, biases: ONE", "latch",
                new Change.Weight(Change.SHARED, new Address(Part.RECURRENT_WEIGHTS, 0, 3, 0), 1));
    }

    private static Scene clamped(Scene scene, Signal gate, double value) {
        return scene.with(new Change.Intervene(new Intervention.Clamp(gate, Intervention.ALL_UNITS, value)));
    }

    private static Trace run(Scene scene) {
        return Run.of(scene).trace();
    }

    private static double h(Scene scene, int step) {
        return h(run(scene), step);
    }

    private static double h(Trace trace, int step) {
        return trace.value(Signal.HIDDEN_STATE, step, 0);
    }

    private static double gradient(Scene scene) {
        return Gradients.of(run(scene)).spectral(0);
    }

    private static void assertStates(Scene scene, String expected) {
        double[] numbers = Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
        Trace trace = run(scene);
        assertEquals(numbers.length, trace.length());
        for (int step = 1; step <= numbers.length; step++) {
            assertEquals(numbers[step - 1], h(trace, step), 5.1e-4, "step " + step);
        }
    }

    private static void assertRefused(String message, String preset, Change change) {
        assertEquals(message, assertThrows(BadInput.class, () -> Presets.named(preset).with(change)).getMessage());
    }
}
