package gruscope.engine.run;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Memory;
import gruscope.Progress;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import static gruscope.Message.says;

/// Runs a program over many steps: with summaries for drawing, and within a budget of memory.
///
/// A run that fits is recorded whole; a larger one keeps the state before every fourth step and runs the others again when they are looked
/// at ([RecomputedSteps]). Short runs need no summaries.
public final class LongRun {

    /// Runs up to this many steps are drawn from their own numbers.
    public static final int SHORT = 2048;

    private static final int STEPS_AT_ONCE = 64;

    /// The share of the work that running takes, before summaries.
    private static final double RUNNING = 0.8;

    private LongRun() {
    }

    /// @param inputs T input vectors
    /// @param budget bytes that the trace may take
    /// @throws BadInput before anything is allocated, if even the smallest form does not fit, saying how many steps would
    /// @throws java.util.concurrent.CancellationException if the watcher gives it up
    public static Trace run(Program program, Inputs inputs, long budget, Progress progress) {
        boolean isShort = inputs.length() <= SHORT;
        long kept = inputs.length() * (recordedBytes(program) + (isShort ? 0 : summaryBytes(program)));
        if (isShort && kept <= budget) {
            return Stepper.run(program, inputs.between(0, inputs.length()));
        }
        long recalled = inputs.length() * (recalledBytes(program) + summaryBytes(program)) + inputs.bytes();
        if (Math.min(kept, recalled) > budget) {
            WeightSet set = program.weights().shared();
            long fits = (long) ((double) budget / Math.min(kept, recalled) * inputs.length());
            throw new BadInput(says("with-need-of-memory-and", Counted.of(inputs.length(), "step"), Counted.of(set.hiddenSize(), "unit"), Memory.megabytes(Math.min(kept, recalled)), Memory.megabytes(budget), Counted.of(fits, "step fits")));
        }
        return kept <= budget ? recorded(program, inputs, progress) : recalled(program, inputs, progress);
    }

    /// The same of vectors that are there.
    public static Trace run(Program program, double[][] inputs, long budget, Progress progress) {
        return run(program, Inputs.of(inputs), budget, progress);
    }

    /// Bytes of every number of a step: inputs, every signal.
    static long recordedBytes(Program program) {
        WeightSet set = program.weights().shared();
        return 8L * (set.inputSize() + (long) set.cell().signals().size() * set.hiddenSize());
    }

    /// Bytes a step of states kept every fourth, and of sketches.
    static long recalledBytes(Program program) {
        WeightSet set = program.weights().shared();
        return 8L * set.cell().states() * set.hiddenSize() / RecomputedSteps.STRIDE + roughBytes(program) + 16;
    }

    /// Bytes a step of all summaries: three numbers a leaf and unit, and as much again for the coarser levels.
    static long summaryBytes(Program program) {
        return 2 * 3 * roughBytes(program) / Pyramid.LEAF;
    }

    /// Bytes of a rough number of every signal and unit.
    private static long roughBytes(Program program) {
        WeightSet set = program.weights().shared();
        return set.hiddenSize() * set.cell().signals().stream().mapToLong(signal -> RoughNumbers.bytes(program, signal)).sum();
    }

    private static Trace recorded(Program program, Inputs inputs, Progress progress) {
        Stepper stepper = new Stepper(program);
        for (int from = 0; from < inputs.length(); from += STEPS_AT_ONCE) {
            int to = Math.min(inputs.length(), from + STEPS_AT_ONCE);
            stepper.append(inputs.between(from, to));
            progress.at(RUNNING * to / inputs.length());
        }
        Trace trace = stepper.trace();
        WeightSet set = program.weights().shared();
        Map<Signal, Pyramid> summaries = ofEach(set, signal -> new Pyramid(set.hiddenSize(), RoughNumbers.wide(program, signal)));
        for (int from = 0; from < inputs.length(); from += STEPS_AT_ONCE) {
            int to = Math.min(inputs.length(), from + STEPS_AT_ONCE);
            summarise(summaries, trace, from + 1, to);
            progress.at(RUNNING + (1 - RUNNING) * to / inputs.length());
        }
        summaries.values().forEach(Pyramid::finish);
        return trace.summarised(summaries);
    }

    private static Trace recalled(Program program, Inputs inputs, Progress progress) {
        WeightSet set = program.weights().shared();
        double[] state = beginning(program);
        RowBuffer states = new RowBuffer(state.length);
        List<WeightSet> drivers = new ArrayList<>();
        Map<Signal, Pyramid> summaries = ofEach(set, signal -> new Pyramid(set.hiddenSize(), RoughNumbers.wide(program, signal)));
        Map<Signal, RoughRows> sketches = ofEach(set, signal -> new RoughRows(set.hiddenSize(), RoughNumbers.wide(program, signal)));
        double largestTerm = 0;
        for (int from = 0; from < inputs.length(); from += STEPS_AT_ONCE) {
            int to = Math.min(inputs.length(), from + STEPS_AT_ONCE);
            Trace piece = Resumed.of(program, from, state).trace(inputs, from, to);
            summarise(summaries, piece, 1, to - from);
            sketches.forEach((signal, sketch) -> sketch(sketch, signal, piece));
            largestTerm = Math.max(largestTerm, piece.recording().largestTerm());
            for (int step = 0; step < to - from; step += RecomputedSteps.STRIDE) {
                states.append(step == 0 ? state : piece.state(step));
            }
            state = piece.state(to - from);
            for (int step = from + 1; step <= to; step++) {
                drivers.add(program.weights().at(step));
            }
            progress.at((double) to / inputs.length());
        }
        summaries.values().forEach(Pyramid::finish);
        sketches.values().forEach(RoughRows::finish);
        Clamps clamps = new Clamps(program.interventions(), set.hiddenSize());
        return new Trace(program, clamps, drivers, new RecomputedSteps(program, inputs, states, sketches, largestTerm), summaries);
    }

    private static void sketch(RoughRows sketch, Signal signal, Trace trace) {
        for (int step = 1; step <= trace.length(); step++) {
            sketch.append(trace.at(signal, step));
        }
    }

    private static double[] beginning(Program program) {
        int n = program.weights().shared().hiddenSize();
        double[] state = new double[program.weights().shared().cell().states() * n];
        for (int j = 0; j < state.length; j++) {
            state[j] = j < n ? program.start().h(j) : program.start().c(j - n);
        }
        return state;
    }

    private static <T> Map<Signal, T> ofEach(WeightSet set, Function<Signal, T> made) {
        Map<Signal, T> each = new EnumMap<>(Signal.class);
        set.cell().signals().forEach(signal -> each.put(signal, made.apply(signal)));
        return each;
    }

    private static void summarise(Map<Signal, Pyramid> summaries, Trace trace, int first, int last) {
        for (int step = first; step <= last; step++) {
            for (Map.Entry<Signal, Pyramid> summary : summaries.entrySet()) {
                summary.getValue().append(trace.at(summary.getKey(), step));
            }
        }
    }
}
