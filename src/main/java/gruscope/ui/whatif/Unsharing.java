package gruscope.ui.whatif;

import gruscope.figure.Figure;
import gruscope.figure.strip.FilmStrip;
import gruscope.ui.kit.Glide;
import gruscope.ui.store.Store;

import java.util.OptionalDouble;

/// Lets the one weight set above the film strip part into a set for each step when weights are unshared, and close again when they are shared.
public final class Unsharing {

    private final Store store;
    private final Runnable refresh;
    private final Glide glide;
    private double apart;
    private boolean unshared;

    public Unsharing(Store store, Runnable refresh) {
        this.store = store;
        this.refresh = refresh;
        this.glide = new Glide(this::part);
        this.unshared = isUnshared();
        this.apart = unshared ? 1 : 0;
    }

    /// The film strip as it is on the way, or the figure as it stands.
    public Figure figure(Figure strip) {
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
