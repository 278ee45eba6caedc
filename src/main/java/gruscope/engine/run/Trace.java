package gruscope.engine.run;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Range;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// Every signal of every step of one run, and which weight set drove each step.
///
/// Steps count from 1 to T; h and c can also be asked at step 0, the initial state. Units, features and outputs count from 0.
/// Per step it takes 8·(m + signals·n) bytes.
public final class Trace {

    private final Program program;
    private final Clamps clamps;
    private final List<WeightSet> drivers;
    private final Recording recording;
    private final Map<Signal, Pyramid> summaries;
    private final List<WeightSet> weightSets = new ArrayList<>();
    private final Map<WeightSet, Integer> numbers = new IdentityHashMap<>();
    private final Map<Signal, Double> limits = new ConcurrentHashMap<>();
    private final Map<WeightSet, List<Integer>> driven = new IdentityHashMap<>();
    private final Map<Class<?>, Object> found = new ConcurrentHashMap<>();
    private volatile double limitOfTerms;
    private final AtomicReference<OptionalInt> overflow = new AtomicReference<>();

    Trace(Program program, Clamps clamps, List<WeightSet> drivers, Recording recording, Map<Signal, Pyramid> summaries) {
        this.program = program;
        this.clamps = clamps;
        this.drivers = drivers;
        this.recording = recording;
        this.summaries = summaries;
        for (int step = 1; step <= drivers.size(); step++) {
            WeightSet driver = drivers.get(step - 1);
            if (numbers.putIfAbsent(driver, weightSets.size() + 1) == null) {
                weightSets.add(driver);
            }
            driven.computeIfAbsent(driver, _ -> new ArrayList<>()).add(step);
        }
        if (drivers.isEmpty()) {
            WeightSet waiting = program.weights().at(1);
            numbers.put(waiting, 1);
            weightSets.add(waiting);
        }
    }

    public Program program() {
        return program;
    }

    public Cell cell() {
        return program.weights().shared().cell();
    }

    public int inputSize() {
        return program.weights().shared().inputSize();
    }

    public int hiddenSize() {
        return program.weights().shared().hiddenSize();
    }

    /// T, the number of steps.
    public int length() {
        return drivers.size();
    }

    /// Whether this run recorded the signal.
    public boolean has(Signal signal) {
        return recording.has(signal);
    }

    /// How many numbers the signal has at each step.
    public int width(Signal signal) {
        return recording.width(signal);
    }

    /// One number of a signal.
    ///
    /// @param step 1 … T; for the hidden and the cell state also 0
    public double value(Signal signal, int step, int index) {
        if (step == 0) {
            return start(signal, index);
        }
        return recording.value(signal, step, index);
    }

    /// The same as well as a picture of many steps needs it: three significant digits, at once however long the run.
    public double rough(Signal signal, int step, int index) {
        return step == 0 ? start(signal, index) : recording.rough(signal, step, index);
    }

    /// A signal's whole vector at a step, as a fresh array.
    public double[] at(Signal signal, int step) {
        double[] vector = new double[width(signal)];
        for (int j = 0; j < vector.length; j++) {
            vector[j] = value(signal, step, j);
        }
        return vector;
    }

    /// `(W x + b)` of a block and unit: what the input contributes to the pre-activation.
    public double inputTerm(int block, int step, int unit) {
        return recording.terms(step).input()[block * hiddenSize() + unit];
    }

    /// The same of all n units, as a fresh array.
    double[] recurrentTerms(int block, int step) {
        return recording.terms(step).recurrent(block, hiddenSize());
    }

    /// `(U h + b′)` of a block and unit: what the past contributes, before any reset that comes after the product.
    public double recurrentTerm(int block, int step, int unit) {
        return recording.terms(step).recurrent()[block * hiddenSize() + unit];
    }

    /// The very object that drove a step, 1 … T; compare with `==`. Before any, at step 0, it is the one that the first step will use.
    public WeightSet weights(int step) {
        return step == 0 ? weightSets.getFirst() : drivers.get(step - 1);
    }

    /// The weight sets that drove this run, each object once, in the order of their first use. Weights are there before anything is read: where no
    /// step is run, it is the set that waits for the first.
    public List<WeightSet> weightSets() {
        return List.copyOf(weightSets);
    }

    /// The steps that this object drove, in order.
    public List<Integer> stepsDrivenBy(WeightSet set) {
        return Collections.unmodifiableList(driven.getOrDefault(set, List.of()));
    }

    /// How many steps this object drove.
    public int uses(WeightSet set) {
        return stepsDrivenBy(set).size();
    }

    /// The number of a set by first use, from 1: of this very object, whatever others have equal numbers in them.
    public int number(WeightSet set) {
        return numbers.get(set);
    }

