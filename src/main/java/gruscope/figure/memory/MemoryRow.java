package gruscope.figure.memory;

import gruscope.engine.run.Gradients;
import gruscope.figure.Shot;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Precision;

import java.util.Locale;

/// What one strip of [MemoryFigure] shows of a step.
enum MemoryRow {
    NOW, FACTOR, PRODUCT;

    String key() {
        return "memory." + name().toLowerCase(Locale.ROOT);
    }

    /// What it is, in symbols.
    FormulaLine symbols(Shot shot) {
        return new FormulaLine(shot.look().phrases().text(key() + ".symbols"));
    }

    double value(Gradients gradients, int step) {
        return switch (this) {
            case NOW -> gradients.influence(step);
            case FACTOR -> gradients.factor(step);
            case PRODUCT -> gradients.spectral(step - 1);
        };
    }

    /// The number as it is written in the strips: `0.861`, `41.3`, `3325`, `9.5e−7`, `∞`.
    static String number(double value) {
        int decimals = value < 1e-3 || value >= 999.95 ? 0 : value < 9.9995 ? 3 : 1;
        return new Precision(decimals, 5, 2).of(value);
    }
}
