package gruscope.ui.sound;

import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.scene.Moment;
import gruscope.scene.file.Presets;
import gruscope.ui.store.Store;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is heard of a run.
class SoundTest {

    private final Store store = new Store(Presets.named("latch"));
    private final List<Chord> heard = new ArrayList<>();
    private final Sound sound = new Sound(store, heard::add);

    @Test
    void nothingIsHeardUntilItIsAskedFor() {
        go(store.timeline().endOf(2));

        assertEquals(List.of(), heard);
    }

    @Test
    void aStepIsHeardOnceItHasBeenTold() {
        go(store.timeline().endOf(1));
        sound.turn(true);

        go(new Moment(2, 0, 0.5));
        assertEquals(List.of(), heard);

        go(store.timeline().endOf(2));
        go(store.timeline().endOf(2));
        assertEquals(1, heard.size());
    }

    /// At S the latch writes, at the next dot it keeps.
    @Test
    void whatIsWrittenAndWhatIsKeptAreAsLoudAsTheirShares() {
        Trace trace = store.run().trace();

        Chord written = Chord.of(trace, 2, 0).orElseThrow();
        Chord kept = Chord.of(trace, 3, 0).orElseThrow();

        assertEquals(trace.value(Signal.UPDATE_GATE, 2, 0), written.written(), 1e-12);
        assertEquals(1 - trace.value(Signal.UPDATE_GATE, 3, 0), kept.kept(), 1e-12);
        assertTrue(written.written() > 0.9 && kept.kept() > 0.9);
    }

    @Test
    void anLstmKeepsAndWritesByGatesOfTheirOwn() {
        Trace trace = new Store(Presets.named("counter")).run().trace();

        Chord chord = Chord.of(trace, 2, 0).orElseThrow();

        assertEquals(trace.value(Signal.FORGET_GATE, 2, 0), chord.kept(), 1e-12);
        assertEquals(trace.value(Signal.INPUT_GATE, 2, 0), chord.written(), 1e-12);
    }

    @Test
    void theStateIsThePitchAnOctaveDownToAnOctaveUp() {
        assertEquals(220, new Chord(0, 0, -1).pitch(), 1e-9);
        assertEquals(440, new Chord(0, 0, 0).pitch(), 1e-9);
        assertEquals(880, new Chord(0, 0, 1).pitch(), 1e-9);
    }

    @Test
    void tonesRiseSoftlyDieAwayAndNeverClip() {
        byte[] samples = new Chord(1, 1, 1).samples();

        int largest = 0;
        for (int k = 0; k < samples.length; k += 2) {
            largest = Math.max(largest, Math.abs((short) (samples[k] & 0xFF | samples[k + 1] << 8)));
        }
        assertEquals(0, samples[0] | samples[1]);
        assertEquals(0, Math.abs((short) (samples[samples.length - 2] & 0xFF | samples[samples.length - 1] << 8)), 2);
        assertTrue(largest > 4_000 && largest < Short.MAX_VALUE, "the largest sample is " + largest);
    }

    private void go(Moment moment) {
        store.moveTo(moment);
        sound.follow();
    }
}
