package gruscope.engine.run;

import gruscope.engine.cell.Signal;

import java.util.LinkedHashMap;
import java.util.Map;

/// A run too large to keep: the state before every fourth step is kept, and the steps between are run again when they are looked at; for
/// drawing many steps at once there is a sketch of every signal.
///
/// What comes back is what was first computed, to the last bit, because it is the same code from the same state. Safe for several threads.
final class RecomputedSteps implements Recording {

    /// Steps between two kept states.
    static final int STRIDE = 4;

    private static final int BLOCKS_IN_MEMORY = 256;

    private final Program program;
    private final Inputs inputs;
    private final RowBuffer states;
    private final Map<Signal, RoughRows> sketches;
    private final double largestTerm;
    private final StoredSteps first;
    private volatile Input input;
    private final Map<Integer, StoredSteps> blocks = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, StoredSteps> eldest) {
            return size() > BLOCKS_IN_MEMORY;
        }
    };

    private record Input(int step, double[] vector) {
    }

    /// @param inputs      all T of them
    /// @param states      rows of h, and of c where the cell has one, before steps 1, 5, 9 …
    /// @param largestTerm as it was found while the steps were run
    RecomputedSteps(Program program, Inputs inputs, RowBuffer states, Map<Signal, RoughRows> sketches, double largestTerm) {
        this.program = program;
        this.inputs = inputs;
        this.states = states;
        this.sketches = sketches;
        this.largestTerm = largestTerm;
        this.first = block(0);
    }

    @Override
    public boolean has(Signal signal) {
        return first.has(signal);
    }

    @Override
    public int width(Signal signal) {
        return first.width(signal);
    }

    @Override
    public double value(Signal signal, int step, int index) {
        if (signal == Signal.INPUT) {
            return input(step)[index];
        }
        return holding(step).value(signal, within(step), index);
    }

    @Override
    public double rough(Signal signal, int step, int index) {
        RoughRows sketch = sketches.get(signal);
        return sketch == null ? value(signal, step, index) : sketch.get(step - 1, index);
    }

    @Override
    public Terms terms(int step) {
        return holding(step).terms(within(step));
    }

    @Override
    public double largestTerm() {
        return largestTerm;
    }

    /// An input vector is asked for number by number.
    private double[] input(int step) {
        Input known = input;
        if (known == null || known.step() != step) {
            known = new Input(step, inputs.rows().apply(step - 1));
            input = known;
        }
        return known.vector();
    }

    private static int within(int step) {
        return (step - 1) % STRIDE + 1;
    }

    private StoredSteps holding(int step) {
        int number = (step - 1) / STRIDE;
        synchronized (blocks) {
            StoredSteps block = blocks.get(number);
            if (block == null) {
                block = block(number);
                blocks.put(number, block);
            }
            return block;
        }
    }

    private StoredSteps block(int number) {
        double[] state = new double[states.width()];
        states.copyRow(number, state);
        int from = number * STRIDE;
        int to = Math.min(inputs.length(), from + STRIDE);
        return (StoredSteps) Resumed.of(program, from, state).run(inputs, from, to);
    }
}
