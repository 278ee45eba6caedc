package gruscope.export.table;

import gruscope.Message;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Gradients;
import gruscope.engine.run.Trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// Where a written trace holds numbers that are none, because a run has overflowed float64.
public final class Overflow {

    private Overflow() {
    }

    /// What to tell of it beside the file: the first step whose signals hold such a number, the last step whose gradient is one, and how they are
    /// written; nothing where all numbers are finite.
    ///
    /// @param written how such numbers stand in the file: `null`, or `inf, -inf or nan`
    public static Optional<Message> told(Trace trace, Optional<Gradients> gradients, Message written) {
        List<Message> told = new ArrayList<>();
        OptionalInt first = IntStream.rangeClosed(1, trace.length()).filter(step -> !isFinite(trace, step)).findFirst();
        first.ifPresent(step -> told.add(says("trace.overflow", step)));
        gradients.ifPresent(found -> IntStream.iterate(found.length(), step -> step >= 0, step -> step - 1)
                .filter(step -> !Double.isFinite(found.spectral(step)) || !Double.isFinite(found.frobenius(step))).findFirst()
                .ifPresent(step -> told.add(says("trace.overflow.gradients", step))));
        return told.isEmpty() ? Optional.empty()
                : Optional.of(says("sentence.accepted", told.stream().reduce((one, other) -> says("sentence.accepted", one, other)).orElseThrow(), says("trace.overflow.written", written)));
    }

    private static boolean isFinite(Trace trace, int step) {
        return signals(trace).stream().allMatch(signal -> Arrays.stream(trace.at(signal, step)).allMatch(Double::isFinite));
    }

    /// What a trace tells of a step, in the order in which it is written.
    static List<Signal> signals(Trace trace) {
        List<Signal> signals = new ArrayList<>(List.of(Signal.INPUT));
        signals.addAll(trace.cell().signals());
        if (trace.has(Signal.READOUT)) {
            signals.add(Signal.READOUT);
        }
        return signals;
    }
}
