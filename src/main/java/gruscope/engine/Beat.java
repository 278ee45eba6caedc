package gruscope.engine;

import java.util.List;

/// One beat of a step: the smallest move that a step is shown in.
///
/// The cell computes its blocks at once; beats put them in an order for the eye.
///
/// @param key     its name on the command line and in message bundles: `take-x`, `reset-gate`, `mix` …
/// @param reveals the signals that are known once this beat is over
public record Beat(String key, List<Signal> reveals) {

    public Beat {
        reveals = List.copyOf(reveals);
    }

    static Beat of(String key, Signal... reveals) {
        return new Beat(key, List.of(reveals));
    }
}
