package gruscope.ui;

import gruscope.figure.Figure;
import gruscope.figure.FilmStrip;

import java.util.OptionalDouble;

/// Lets the one weight set above the film strip part into a set for each step when weights are unshared, and close again when they are shared.
final class Unsharing {

    private final Store store;
    private final Runnable refresh;
    private final Glide glide;
    private double apart;
    private boolean unshared;

    Unsharing(Store store, Runnable refresh) {
        this.store = store;
        this.refresh = refresh;
        this.glide = new Glide(this::part);
        this.unshared = isUnshared();
        this.apart = unshared ? 1 : 0;
    }

    /// The film strip as it is on the way, or the figure as it stands.
    Figure figure(Figure strip) {
        if (unshared != isUnshared()) {
            unshared = !unshared;
            double wanted = unshared ? 1 : 0;
            if (store.reducedMotion()) {
                apart = wanted;
            } else {
                glide.start(apart, wanted, false);
            }
        }
        return glide.running() && strip instanceof FilmStrip ? new FilmStrip(OptionalDouble.of(apart)) : strip;
    }

    private boolean isUnshared() {
        return store.run().trace().weightSets().size() > 1;
    }

    private void part(double share) {
        apart = share;
        refresh.run();
    }
}
