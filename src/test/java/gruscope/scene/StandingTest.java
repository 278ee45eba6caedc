package gruscope.scene;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.model.Model;
import gruscope.scene.file.Presets;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// What a scene may still say of its model after each kind of what-if.
class StandingTest {

    private static final Scene TRAINED = Presets.named("count-since-reset");
    private static final Address PLACE = new Address(Part.INPUT_WEIGHTS, 0, 0, 0);

    @Test
    void unchangedItSaysWhatTheModelSays() {
        for (Scene scene : Presets.all().values()) {
            assertEquals(new Standing(scene.model().provenance(), false, true, true), scene.standing());
        }
        assertEquals(TRAINED.standing(), TRAINED.withText("R1").standing(), "the claim is about every text");
    }

    static Stream<Change> alterations() {
        return Stream.of(new Change.Units(6), new Change.Units(2), new Change.Squash(Activation.SIGMOID), new Change.Reset(Gru.Reset.BEFORE),
                new Change.RecurrentScale(1.5), new Change.BiasShift(Signal.UPDATE_GATE, 2), new Change.Weight(Change.SHARED, PLACE, 3),
                new Change.Intervene(new Intervention.Clamp(Signal.RESET_GATE, Intervention.ALL_UNITS, 0)),
                new Change.Intervene(new Intervention.ZeroUnit(1)), new Change.Intervene(new Intervention.FreezeUnit(1)));
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void anAlteredCellIsNoLongerTheTrainedOne(Change change) {
        assertEquals(new Standing(Model.Provenance.TRAINED, true, false, false), TRAINED.with(change).standing());
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void takenBackItIsAgain(Change change) {
        assertEquals(TRAINED.standing(), TRAINED.with(change).without(change::equals).standing());
    }

    @Test
    void numbersDrawnAnewAreRandomWhateverTheyWere() {
        for (String name : List.of("count-since-reset", "latch", "random")) {
            Scene drawn = Presets.named(name).with(new Change.Draw(Change.SHARED, 8));
            assertEquals(new Standing(Model.Provenance.RANDOM, false, false, false), drawn.standing(), name);
            assertEquals(new Standing(Model.Provenance.RANDOM, true, false, false), drawn.with(new Change.RecurrentScale(2)).standing(), name);
        }
    }

    @Test
    void aCopyDrawnAnewOrSetByHandAltersTheCellOfItsStep() {
        Scene unshared = TRAINED.with(new Change.Unshare(12));

        assertEquals(TRAINED.standing(), unshared.standing(), "equal copies are the same cell");
        assertEquals(TRAINED.standing(), unshared.with(new Change.Swap(1, 2)).standing());
        assertEquals(new Standing(Model.Provenance.TRAINED, true, false, false), unshared.with(new Change.Draw(3, 8)).standing());
        assertEquals(new Standing(Model.Provenance.TRAINED, true, false, false), unshared.with(new Change.Weight(3, PLACE, 3)).standing());
    }

    @Test
    void anotherStartIsTheSameCellButNotWhatWasClaimed() {
        Change start = new Change.Start(InitialState.of(new double[] {1, 0, 0, 0}, null));

        assertEquals(new Standing(Model.Provenance.TRAINED, false, true, false), TRAINED.with(start).standing());
    }

    @Test
    void anotherTextOrAnotherNameForTheGateChangeNothingAboutIt() {
        assertEquals(TRAINED.standing(), TRAINED.with(new Change.Sequence("R1.")).standing());
        assertEquals(TRAINED.standing(), TRAINED.with(new Change.Update(Gru.Update.WRITES)).standing());
    }
}
