package gruscope.engine.cell;

import java.util.List;

/// One beat of a step: the smallest move that a step is shown in.
///
/// The cell computes its blocks at once; beats put them in an order for the eye.
public sealed interface Beat {

    /// Its name on the command line and in message bundles: `take-x`, `reset-gate`, `mix` …
    String key();

    /// The input is taken from the tape.
    record Take(String key) implements Beat {
    }

    /// The weight set lights up wherever it is about to act.
    record Light(String key) implements Beat {
    }

    /// A part of what makes a signal is worked out; the signal itself is not there yet.
    ///
    /// @param toward the signal that it is a part of
    /// @param part   what is worked out
    /// @param symbol how the part is called in formulas, in their markup: `a`, `(W x)`, `(r ⊙ h)`
    record Prepare(String key, Signal toward, Expression part, String symbol) implements Beat {
    }

    /// A signal is made.
    record Make(String key, Signal signal) implements Beat {
    }

    static Beat take() {
        return new Take("take-x");
    }

    static Beat light() {
        return new Light("weights");
    }

    /// The signals that are known once this beat is over.
    default List<Signal> reveals() {
        return switch (this) {
            case Take _ -> List.of(Signal.INPUT);
            case Light _, Prepare _ -> List.of();
            case Make(String _, Signal signal) -> List.of(signal);
        };
    }
}
