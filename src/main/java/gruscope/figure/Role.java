package gruscope.figure;

import gruscope.engine.Cell;
import gruscope.engine.Gru;
import gruscope.engine.Signal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a signal does in its cell, in words that all cells share; signals of two cells that share a role are each other's counterparts.
///
/// A GRU ties two of them: what its update gate keeps, it does not write. An LSTM has a gate for each. A GRU shows all that it
/// remembers; an LSTM remembers in c and shows h.
enum Role {
    KEEPS, WRITES, PROPOSES, REMEMBERS, SHOWS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The roles that a signal plays; none for what has no counterpart in other cells.
    static Set<Role> of(Cell cell, Signal signal) {
        return switch (signal) {
            case UPDATE_GATE -> EnumSet.of(KEEPS, WRITES);
            case FORGET_GATE -> EnumSet.of(KEEPS);
            case INPUT_GATE -> EnumSet.of(WRITES);
            case CANDIDATE, CELL_CANDIDATE -> EnumSet.of(PROPOSES);
            case CELL_STATE -> EnumSet.of(REMEMBERS);
            case HIDDEN_STATE -> cell.hasCellState() ? EnumSet.of(SHOWS) : EnumSet.of(REMEMBERS, SHOWS);
            case INPUT, RESET_GATE, OUTPUT_GATE, READOUT -> EnumSet.noneOf(Role.class);
        };
    }

    /// The roles that two signals have in common.
    static Set<Role> shared(Cell one, Signal ofOne, Cell other, Signal ofOther) {
        Set<Role> shared = of(one, ofOne);
        shared.retainAll(of(other, ofOther));
        return shared;
    }

    /// How a cell writes this role of a signal: `z`, or `1 − z` where the gate does the opposite.
    String symbol(Cell cell, Signal signal) {
        boolean opposite = cell instanceof Gru gru && signal == Signal.UPDATE_GATE
                && (this == WRITES) == (gru.update() == Gru.Update.KEEPS);
        return opposite ? "1 − " + signal.symbol() : signal.symbol();
    }
}
