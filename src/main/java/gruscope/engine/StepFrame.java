package gruscope.engine;

import java.util.EnumMap;
import java.util.Map;

/// The working place of one step: buffers made once for a run, filled anew at every step.
///
/// n = hidden size, G = blocks; terms are stacked, entry g·n + i belongs to unit i of block g.
public final class StepFrame {

    final int hiddenSize;
    /// `W x + b`, ready when a step starts.
    final double[] inputTerms;
    /// `U h + b′` (for a GRU that resets before the product, its candidate part is `U_n (r ⊙ h) + b′_n`).
    final double[] recurrentTerms;
    final double[] past;
    final double[] pastCell;
    final double[] scratch;

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

    /// The buffer a signal is written to.
    double[] signal(Signal signal) {
        return signals.get(signal);
    }

    /// Fills the recurrent terms of blocks `first` … `last` from `vector`.
    void recurrentTerms(double[] vector, int first, int last) {
        RecurrentProduct.multiply(weights.recurrentColumns(), vector, weights.recurrentBias(), recurrentTerms,
                first * hiddenSize, (last + 1) * hiddenSize);
    }

    /// Makes a signal from the sum of a block's two terms, then lets clamps have their say.
    double[] activate(int block, Signal output, Activation activation) {
        double[] values = signals.get(output);
        int start = block * hiddenSize;
        for (int j = 0; j < hiddenSize; j++) {
            values[j] = activation.of(inputTerms[start + j] + recurrentTerms[start + j]);
        }
        clamps.hold(output, values);
        return values;
    }
}
