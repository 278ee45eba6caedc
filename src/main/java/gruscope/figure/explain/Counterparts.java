package gruscope.figure.explain;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Mix;
import gruscope.engine.cell.Role;
import gruscope.engine.cell.Signal;

import java.util.EnumSet;
import java.util.Set;

/// Which signals of two cells do the same, by the roles they play.
public final class Counterparts {

    private Counterparts() {
    }

    /// The roles that two signals have in common.
    public static Set<Role> shared(Cell one, Signal ofOne, Cell other, Signal ofOther) {
        EnumSet<Role> shared = EnumSet.noneOf(Role.class);
        shared.addAll(one.roles(ofOne));
        shared.retainAll(other.roles(ofOther));
        return shared;
    }

    /// How a cell writes a role of a signal: `z`, or `1 − z` where a gate that mixes does the opposite.
    public static String symbol(Cell cell, Signal signal, Role role) {
        boolean opposite = switch (role) {
            case KEEPS -> cell.flow().mix().filter(mix -> mix.gate() == signal && !mix.keeps()).isPresent();
            case WRITES -> cell.flow().mix().filter(mix -> mix.gate() == signal).filter(Mix::keeps).isPresent();
            case LETS_IN, PROPOSES, REMEMBERS, SHOWS -> false;
        };
        return opposite ? "1 − " + signal.symbol() : signal.symbol();
    }
}
