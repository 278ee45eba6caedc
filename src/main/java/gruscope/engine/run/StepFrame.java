package gruscope.engine.run;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.RunningStep;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;

import java.util.EnumMap;
import java.util.Map;

/// The working place of one step: buffers made once for a run, filled anew at every step.
///
/// n = hidden size, G = blocks; terms are stacked, entry g·n + i belongs to unit i of block g.
final class StepFrame implements RunningStep {

    private final int hiddenSize;
    private final double[] inputTerms;
    private final double[] recurrentTerms;
    private final double[] past;
    private final double[] pastCell;
    private final double[] scratch;

    private final Map<Signal, double[]> signals = new EnumMap<>(Signal.class);
    private final Clamps clamps;
    private WeightSet weights;

    StepFrame(WeightSet weights, Clamps clamps) {
        int rows = weights.cell().blocks().size() * weights.hiddenSize();
        this.hiddenSize = weights.hiddenSize();
        this.inputTerms = new double[rows];
        this.recurrentTerms = new double[rows];
        this.past = new double[hiddenSize];
        this.pastCell = new double[hiddenSize];
        this.scratch = new double[hiddenSize];
        this.clamps = clamps;
        this.weights = weights;
        for (Signal signal : weights.cell().signals()) {
            signals.put(signal, new double[hiddenSize]);
        }
    }

    void use(WeightSet set) {
        weights = set;
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
    public double[] activate(int block, Signal output, Activation activation) {
        double[] values = signals.get(output);
        int start = block * hiddenSize;
        for (int j = 0; j < hiddenSize; j++) {
            values[j] = activation.of(inputTerms[start + j] + recurrentTerms[start + j]);
        }
        clamps.hold(output, values);
        return values;
    }
}
