package gruscope.engine.run;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.RunningStep;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The working place of one step: buffers made once for a run, filled anew at every step.
///
/// n = hidden size, G = blocks; terms are stacked, entry g·n + i belongs to unit i of block g.
final class StepFrame implements RunningStep {

    private final Program program;
    private final int hiddenSize;
    private double[] inputTerms;
    private final double[] recurrentTerms;
    private final double[] past;
    private final double[] pastCell;
    private final double[] scratch;
    private final double[] powers;

    private final Map<Signal, double[]> signals = new EnumMap<>(Signal.class);
    private final double[] hidden;
    private final double[] cell;
    private final Clamps clamps;
    private WeightSet weights;

    /// Before the first step.
    StepFrame(Program program, Clamps clamps) {
        WeightSet weights = program.weights().shared();
        int rows = weights.cell().blocks().size() * weights.hiddenSize();
        this.hiddenSize = weights.hiddenSize();
        this.recurrentTerms = new double[rows];
        this.past = new double[hiddenSize];
        this.pastCell = new double[hiddenSize];
        this.scratch = new double[hiddenSize];
        this.powers = new double[hiddenSize];
        this.clamps = clamps;
        for (Signal signal : weights.cell().signals()) {
            signals.put(signal, new double[hiddenSize]);
        }
        this.hidden = signals.get(Signal.HIDDEN_STATE);
        this.cell = signals.get(Signal.CELL_STATE);
        this.program = program;
        start();
    }

    /// Puts the past back to what it is before the first step.
    void start() {
        for (int j = 0; j < hiddenSize; j++) {
            past[j] = clamps.isZeroed(j) ? 0 : program.start().h(j);
            pastCell[j] = clamps.isZeroed(j) ? 0 : program.start().c(j);
        }
    }

    /// Takes a step from the past to the signals.
    ///
    /// @param terms of the input, `W x + b`; kept and read until the next step
    void step(WeightSet set, double[] terms) {
        weights = set;
        inputTerms = terms;
        set.cell().step(this);
        clamps.still(hidden, past);
        if (cell != null) {
            clamps.still(cell, pastCell);
        }
    }

    /// What was made becomes the past of the next step.
    void goOn() {
        System.arraycopy(hidden, 0, past, 0, hiddenSize);
        if (cell != null) {
            System.arraycopy(cell, 0, pastCell, 0, hiddenSize);
        }
    }

    /// The greatest absolute value among the finite terms of the step, and among the sums of each two that belong together.
    double largestTerm() {
        double largest = 0;
        for (int j = 0; j < recurrentTerms.length; j++) {
            double input = inputTerms[j];
            double past = recurrentTerms[j];
            largest = Math.max(largest, Math.max(Math.abs(input + past), Math.max(Math.abs(input), Math.abs(past))));
        }
        return Double.isFinite(largest) ? largest : largestOfFinite();
    }

    private double largestOfFinite() {
        return IntStream.range(0, recurrentTerms.length).boxed()
                .flatMapToDouble(j -> DoubleStream.of(inputTerms[j], recurrentTerms[j], inputTerms[j] + recurrentTerms[j]))
                .filter(Double::isFinite).map(Math::abs).max().orElse(0);
    }

    @Override
    public int hiddenSize() {
        return hiddenSize;
    }

    @Override
    public double[] inputTerms() {
        return inputTerms;
    }

    @Override
    public double[] recurrentTerms() {
        return recurrentTerms;
    }

    @Override
    public double[] past() {
        return past;
    }

    @Override
    public double[] pastCell() {
        return pastCell;
    }

    @Override
    public double[] scratch() {
        return scratch;
    }

    @Override
    public double[] signal(Signal signal) {
        return signals.get(signal);
    }

    @Override
    public void weigh(double[] vector, int first, int last) {
        weights.recurrentTerms(vector, first, last, recurrentTerms);
    }

    @Override
    public void squash(Activation function, double[] values) {
        function.apply(values, powers);
    }

    @Override
    public double[] activate(int block, Signal output, Activation activation) {
        double[] values = signals.get(output);
        int start = block * hiddenSize;
        for (int j = 0; j < hiddenSize; j++) {
            values[j] = inputTerms[start + j] + recurrentTerms[start + j];
        }
        squash(activation, values);
        clamps.hold(output, values);
        return values;
    }
}
