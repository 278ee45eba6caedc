package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.engine.run.Pyramid;
import gruscope.engine.run.Trace;
import gruscope.scene.Span;

/// The least and the greatest number of a signal in some steps and units of a run, of those that are finite.
///
/// @param low  infinite where no number is finite
/// @param high likewise
/// @param unit where it is highest first, from 1; 0 where that was not looked for
/// @param step likewise
record Extremes(double low, double high, int unit, int step) {

    private static final Extremes NONE = new Extremes(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, 0);

    /// Looks at every number.
    static Extremes of(Trace trace, Signal signal, Span steps, Span units) {
        double low = NONE.low;
        double high = NONE.high;
        int unitOfHigh = 0;
        int stepOfHigh = 0;
        for (int step = steps.first(); step <= steps.last(); step++) {
            for (int unit = units.first(); unit <= units.last(); unit++) {
                double value = trace.value(signal, step, unit - 1);
                low = Double.isFinite(value) ? Math.min(low, value) : low;
                if (value > high && Double.isFinite(value)) {
                    high = value;
                    unitOfHigh = unit;
                    stepOfHigh = step;
                }
            }
        }
        return new Extremes(low, high, unitOfHigh, stepOfHigh);
    }

    /// Looks at the run's summary, which is as close as pictures are, and at every number only where it does not tell these steps from others.
    static Extremes about(Trace trace, Signal signal, Pyramid summary, Span steps, Span units) {
        int from = Math.ceilDiv(steps.first() - 1, Pyramid.LEAF);
        int to = steps.last() / Pyramid.LEAF;
        if (from >= to) {
            return of(trace, signal, steps, units);
        }
        Extremes found = NONE.and(trace, signal, steps.first(), from * Pyramid.LEAF, units).and(trace, signal, to * Pyramid.LEAF + 1, steps.last(), units);
        int overflow = trace.overflow().orElse(Integer.MAX_VALUE);
        for (int leaf = from; leaf < to; leaf++) {
            Extremes inLeaf = NONE;
            for (int unit = units.first(); unit <= units.last(); unit++) {
                inLeaf = inLeaf.and(new Extremes(summary.leastOf(leaf, unit - 1), summary.greatestOf(leaf, unit - 1), 0, 0));
            }
            boolean finite = Double.isFinite(inLeaf.low) && Double.isFinite(inLeaf.high);
            if (finite) {
                found = found.and(inLeaf);
            } else if (leaf * Pyramid.LEAF < overflow) {
                found = found.and(trace, signal, leaf * Pyramid.LEAF + 1, (leaf + 1) * Pyramid.LEAF, units);
            }
        }
        return found;
    }

    private Extremes and(Trace trace, Signal signal, int first, int last, Span units) {
        return first > last ? this : and(of(trace, signal, new Span(first, last), units));
    }

    private Extremes and(Extremes other) {
        return new Extremes(Math.min(low, other.low), Math.max(high, other.high), 0, 0);
    }
}
