package gruscope.scene.run;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.MinGru;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneJson;
import gruscope.scene.whatif.Change;
import gruscope.scene.whatif.Change.Simplify.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is left of a GRU as parts of it are taken away, on the way to a minGRU.
class SimplifyTest {

    @ParameterizedTest
    @ValueSource(strings = {"count-since-reset", "reset-before", "segment-sum"})
    void withoutItsResetGateAGruIsOneWhoseResetGateStandsOpen(String preset) {
        Scene gru = Presets.named(preset);

        Trace simpler = Run.of(gru.with(new Change.Simplify(Stage.RESET))).trace();
        Trace open = Run.of(gru.with(new Change.Intervene(new Intervention.Clamp(Signal.RESET_GATE, Intervention.ALL_UNITS, 1)))).trace();

        assertSameStates(open, simpler);
        assertFalse(simpler.has(Signal.RESET_GATE));
        assertEquals(2, simpler.cell().blocks().size());
    }

    @Test
    void withoutRecurrenceItIsOneWhoseRecurrentTermsAreZero() {
        Scene gru = Presets.named("two-clocks");
        Scene still = gru.with(new Change.RecurrentScale(0));

        assertSameStates(Run.of(still).trace(), Run.of(gru.with(new Change.Simplify(Stage.RECURRENCE))).trace());
    }

    @Test
    void withoutAFunctionAMinGruIsLeftWhoseGateWrites() {
        Scene minimal = Presets.named("count-since-reset").with(new Change.Simplify(Stage.SQUASH));

        assertEquals(new MinGru(Activation.IDENTITY), minimal.cell());
        assertFalse(minimal.cell().flow().mix().orElseThrow().keeps());
        assertEquals(2 * (4 * 3 + 4), minimal.program().weights().shared().count());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aWeightSetByHandIsTheOneThatThePictureShows(Stage stage) {
        Scene simpler = Presets.named("count-since-reset").with(new Change.Simplify(stage));
        int block = simpler.cell().indexOf(Signal.UPDATE_GATE);
        Address shown = new Address(Part.INPUT_WEIGHTS, block, 1, 2);

        Scene edited = simpler.with(new Change.Weight(Change.SHARED, shown, 0.75));

        assertEquals(0.75, edited.program().weights().shared().value(shown));
        assertTrue(edited.changes().contains(new Change.Weight(Change.SHARED, shown, 0.75)));
        Scene whole = edited.without(Change.Simplify.class::isInstance);
        int own = whole.cell().indexOf(Signal.UPDATE_GATE);
        boolean turned = whole.cell().flow().mix().orElseThrow().keeps() != simpler.cell().flow().mix().orElseThrow().keeps();
        assertEquals(turned ? -0.75 : 0.75, whole.program().weights().shared().value(shown.inBlock(own)));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aGateHeldInThePictureIsHeldAsThePictureNamesIt(Stage stage) {
        Scene simpler = Presets.named("count-since-reset").with(new Change.Simplify(stage));

        Scene held = simpler.with(new Change.Intervene(new Intervention.Clamp(Signal.UPDATE_GATE, 0, 0.25)));

        assertEquals(0.25, Run.of(held).trace().value(Signal.UPDATE_GATE, 3, 0));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void itIsSavedReadAndTakenOffAgain(Stage stage) {
        Scene scene = Presets.named("count-since-reset").withMoment(Moment.after(3, 7));
        Scene simpler = scene.with(new Change.Simplify(stage));
        Cell cell = simpler.cell();

        assertEquals("new-state", cell.beats().get(simpler.moment().beat()).key());
        assertEquals(simpler, SceneJson.parse(SceneJson.format(simpler), "again"));
        assertEquals(scene, simpler.without(Change.Simplify.class::isInstance));
    }

    @Test
    void whatIsAboutAPartThatIsGoneRestsUntilItIsBack() {
        Change held = new Change.Intervene(new Intervention.Clamp(Signal.RESET_GATE, 0, 0.5));
        Scene scene = Presets.named("count-since-reset").with(held);

        Scene simpler = scene.with(new Change.Simplify(Stage.RESET));

        assertEquals(List.of(new Change.Simplify(Stage.RESET)), simpler.changes());
        assertEquals(List.of(held), simpler.without(Change.Simplify.class::isInstance).changes());
        assertEquals(Gru.Reset.NONE, ((Gru) simpler.cell()).reset());
    }

    private static void assertSameStates(Trace expected, Trace actual) {
        for (int step = 1; step <= expected.length(); step++) {
            assertArrayEquals(expected.at(Signal.HIDDEN_STATE, step), actual.at(Signal.HIDDEN_STATE, step), 1e-14, "step " + step);
        }
    }
}