    /// The name of the set that drove a step: `W #1`, `W #2` …
    public String badge(int step) {
        return "W #" + number(weights(step));
    }

    /// Whether a what-if holds a number, whatever the cell would compute: a gate that is held, a state of a unit that is kept at 0 or frozen.
    public boolean isHeld(Signal signal, int unit) {
        return switch (signal.kind()) {
            case GATE -> clamps.isHeld(signal, unit);
            case STATE -> clamps.isZeroed(unit) || clamps.isFrozen(unit);
            case INPUT, CANDIDATE, READOUT -> false;
        };
    }

    /// Whether a what-if keeps a unit at 0, its past included.
    public boolean isZeroed(int unit) {
        return clamps.isZeroed(unit);
    }

    /// The first step at which a state has become too large for a number, or no number at all; none where all are finite. A run goes on
    /// after it, but says nothing any more.
    public OptionalInt overflow() {
        return overflow.updateAndGet(found -> found == null ? findOverflow() : found);
    }

    private OptionalInt findOverflow() {
        List<Signal> states = cell().signals().stream().filter(signal -> signal.kind() == Signal.Kind.STATE && mayOverflow(signal)).toList();
        return states.isEmpty() ? OptionalInt.empty() : IntStream.rangeClosed(1, length()).filter(step -> states.stream().anyMatch(state ->
                IntStream.range(0, hiddenSize()).anyMatch(unit -> !Double.isFinite(value(state, step, unit))))).findFirst();
    }

    /// Whether neither its bounds nor its summary say at once that it does not.
    private boolean mayOverflow(Signal state) {
        return !cell().flow().range(state).isBounded() && !(summary(state).isPresent() && Double.isFinite(summary(state).get().limit()));
    }

    /// Coarse summaries of a signal, for drawing; only long runs have them.
    public Optional<Pyramid> summary(Signal signal) {
        return Optional.ofNullable(summaries.get(signal));
    }

    /// The absolute value at which pictures of this run draw a signal in full, the same at every step: the bound that the cell's functions
    /// give it, else the largest of the run, and of the start; at least 1. What has overflowed has no part in it.
    public double limit(Signal signal) {
        return limits.computeIfAbsent(signal, this::findLimit);
    }

    /// The same for the terms `W x + b` and `U h + b′` of all blocks and their sums, which nothing bounds.
    public double limitOfTerms() {
        if (limitOfTerms == 0) {
            limitOfTerms = Math.max(1, recording.largestTerm());
        }
        return limitOfTerms;
    }

    private double findLimit(Signal signal) {
        double limit = 1;
        for (int unit = 0; signal.kind() == Signal.Kind.STATE && unit < width(signal); unit++) {
            limit = Math.max(limit, finite(start(signal, unit)));
        }
        Range bounds = cell().flow().range(signal);
        return Math.max(limit, bounds.isBounded() ? Math.max(-bounds.least(), bounds.most()) : largest(signal));
    }

    /// A summary knows it, unless numbers that are not finite are in it; then the run is looked through.
    private double largest(Signal signal) {
        Optional<Double> summed = summary(signal).map(Pyramid::limit).filter(Double::isFinite);
        if (summed.isPresent()) {
            return summed.get();
        }
        double largest = 0;
        for (int step = 1; step <= length(); step++) {
            for (int index = 0; index < width(signal); index++) {
                largest = Math.max(largest, finite(value(signal, step, index)));
            }
        }
        return largest;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? Math.abs(value) : 0;
    }

    /// The same trace, with summaries.
    Trace summarised(Map<Signal, Pyramid> found) {
        return new Trace(program, clamps, drivers, recording, found);
    }

    /// Something found of this trace before, see [#keep].
    public <T> Optional<T> found(Class<T> kind) {
        return Optional.ofNullable(kind.cast(found.get(kind)));
    }

    /// Keeps what was found of this trace, one of a kind, for as long as the trace is there. It may hold the trace: in a map of weak keys that would hold it for ever.
    public void keep(Object one) {
        found.put(one.getClass(), one);
    }

    Recording recording() {
        return recording;
    }

    /// What the next step reads: h after a step, and c where the cell has one.
    double[] state(int step) {
        int n = hiddenSize();
        double[] state = new double[cell().states() * n];
        for (int j = 0; j < state.length; j++) {
            state[j] = j < n ? value(Signal.HIDDEN_STATE, step, j) : value(Signal.CELL_STATE, step, j - n);
        }
        return state;
    }

    Clamps clamps() {
        return clamps;
    }

    private double start(Signal signal, int unit) {
        if (clamps.isZeroed(unit)) {
            return 0;
        }
        return switch (signal) {
            case HIDDEN_STATE -> program.start().h(unit);
            case CELL_STATE -> program.start().c(unit);
            default -> throw new IllegalArgumentException(signal + " has no value before the first step");
        };
    }
}
