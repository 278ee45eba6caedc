package gruscope.engine.run;

import gruscope.BadInput;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;

import java.util.List;

import static gruscope.Message.says;

/// A what-if that is part of running: it changes what the cell computes, at every step.
public sealed interface Intervention {

    /// Stands for every unit where a unit is asked for.
    int ALL_UNITS = -1;

    /// Holds a gate at a value, whatever the cell would compute.
    ///
    /// @param gate  a signal of kind [Signal.Kind#GATE]
    /// @param unit  0 … n − 1, or [#ALL_UNITS]
    /// @param value in [0, 1]
    record Clamp(Signal gate, int unit, double value) implements Intervention {
        public Clamp {
            if (gate.kind() != Signal.Kind.GATE) {
                throw new BadInput(says("is-no-gate-only-gates", gate.key()));
            }
            if (!(value >= 0 && value <= 1)) {
                throw new BadInput(says("gate-clamped-to-a-gate", gate.key(), value));
            }
        }
    }

    /// Keeps a unit's hidden (and cell) state at 0, from the start.
    record ZeroUnit(int unit) implements Intervention {
    }

    /// Keeps a unit's hidden (and cell) state at its initial value.
    record FreezeUnit(int unit) implements Intervention {
    }

    /// Checks that this what-if can act on such a cell.
    ///
    /// @throws BadInput if the cell has no such gate or no such unit
    default void check(Cell cell, int hiddenSize) {
        switch (this) {
            case Clamp(Signal gate, int unit, double _) -> {
                if (!cell.signals().contains(gate)) {
                    List<String> gates = cell.signals().stream().filter(s -> s.kind() == Signal.Kind.GATE).map(Signal::key).toList();
                    throw new BadInput(says("has-no-gate-its-gates", cell.kind().withArticle(), gate.key(), gates));
                }
                if (unit != ALL_UNITS) {
                    checkUnit(unit, hiddenSize);
                }
            }
            case ZeroUnit(int unit) -> checkUnit(unit, hiddenSize);
            case FreezeUnit(int unit) -> checkUnit(unit, hiddenSize);
        }
    }

    private static void checkUnit(int unit, int hiddenSize) {
        if (unit < 0 || unit >= hiddenSize) {
            throw new BadInput(says("unit-does-not-exist-this", (unit + 1), hiddenSize));
        }
    }
}
