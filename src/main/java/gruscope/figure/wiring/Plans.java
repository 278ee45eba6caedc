package gruscope.figure.wiring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The plan of each wiring, found once.
final class Plans {

    private static final Map<String, Plan> FOUND = new ConcurrentHashMap<>();

    private Plans() {
    }

    /// The best plan that was found for a wiring: beforehand for the cells that there are, now for any other.
    static Plan of(Netlist netlist) {
        return FOUND.computeIfAbsent(netlist.shape(), shape -> {
            Plan start = Plan.start(netlist);
            return PlanBook.entry(shape).map(start::asWritten).orElseGet(() -> PlanSearch.soon(start));
        });
    }
}
