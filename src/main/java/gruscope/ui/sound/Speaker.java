package gruscope.ui.sound;

import javafx.application.Platform;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The machine's loudspeaker, beside the window's thread; of chords that come faster than they can be heard it plays the latest.
public final class Speaker implements Consumer<Chord> {

    private static final AudioFormat FORMAT = new AudioFormat(Chord.RATE, 16, 1, true, false);

    private final Runnable silent;
    private final AtomicReference<Chord> next = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("sound").factory());
    private SourceDataLine line;
    private boolean mute;

    /// @param silent told once, on the window's thread, where nothing can be heard here
    public Speaker(Runnable silent) {
        this.silent = silent;
    }

    @Override
    public void accept(Chord chord) {
        if (next.getAndSet(chord) == null) {
            thread.execute(this::play);
        }
    }

    private void play() {
        Chord chord = next.getAndSet(null);
        try {
            if (line == null) {
                line = AudioSystem.getSourceDataLine(FORMAT);
                line.open(FORMAT);
                line.start();
            }
            byte[] samples = chord.samples();
            line.write(samples, 0, samples.length);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException _) {
            if (!mute) {
                mute = true;
                Platform.runLater(silent);
            }
        }
    }
}
