package gruscope.engine.learn;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        /// Its name in files: `direct`, or the key of the signal.
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
        List<Signal> readers = trace.cell().signals().stream().filter(signal -> readsThePast(trace.cell().flow().of(signal)) || standsStill(trace, signal))
                .sorted(Comparator.comparing(signal -> !isDirect(trace.cell(), signal))).toList();
        Optional<Signal> direct = readers.stream().filter(signal -> isDirect(trace.cell(), signal)).findFirst();
        readers.forEach(signal -> found.put(route(trace.cell(), signal, direct), new double[n * states.size()][n * states.size()]));
        for (int row = 0; row < n * states.size(); row++) {
            BackwardStep backward = new BackwardStep(trace, step, unitVector(states, n, row));
            for (Signal reader : readers) {
                double[] all = found.get(route(trace.cell(), reader, direct))[row];
                for (int s = 0; s < states.size(); s++) {
                    double[] part = backward.byPast(states.get(s), reader);
                    for (int j = 0; j < n; j++) {
                        all[s * n + j] += part[j];
                    }
                }
            }
        }
        List<Route> routes = new ArrayList<>();
        readers.stream().filter(found::containsKey).forEach(reader -> routes.add(new Route(reader, isDirect(trace.cell(), reader), found.get(reader))));
        return routes;
    }

    /// Two states that each take their past over, as those of a frozen unit of an LSTM do, are one direct route.
    private static Signal route(Cell cell, Signal reader, Optional<Signal> direct) {
        return isDirect(cell, reader) ? direct.orElseThrow() : reader;
    }

    /// One row of a step's routes, found without the others.
    ///
    /// @param parts by the signal whose expression reads the past: n derivatives by h, or those by h and by c
    public record Row(Map<Signal, double[]> parts) {

        public double[] through(Signal signal) {
            return parts.get(signal);
        }
    }

    /// The derivative of one unit of the state that remembers, by that state before the step: of c for a cell with a cell state, or else of h.
    ///
    /// @param step 1 … T
    public static Row row(Trace trace, int step, int unit) {
        List<Signal> states = Shares.states(trace.cell());
        int n = trace.hiddenSize();
        BackwardStep backward = new BackwardStep(trace, step, unitVector(states, n, (states.size() - 1) * n + unit));
        Map<Signal, double[]> parts = new EnumMap<>(Signal.class);
        readers(trace.cell()).forEach(reader -> parts.put(reader, backward.byPast(states.getLast(), reader)));
        return new Row(parts);
    }

    /// The signals whose expressions read the state that remembers, the direct one first: of an LSTM its cell state alone, for its gates read h.
    public static List<Signal> readers(Cell cell) {
        Expression past = new Expression.Past(Shares.states(cell).getLast());
        return cell.signals().stream().filter(signal -> cell.flow().of(signal).holds(past)).sorted(Comparator.comparing(signal -> !isDirect(cell, signal))).toList();
    }

    /// Whether a signal takes the past over unit by unit and through no weights.
    public static boolean isDirect(Cell cell, Signal signal) {
        return cell.flow().of(signal).all().noneMatch(Expression.Weighed.class::isInstance);
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
}
