package gruscope.figure.memory;

import gruscope.engine.run.Gradients;

import java.util.List;

/// The scales of [MemoryFigure], the same for all cells that stand below each other, so that what looks alike is alike: they hold what is drawn of
/// every one of them.
///
/// @param influence what fills a column of the first strip
/// @param product   the axis of the last one
record MemoryScales(double influence, DecadeAxis product) {

    private static final DecadeAxis LEAST = new DecadeAxis(-2, 2);

    static MemoryScales of(List<MemoryStrip> strips) {
        double most = 0;
        DecadeAxis axis = LEAST;
        for (MemoryStrip strip : strips) {
            if (strip.isAffordable()) {
                most = Math.max(most, most(strip));
                axis = holding(axis, strip, strip.gradients());
                axis = strip.before().isPresent() ? holding(axis, strip, strip.before().get()) : axis;
            }
        }
        return new MemoryScales(most, axis);
    }

    private static double most(MemoryStrip strip) {
        double most = 0;
        for (int step = strip.first(); step <= strip.last(); step++) {
            double influence = strip.gradients().influence(step);
            most = Double.isFinite(influence) ? Math.max(most, influence) : most;
        }
        return most;
    }

    private static DecadeAxis holding(DecadeAxis axis, MemoryStrip strip, Gradients gradients) {
        DecadeAxis wider = axis;
        for (int step = strip.first(); step <= strip.last() + 1; step++) {
            wider = wider.holding(gradients.spectral(step - 1));
        }
        return wider;
    }
}
