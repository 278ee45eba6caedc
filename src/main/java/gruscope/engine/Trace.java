package gruscope.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Every signal of every step of one run, and which weight set drove each step.
///
/// Steps count from 1 to T; h and c can also be asked at step 0, the initial state. Units, features and outputs count from 0.
/// Per step it takes 8·(m + 2·G·n + signals·n) bytes.
public final class Trace {

    private final Program program;
    private final Clamps clamps;
    private final List<WeightSet> drivers;
    private final Map<Signal, Tape> signals;
    private final Tape inputTerms;
    private final Tape recurrentTerms;
    private final List<WeightSet> weightSets = new ArrayList<>();
    private final Map<WeightSet, Integer> numbers = new IdentityHashMap<>();

    Trace(Program program, Clamps clamps, List<WeightSet> drivers, Map<Signal, Tape> signals, Tape inputTerms, Tape recurrentTerms) {
        this.program = program;
        this.clamps = clamps;
        this.drivers = drivers;
        this.signals = signals;
        this.inputTerms = inputTerms;
        this.recurrentTerms = recurrentTerms;
        for (WeightSet driver : drivers) {
            if (numbers.putIfAbsent(driver, weightSets.size() + 1) == null) {
                weightSets.add(driver);
            }
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
        return signals.containsKey(signal);
    }

    /// How many numbers the signal has at each step.
    public int width(Signal signal) {
        return signals.get(signal).width();
    }

    /// One number of a signal.
    ///
    /// @param step 1 … T; for the hidden and the cell state also 0
    public double value(Signal signal, int step, int index) {
        if (step == 0) {
            return start(signal, index);
        }
        return signals.get(signal).get(step - 1, index);
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
        return inputTerms.get(step - 1, block * hiddenSize() + unit);
    }

    /// `(U h + b′)` of a block and unit: what the past contributes, before any reset that comes after the product.
    public double recurrentTerm(int block, int step, int unit) {
        return recurrentTerms.get(step - 1, block * hiddenSize() + unit);
    }

    /// The very object that drove a step, 1 … T; compare with `==`.
    public WeightSet weights(int step) {
        return drivers.get(step - 1);
    }

    /// The weight sets that drove this run, each object once, in the order of their first use.
    public List<WeightSet> weightSets() {
        return List.copyOf(weightSets);
    }

    /// The steps that this object drove, in order.
    public List<Integer> stepsDrivenBy(WeightSet set) {
        return IntStream.rangeClosed(1, length()).filter(step -> weights(step) == set).boxed().toList();
    }

    /// The name of the set that drove a step, counted by first use: `W #1`, `W #2` …
    public String badge(int step) {
        return "W #" + numbers.get(weights(step));
    }

    /// The derivative of a gate by its pre-activation; 0 where the gate is clamped.
    double gateSlope(Signal gate, int step, int unit) {
        return clamps.isHeld(gate, unit) ? 0 : Activation.SIGMOID.slope(value(gate, step, unit));
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
