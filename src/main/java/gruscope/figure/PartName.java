package gruscope.figure;

import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Signal;

import java.util.Locale;

/// What the parts of a picture are called by programs: the groups of an SVG and of a slide, the scopes of a TikZ picture. Small letters, digits and hyphens.
public final class PartName {

    private PartName() {
    }

    /// `gate-z`, `signal-h`.
    public static String of(Signal signal) {
        return (signal.kind() == Signal.Kind.GATE ? "gate-" : "signal-") + signal.key().toLowerCase(Locale.ROOT);
    }

    /// `cell-gru`.
    public static String of(CellKind kind) {
        return "cell-" + kind.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /// `step-6`; the start of a run is step 0.
    public static String step(int step) {
        return "step-" + step;
    }

    /// `unit-3`.
    ///
    /// @param unit from 0
    public static String unit(int unit) {
        return "unit-" + (unit + 1);
    }
}
