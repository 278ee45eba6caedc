package gruscope.ui.kit;

import javafx.animation.AnimationTimer;

import java.util.function.DoubleConsumer;

/// Carries a number from where it is to where it is wanted, gently at both ends; with motion reduced it is there at once.
public final class Glide {

    private static final double SECONDS = 0.6;

    private final DoubleConsumer to;
    private double from;
    private double wanted;
    private long begun;
    private boolean running;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            advance((now - begun) / 1e9 / SECONDS);
        }
    };

    /// @param to is told every number on the way, the wanted one last
    public Glide(DoubleConsumer to) {
        this.to = to;
    }

    /// Sets out from a number to another; a glide under way is given up where it is.
    public void start(double here, double there, boolean still) {
        from = here;
        wanted = there;
        begun = System.nanoTime();
        running = true;
        if (still) {
            advance(1);
        } else {
            timer.start();
        }
    }

    /// Whether it is on its way.
    public boolean running() {
        return running;
    }

    private void advance(double share) {
        double eased = share * share * (3 - 2 * share);
        if (share >= 1) {
            timer.stop();
            running = false;
            to.accept(wanted);
        } else if (share > 0) {
            to.accept(from + eased * (wanted - from));
        }
    }
}
