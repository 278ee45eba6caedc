package gruscope.ui.store;

import gruscope.BadInput;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.Address;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneText;
import gruscope.scene.whatif.Change;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.List;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// However one edits, undo leads back.
class StoreProperties {

    @Property(tries = 60)
    void undoOverAnySeriesOfEditsReturnsTheFirstSceneBitForBit(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int edits) {
        SplittableRandom random = new SplittableRandom(seed);
        Scene first = Presets.defaultScene();
        Store store = new Store(first);

        for (int i = 0; i < edits; i++) {
            edit(store, random);
        }
        Scene last = store.scene();
        int undone = store.edits().past().size();
        while (store.edits().hasPast()) {
            store.undo(1 + random.nextInt(3));
        }

        assertEquals(SceneText.format(first), SceneText.format(store.scene().withMoment(first.moment()).withView(first.view())));
        store.redo(undone);
        assertEquals(SceneText.format(last), SceneText.format(store.scene()));
    }

    /// What is shown is the last run, maybe of another cell than the scene.
    @Example
    void theTellingGoesOnWhileAnotherCellsTextCannotBeRead() {
        List<String> cells = List.of("count-since-reset", "count-since-reset-lstm", "count-since-reset-rnn", "latch-mgu", "latch-mingru");
        for (String run : cells) {
            for (String wanted : cells) {
                Store store = new Store(Presets.named(run));
                store.edit(Presets.named(wanted).withText("?"));

                for (int position = 0; position <= store.timeline().end(); position++) {
                    store.moveTo(store.timeline().at(position));
                    assertEquals(store.timeline().at(position).step(), store.moment().step());
                }
                store.look(store.scene().withMoment(Moment.after(1, store.scene().beats().size() - 1)));
                assertEquals(run + Presets.named(run).cell(), run + store.run().scene().cell());
            }
        }
    }

    private static void edit(Store store, SplittableRandom random) {
        Scene scene = store.scene();
        try {
            switch (random.nextInt(6)) {
                case 0 -> store.type(scene.text() + (random.nextBoolean() ? "1" : "."));
                case 1 -> store.rest();
                case 2 -> store.edit(scene.withWhatIf(scene.whatIf().without(_ -> random.nextBoolean())));
                case 3 -> store.sweep("a slider", scene.with(change(scene, random)));
                default -> store.edit(scene.with(change(scene, random)));
            }
        } catch (BadInput _) {
            // Refused: nothing has changed, which is part of what is to be shown.
        }
    }

    private static Change change(Scene scene, SplittableRandom random) {
        int unit = random.nextInt(scene.hiddenSize());
        return switch (random.nextInt(9)) {
            case 0 -> new Change.Units(1 + random.nextInt(6));
            case 1 -> new Change.RecurrentScale(random.nextDouble(0.2, 2));
            case 2 -> new Change.BiasShift(Signal.UPDATE_GATE, random.nextDouble(-5, 5));
            case 3 -> new Change.Weight(Change.SHARED, new Address(Part.RECURRENT_WEIGHTS, random.nextInt(3), unit, 0), random.nextDouble());
            case 4 -> new Change.Intervene(new Intervention.Clamp(Signal.RESET_GATE, unit, random.nextDouble()));
            case 5 -> new Change.Update(random.nextBoolean() ? Gru.Update.KEEPS : Gru.Update.WRITES);
            case 6 -> new Change.Squash(random.nextBoolean() ? Activation.TANH : Activation.SIGMOID);
            case 7 -> new Change.Unshare(1 + random.nextInt(20));
            default -> new Change.Draw(Change.SHARED, random.nextInt(100));
        };
    }
}
