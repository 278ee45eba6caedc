package gruscope.engine.run;

import gruscope.engine.cell.Signal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The what-ifs of a run, ready for the inner loop: which gate values are held, which units stand still.
final class Clamps {

    private final Map<Signal, double[]> held = new EnumMap<>(Signal.class);
    private final boolean[] zeroed;
    private final boolean[] frozen;

    Clamps(List<Intervention> interventions, int hiddenSize) {
        zeroed = new boolean[hiddenSize];
        frozen = new boolean[hiddenSize];
        for (Intervention intervention : interventions) {
            switch (intervention) {
                case Intervention.Clamp(Signal gate, int unit, double value) -> hold(gate, unit, value, hiddenSize);
                case Intervention.ZeroUnit(int unit) -> zeroed[unit] = true;
                case Intervention.FreezeUnit(int unit) -> frozen[unit] = true;
            }
        }
    }

    /// Overwrites what is held of a signal; NaN marks what is free.
    void hold(Signal signal, double[] values) {
        double[] fixed = held.get(signal);
        if (fixed != null) {
            for (int j = 0; j < values.length; j++) {
                if (!Double.isNaN(fixed[j])) {
                    values[j] = fixed[j];
                }
            }
        }
    }

    /// Puts back the units that stand still.
    void still(double[] state, double[] past) {
        for (int j = 0; j < state.length; j++) {
            if (zeroed[j]) {
                state[j] = 0;
            } else if (frozen[j]) {
                state[j] = past[j];
            }
        }
    }

    boolean isHeld(Signal signal, int unit) {
        double[] fixed = held.get(signal);
        return fixed != null && !Double.isNaN(fixed[unit]);
    }

    boolean isZeroed(int unit) {
        return zeroed[unit];
    }

    boolean isFrozen(int unit) {
        return frozen[unit];
    }

    private void hold(Signal gate, int unit, double value, int hiddenSize) {
        double[] fixed = held.computeIfAbsent(gate, _ -> {
            double[] free = new double[hiddenSize];
            Arrays.fill(free, Double.NaN);
            return free;
        });
        if (unit == Intervention.ALL_UNITS) {
            Arrays.fill(fixed, value);
        } else {
            fixed[unit] = value;
        }
    }
}
