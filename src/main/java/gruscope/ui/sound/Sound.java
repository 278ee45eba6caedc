package gruscope.ui.sound;

import gruscope.engine.run.Trace;
import gruscope.scene.Timeline;
import gruscope.ui.store.Store;

import java.util.function.Consumer;

/// Lets a step be heard as soon as it has been told: played, stepped to, or scrubbed over.
public final class Sound {

    private final Store store;
    private final Consumer<Chord> out;
    private boolean on;
    private int heard;

    /// @param out makes a chord heard, without waiting for its end
    public Sound(Store store, Consumer<Chord> out) {
        this.store = store;
        this.out = out;
        this.heard = told();
    }

    public boolean isOn() {
        return on;
    }

    public void turn(boolean other) {
        on = other;
        heard = told();
    }

    /// To be called whenever the moment may have changed.
    public void follow() {
        int now = told();
        boolean another = now != heard;
        heard = now;
        if (on && another && now > 0) {
            Trace trace = store.run().trace();
            Chord.of(trace, now, Math.min(store.scene().view().unit(), trace.hiddenSize() - 1)).ifPresent(out);
        }
    }

    /// How many steps have been told to their end.
    private int told() {
        Timeline timeline = store.timeline();
        return timeline.steps() == 0 ? 0 : Math.min(timeline.steps(), (int) Math.floor(timeline.position(store.moment()) / timeline.beats() + 1e-6));
    }
}
