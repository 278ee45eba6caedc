package gruscope.engine;

import java.util.List;

import static gruscope.engine.Signal.CELL_CANDIDATE;
import static gruscope.engine.Signal.CELL_STATE;
import static gruscope.engine.Signal.FORGET_GATE;
import static gruscope.engine.Signal.HIDDEN_STATE;
import static gruscope.engine.Signal.INPUT;
import static gruscope.engine.Signal.INPUT_GATE;
import static gruscope.engine.Signal.OUTPUT_GATE;

/// The long short-term memory cell without peepholes (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000).
///
/// ```
/// i, f, o = σ(W x + b + U h + b′)      g = tanh(W_g x + b_g + U_g h + b′_g)
/// c′ = f ⊙ c + i ⊙ g                   h′ = o ⊙ tanh(c′)
/// ```
public record Lstm() implements Cell {

    private static final int I = 0;
    private static final int F = 1;
    private static final int G = 2;
    private static final int O = 3;

    private static final List<Block> BLOCKS = List.of(
            new Block("input", INPUT_GATE, Activation.SIGMOID),
            new Block("forget", FORGET_GATE, Activation.SIGMOID),
            new Block("candidate", CELL_CANDIDATE, Activation.TANH),
            new Block("output", OUTPUT_GATE, Activation.SIGMOID));

    private static final List<Beat> BEATS = List.of(
            Beat.of("take-x", INPUT),
            Beat.of("weights"),
            Beat.of("forget-gate", FORGET_GATE),
            Beat.of("input-gate", INPUT_GATE),
            Beat.of("candidate", CELL_CANDIDATE),
            Beat.of("cell-state", CELL_STATE),
            Beat.of("output-gate", OUTPUT_GATE),
            Beat.of("new-state", HIDDEN_STATE));

    @Override
    public CellKind kind() {
        return CellKind.LSTM;
    }

    @Override
    public List<Block> blocks() {
        return BLOCKS;
    }

    @Override
    public List<Signal> signals() {
        return List.of(INPUT_GATE, FORGET_GATE, CELL_CANDIDATE, OUTPUT_GATE, CELL_STATE, HIDDEN_STATE);
    }

    @Override
    public List<Beat> beats() {
        return BEATS;
    }

    @Override
    public void step(StepFrame frame) {
        frame.recurrentTerms(frame.past, I, O);
        double[] i = frame.activate(I, INPUT_GATE, Activation.SIGMOID);
        double[] f = frame.activate(F, FORGET_GATE, Activation.SIGMOID);
        double[] g = frame.activate(G, CELL_CANDIDATE, Activation.TANH);
        double[] o = frame.activate(O, OUTPUT_GATE, Activation.SIGMOID);
        double[] c = frame.signal(CELL_STATE);
        double[] h = frame.signal(HIDDEN_STATE);
        for (int j = 0; j < frame.hiddenSize; j++) {
            c[j] = f[j] * frame.pastCell[j] + i[j] * g[j];
            h[j] = o[j] * Math.tanh(c[j]);
        }
    }

    @Override
    public double[][] jacobian(Trace trace, int step, Part part) {
        int n = trace.hiddenSize();
        WeightSet weights = trace.weights(step);
        boolean recurrent = part == Part.RECURRENT_WEIGHTS;
        int columns = weights.columns(part);
        double[][] jacobian = new double[2 * n][recurrent ? 2 * n : columns];
        for (int j = 0; j < n; j++) {
            double i = trace.value(INPUT_GATE, step, j);
            double f = trace.value(FORGET_GATE, step, j);
            double g = trace.value(CELL_CANDIDATE, step, j);
            double o = trace.value(OUTPUT_GATE, step, j);
            double squashed = Math.tanh(trace.value(CELL_STATE, step, j));
            double cellToHidden = o * (1 - squashed * squashed);
            double throughForget = trace.value(CELL_STATE, step - 1, j) * trace.gateSlope(FORGET_GATE, step, j);
            double throughInput = g * trace.gateSlope(INPUT_GATE, step, j);
            double throughCandidate = i * Activation.TANH.slope(g);
            double throughOutput = squashed * trace.gateSlope(OUTPUT_GATE, step, j);
            for (int k = 0; k < columns; k++) {
                double cell = throughForget * weights.value(part, F, j, k) + throughInput * weights.value(part, I, j, k)
                        + throughCandidate * weights.value(part, G, j, k);
                jacobian[j][k] = throughOutput * weights.value(part, O, j, k) + cellToHidden * cell;
                jacobian[n + j][k] = cell;
            }
            if (recurrent) {
                jacobian[j][n + j] = cellToHidden * f;
                jacobian[n + j][n + j] = f;
            }
        }
        return jacobian;
    }
}
