package gruscope.engine.run;

import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;

import java.util.LinkedHashMap;
import java.util.Map;

/// Every number of every step, kept; but for the terms `W x + b` and `U h + b′`, which would take as much again and are asked of few steps:
/// a step is taken again from the state before it, and leaves the same terms to the last bit. Safe for several threads.
final class StoredSteps implements Recording {

    private static final int STEPS_IN_MEMORY = 64;

    private final Program program;
    private final StepFrame frame;
    private final Map<Signal, RowBuffer> signals;
    private final double largestTerm;
    private final Map<Integer, Terms> terms = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Terms> eldest) {
            return size() > STEPS_IN_MEMORY;
        }
    };

    /// @param signals     rows of the inputs and of every signal, from the first step of the program on
    /// @param largestTerm as it was found while the steps were run
    StoredSteps(Program program, Clamps clamps, Map<Signal, RowBuffer> signals, double largestTerm) {
        this.program = program;
        this.frame = new StepFrame(program, clamps);
        this.signals = signals;
        this.largestTerm = largestTerm;
    }

    @Override
    public boolean has(Signal signal) {
        return signals.containsKey(signal);
    }

    @Override
    public int width(Signal signal) {
        return signals.get(signal).width();
    }

    @Override
    public double value(Signal signal, int step, int index) {
        return signals.get(signal).get(step - 1, index);
    }

    @Override
    public double rough(Signal signal, int step, int index) {
        return value(signal, step, index);
    }

    @Override
    public Terms terms(int step) {
        synchronized (terms) {
            return terms.computeIfAbsent(step, this::takenAgain);
        }
    }

    @Override
    public double largestTerm() {
        return largestTerm;
    }

    private Terms takenAgain(int step) {
        if (step == 1) {
            frame.start();
        } else {
            signals.get(Signal.HIDDEN_STATE).copyRow(step - 2, frame.past());
            if (signals.containsKey(Signal.CELL_STATE)) {
                signals.get(Signal.CELL_STATE).copyRow(step - 2, frame.pastCell());
            }
        }
        double[][] input = new double[1][signals.get(Signal.INPUT).width()];
        double[][] inputTerms = new double[1][frame.recurrentTerms().length];
        signals.get(Signal.INPUT).copyRow(step - 1, input[0]);
        WeightSet set = program.weights().at(step);
        set.inputTerms(input, 0, inputTerms);
        frame.step(set, inputTerms[0]);
        return new Terms(inputTerms[0], frame.recurrentTerms().clone());
    }
}
