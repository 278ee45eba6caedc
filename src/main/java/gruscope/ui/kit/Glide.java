package gruscope.ui.kit;

import javafx.animation.AnimationTimer;

import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;

/// Carries a number from where it is to where it is wanted, gently at both ends; with motion reduced it is there at once.
public final class Glide {

    private static final double SECONDS = 0.6;

    private final DoubleConsumer to;
    private final DoublePredicate leads;
    private final double seconds;
    private double from;
    private double wanted;
    private long begun;
    private boolean running;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            advance((now - begun) / 1e9 / seconds);
        }
    };

    /// @param to is told every number on the way, the wanted one last
    public Glide(DoubleConsumer to) {
        this(to, _ -> true);
    }

    /// @param leads whether it is still wanted where it goes; else it is given up without a word
    public Glide(DoubleConsumer to, DoublePredicate leads) {
        this(to, leads, SECONDS);
    }

    /// @param seconds how long it takes
    public Glide(DoubleConsumer to, DoublePredicate leads, double seconds) {
        this.to = to;
        this.leads = leads;
        this.seconds = seconds;
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
        if (!leads.test(wanted)) {
            stop();
        } else if (share >= 1) {
            stop();
            to.accept(wanted);
        } else if (share > 0) {
            to.accept(from + eased * (wanted - from));
        }
    }

    /// Stays where it is.
    public void stop() {
        timer.stop();
        running = false;
    }
}
