package gruscope.ui.play;

import gruscope.scene.Moment;
import gruscope.scene.Timeline;
import gruscope.scene.Zoom;
import gruscope.ui.kit.Glide;
import gruscope.ui.store.Store;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Moves the moment with the clock while playing: the position is a function of the time since play began, frames only sample it.
///
/// A pause comes to rest at the end of the beat that is being told, where nothing is on its way and no heading lies over another; whoever
/// moves the moment by another hand stops it where it is.
public final class Player {

    private static final double BEATS_PER_SECOND = 1.1;
    /// Where the whole sequence is looked at, a step passes at once, whatever its beats.
    private static final double SECONDS_A_STEP = 0.7;
    /// How many times the pace of a step's zoom, from there on closer.
    private static final double[] PACES = {1, 0.6, 0.2};
    private static final double LONGEST_GAP_SECONDS = 0.25;
    private static final double SECONDS_TO_REST = 0.25;

    private final Store store;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final BooleanProperty loop = new SimpleBooleanProperty(false);
    private long last;
    private double stopAt = Double.POSITIVE_INFINITY;
    private Runnable atStop = () -> { };
    private final Glide rest;
    private Moment settling;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            double seconds = Math.min(LONGEST_GAP_SECONDS, (now - last) / 1e9);
            last = now;
            advance(seconds);
        }
    };

    public Player(Store store) {
        this.store = store;
        this.rest = new Glide(this::settle, _ -> store.moment().equals(settling), SECONDS_TO_REST);
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /// 0.25 … 4.
    public DoubleProperty speed() {
        return speed;
    }

    public BooleanProperty loop() {
        return loop;
    }

    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /// Plays on, or from the start when all has been told.
    public void play() {
        Timeline timeline = store.timeline();
        if (timeline.steps() == 0) {
            return;
        }
        if (timeline.position(store.moment()) >= timeline.end()) {
            store.moveTo(timeline.at(0));
        }
        stop();
        last = System.nanoTime();
        playing.set(true);
        timer.start();
    }

    /// Goes on to the end of the beat, or of its phase where one looks that closely, in a moment; then everything stands still.
    public void pause() {
        if (playing.get()) {
            stop();
            settling = store.moment();
            rest.start(store.timeline().position(store.moment()), resting(), store.reducedMotion());
        }
    }

    /// The same at once.
    public void rest() {
        if (playing.get() || rest.running()) {
            stop();
            store.moveTo(store.timeline().at(resting()));
        }
    }

    /// Stands still where it is.
    public void stop() {
        timer.stop();
        rest.stop();
        playing.set(false);
        stopAt = Double.POSITIVE_INFINITY;
        atStop = () -> { };
    }

    /// Plays this many steps, then does something; where there are none, at once.
    public void play(int steps, Runnable then) {
        play();
        if (playing.get()) {
            stopAt = store.timeline().position(store.moment()) + (double) steps * store.timeline().beats();
            atStop = then;
        } else {
            then.run();
        }
    }

    /// Whoever moves the moment by another hand meanwhile has the last word.
    private void settle(double position) {
        settling = store.timeline().at(position);
        store.moveTo(settling);
    }

    private double resting() {
        Timeline timeline = store.timeline();
        Moment now = store.moment();
        boolean atRest = now.fraction() == 0 || now.fraction() == 1;
        boolean phases = Zoom.nearest(store.scene().view().zoom()) == Zoom.ARITHMETIC;
        return atRest ? timeline.position(now) : timeline.position(phases ? timeline.nextPhase(now, 1) : timeline.nextBeat(now, 1));
    }

    /// The closer one looks, the more time there is for what is seen.
    private double pace(Timeline timeline) {
        double closer = store.scene().view().zoom() - Zoom.SEQUENCE.level();
        int below = Math.min((int) closer, PACES.length - 1);
        double from = below == 0 ? timeline.beats() / (SECONDS_A_STEP * BEATS_PER_SECOND) : PACES[below - 1];
        return from + (closer - below) * (PACES[below] - from);
    }

    private void advance(double seconds) {
        Timeline timeline = store.timeline();
        double position = timeline.position(store.moment()) + seconds * BEATS_PER_SECOND * pace(timeline) * speed.get();
        double end = Math.min(timeline.end(), stopAt);
        if (position < end) {
            store.moveTo(timeline.at(position));
        } else if (loop.get() && end == timeline.end()) {
            store.moveTo(timeline.at(0));
        } else {
            Runnable then = atStop;
            store.moveTo(timeline.at(end));
            stop();
            then.run();
        }
    }
}
