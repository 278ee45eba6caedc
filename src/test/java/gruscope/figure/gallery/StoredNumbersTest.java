package gruscope.figure.gallery;

import gruscope.engine.bill.Sharing;
import gruscope.figure.Drawing;
import gruscope.figure.Shot;
import gruscope.figure.bill.BillFigure;
import gruscope.figure.bill.BillQuestion;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is said to be stored is all that is stored: the sets, each as often as there is one, and the readout once.
class StoredNumbersTest {

    @ParameterizedTest
    @MethodSource("gruscope.scene.file.Presets#names")
    void whereverATotalIsSaidTheReadoutIsCountedAndNamed(String preset) {
        Shot shot = shot(Presets.named(preset));
        long stored = Sharing.of(shot.trace()).stored();
        boolean reads = shot.trace().program().readout().isPresent();

        for (String key : List.of("strip", "weights", "bill")) {
            String description = Gallery.named(key).lay(shot).drawing().description();
            assertEquals(reads, description.contains("The readout stores"), description);
            assertEquals(reads, description.contains(": " + shot.look().count(stored) + " in all"), description);
        }
        assertEquals(reads, texts(shot, "weights").contains(shot.look().count(stored) + " numbers stored in all"));
    }

    @Test
    void theBillTellsTheReadoutBesideTheCells() {
        List<String> bill = texts(shot(Presets.named("count-since-reset")), "bill");

        assertTrue(bill.containsAll(List.of("36", "108", "144", "36 fewer than LSTM · −25 %", "with the readout, 5·4 + 5 = 25: 133", "108 + 25 shared",
                "12 × 108 + 25 = 1\u202f321 unshared")), bill::toString);
    }

    @Test
    void aCellThatStoresLittleIsNotSaidToStoreNothing() {
        List<String> bill = texts(shot(Presets.named("latch-mingru").with(new Change.Units(512))), "bill");

        assertTrue(bill.stream().anyMatch(text -> text.endsWith("fewer than GRU · −99.6 %")), bill::toString);
    }

    /// A GRU with two biases that has been taken apart to a minGRU.
    @Test
    void noMoreBiasesAreSaidThanThereAreAndNoCountIsCut() {
        Shot shot = shot(Presets.named("count-since-reset").with(new Change.Simplify(Change.Simplify.Stage.SQUASH)));

        assertEquals("minGRU, z writes, one bias", shot.convention());
        for (double width : new double[] {280, 420, 900}) {
            List<String> weights = Writing.of(Gallery.named("weights").lay(shot, new Size(width, 700)).drawing()).stream().map(Writing.Text::text).toList();
            assertTrue(weights.stream().noneMatch(text -> text.contains("…")), weights::toString);
        }
    }

    @Test
    void whereEachStepHasASetTheTokensThatWaitForOneAreCountedToo() {
        Scene scene = Presets.named("latch");
        Shot shot = shot(scene.withText("S..C..S").with(new Change.Unshare(6)));

        assertEquals(7, BillQuestion.of(shot).steps());
        String caption = Gallery.named("bill").lay(shot).drawing().description();
        assertTrue(caption.endsWith("Of the GRU, 6 sets of 12 numbers are stored, one for each step that has weights: 72."), caption);
        assertTrue(texts(shot, "bill").containsAll(List.of("12 × 6", "one set: 4 fewer than LSTM · −25 %", "6 sets × 12 = 72 stored now", "7 × 12 = 84 unshared")), () -> texts(shot, "bill").toString());
    }

    @Test
    void openingTheBillDoesNotForgetTheSets() {
        Shot shot = shot(Presets.named("latch").withText("S..C..").with(new Change.Unshare(6)));
        BillQuestion opened = BillQuestion.of(shot).withOpened(BillQuestion.Opened.MATRICES);

        Drawing bill = new BillFigure(Optional.of(opened)).lay(shot).drawing();

        assertTrue(Writing.of(bill).stream().anyMatch(text -> text.text().equals("6 sets × 12 = 72 stored now")));
    }

    private static Shot shot(Scene scene) {
        Shot shot = Shot.of(Run.of(scene), Look.of(scene.view()));
        return shot.at(shot.run().timeline().at(shot.run().timeline().end()));
    }

    private static List<String> texts(Shot shot, String key) {
        return Writing.of(Gallery.named(key).lay(shot).drawing()).stream().map(Writing.Text::text).toList();
    }
}
