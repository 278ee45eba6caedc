package gruscope.engine.learn;

import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The routes on which a step hands the past on to the state it makes: ∂state(t)/∂state(t − 1), opened by the signal whose expression reads the past.
///
/// A GRU has four: the direct one, which is the diagonal of what the update gate keeps, and those through the update gate, through the candidate (the reset gate
/// held still) and through the reset gate. They add up to [gruscope.engine.run.Gradients#stepJacobian]. Rows and columns are h, or (h, c).
public final class Routes {

    /// One route.
    ///
    /// @param through  the signal whose expression reads the past
    /// @param direct   whether that is the state itself, which takes the past over unit by unit and through no weights
    /// @param jacobian its part of the step's Jacobian
    public record Route(Signal through, boolean direct, double[][] jacobian) {

        /// Its name in files: `direct`, or the key of the signal; `direct-h`, `direct-c` where both are taken over.
        public String key() {
            return direct ? "direct" : through.key();
        }
    }

    private Routes() {
    }

    /// The routes of a step, in the order in which their signals are made, the direct one first.
    ///
    /// @param step 1 … T
    public static List<Route> of(Trace trace, int step) {
        List<Signal> states = Shares.states(trace.cell());
        int n = trace.hiddenSize();
        Map<Signal, double[][]> found = new EnumMap<>(Signal.class);
        List<Signal> readers = trace.cell().signals().stream().filter(signal -> readsThePast(trace.cell().flow().of(signal)) || standsStill(trace, signal)).toList();
        readers.forEach(signal -> found.put(signal, new double[n * states.size()][n * states.size()]));
        for (int row = 0; row < n * states.size(); row++) {
            BackwardStep backward = new BackwardStep(trace, step, unitVector(states, n, row));
            for (Signal reader : readers) {
                for (int s = 0; s < states.size(); s++) {
                    System.arraycopy(backward.byPast(states.get(s), reader), 0, found.get(reader)[row], s * n, n);
                }
            }
        }
        List<Route> routes = new ArrayList<>();
        readers.forEach(reader -> routes.add(new Route(reader, isDirect(trace.cell().flow().of(reader)), found.get(reader))));
        routes.sort((one, other) -> Boolean.compare(other.direct(), one.direct()));
        return routes;
    }

    private static Map<Signal, double[]> unitVector(List<Signal> states, int n, int row) {
        Map<Signal, double[]> vector = new EnumMap<>(Signal.class);
        states.forEach(state -> vector.put(state, new double[n]));
        vector.get(states.get(row / n))[row % n] = 1;
        return vector;
    }

    /// Whether a frozen unit of a state hands on what it was, whatever the state is made of.
    private static boolean standsStill(Trace trace, Signal signal) {
        return signal.kind() == Signal.Kind.STATE && IntStream.range(0, trace.hiddenSize()).anyMatch(unit -> trace.isHeld(signal, unit) && !trace.isZeroed(unit));
    }

    private static boolean readsThePast(Expression expression) {
        return expression.all().anyMatch(Expression.Past.class::isInstance);
    }

    private static boolean isDirect(Expression expression) {
        return expression.all().noneMatch(Expression.Weighed.class::isInstance);
    }
}
