package gruscope.engine;

import java.util.List;

import static gruscope.engine.Signal.CANDIDATE;
import static gruscope.engine.Signal.HIDDEN_STATE;
import static gruscope.engine.Signal.INPUT;
import static gruscope.engine.Signal.RESET_GATE;
import static gruscope.engine.Signal.UPDATE_GATE;

/// The gated recurrent unit (Cho et al. 2014, arXiv:1406.1078, equations 5–8; Chung et al. 2014, arXiv:1412.3555).
///
/// ```
/// r = σ(W_r x + b_r + U_r h + b′_r)
/// z = σ(W_z x + b_z + U_z h + b′_z)
/// h̃ = tanh(W_n x + b_n + r ⊙ (U_n h + b′_n))      reset AFTER the product
/// h̃ = tanh(W_n x + b_n + U_n (r ⊙ h) + b′_n)      reset BEFORE it
/// h′ = (1 − z) ⊙ h̃ + z ⊙ h                         z KEEPS
/// h′ = (1 − z) ⊙ h + z ⊙ h̃                         z WRITES
/// ```
///
/// @param reset     where the reset gate acts; the two are different functions
/// @param update    what z = 1 means; a mere relabelling, see [Variations#renamed(WeightSet)]
/// @param candidate the candidate's function, tanh in every framework
public record Gru(Reset reset, Update update, Activation candidate) implements Cell {

    /// Where the reset gate acts: after the recurrent product (PyTorch, cuDNN, Keras' default, ONNX `linear_before_reset=1`) or before it
    /// (Cho 2014, ONNX' default).
    public enum Reset { AFTER, BEFORE }

    /// What an update gate of 1 means: keep the old state (Cho 2014, PyTorch, Keras, ONNX) or write the candidate (Chung 2014).
    public enum Update { KEEPS, WRITES }

    private static final int R = 0;
    private static final int Z = 1;
    private static final int N = 2;

    private static final List<Beat> BEATS = List.of(
            Beat.of("take-x", INPUT),
            Beat.of("weights"),
            Beat.of("reset-gate", RESET_GATE),
            Beat.of("update-gate", UPDATE_GATE),
            Beat.of("reset-past"),
            Beat.of("candidate", CANDIDATE),
            Beat.of("mix"),
            Beat.of("new-state", HIDDEN_STATE));

    /// Reset after, z keeps, tanh: PyTorch's `nn.GRU`.
    public static Gru pytorch() {
        return new Gru(Reset.AFTER, Update.KEEPS, Activation.TANH);
    }

    @Override
    public CellKind kind() {
        return CellKind.GRU;
    }

    @Override
    public List<Block> blocks() {
        return List.of(
                new Block("reset", RESET_GATE, Activation.SIGMOID),
                new Block("update", UPDATE_GATE, Activation.SIGMOID),
                new Block("candidate", CANDIDATE, candidate));
    }

    @Override
    public List<Signal> signals() {
        return List.of(RESET_GATE, UPDATE_GATE, CANDIDATE, HIDDEN_STATE);
    }

    @Override
    public List<Beat> beats() {
        return BEATS;
    }

    /// The share of the old state that a gate value `z` keeps, in [0, 1].
    public double keepShare(double z) {
        return update == Update.KEEPS ? z : 1 - z;
    }

    @Override
    public void step(StepFrame frame) {
        int n = frame.hiddenSize;
        boolean after = reset == Reset.AFTER;
        frame.recurrentTerms(frame.past, R, after ? N : Z);
        double[] r = frame.activate(R, RESET_GATE, Activation.SIGMOID);
        double[] z = frame.activate(Z, UPDATE_GATE, Activation.SIGMOID);
        double[] candidates = frame.signal(CANDIDATE);
        double[] h = frame.signal(HIDDEN_STATE);
        if (!after) {
            for (int j = 0; j < n; j++) {
                frame.scratch[j] = r[j] * frame.past[j];
            }
            frame.recurrentTerms(frame.scratch, N, N);
        }
        for (int j = 0; j < n; j++) {
            double recurrent = frame.recurrentTerms[N * n + j];
            candidates[j] = candidate.of(frame.inputTerms[N * n + j] + (after ? r[j] * recurrent : recurrent));
        }
        for (int j = 0; j < n; j++) {
            double keep = keepShare(z[j]);
            h[j] = (1 - keep) * candidates[j] + keep * frame.past[j];
        }
    }

    @Override
    public double[][] jacobian(Trace trace, int step, Part part) {
        int n = trace.hiddenSize();
        WeightSet weights = trace.weights(step);
        double zSign = update == Update.KEEPS ? 1 : -1;
        double[][] inner = candidateJacobian(trace, step, part);
        double[][] jacobian = new double[n][inner[0].length];
        for (int i = 0; i < n; i++) {
            double past = trace.value(HIDDEN_STATE, step - 1, i);
            double candidateValue = trace.value(CANDIDATE, step, i);
            double keep = keepShare(trace.value(UPDATE_GATE, step, i));
            double throughUpdate = zSign * (past - candidateValue) * trace.gateSlope(UPDATE_GATE, step, i);
            double throughCandidate = (1 - keep) * candidate.slope(candidateValue);
            for (int k = 0; k < jacobian[i].length; k++) {
                jacobian[i][k] = throughUpdate * weights.value(part, Z, i, k) + throughCandidate * inner[i][k];
            }
            if (part == Part.RECURRENT_WEIGHTS) {
                jacobian[i][i] += keep;
            }
        }
        return jacobian;
    }

    /// The derivative of the candidate's pre-activation: directly, and through the reset gate.
    private double[][] candidateJacobian(Trace trace, int step, Part part) {
        int n = trace.hiddenSize();
        WeightSet weights = trace.weights(step);
        double[] r = trace.at(RESET_GATE, step);
        double[] past = trace.at(HIDDEN_STATE, step - 1);
        double[][] jacobian = new double[n][weights.columns(part)];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < jacobian[i].length; k++) {
                double scale = part == Part.INPUT_WEIGHTS ? 1 : reset == Reset.AFTER ? r[i] : r[k];
                double sum = scale * weights.value(part, N, i, k);
                if (reset == Reset.AFTER) {
                    sum += trace.recurrentTerm(N, step, i) * trace.gateSlope(RESET_GATE, step, i) * weights.value(part, R, i, k);
                } else {
                    for (int j = 0; j < n; j++) {
                        sum += weights.u(N, i, j) * past[j] * trace.gateSlope(RESET_GATE, step, j) * weights.value(part, R, j, k);
                    }
                }
                jacobian[i][k] = sum;
            }
        }
        return jacobian;
    }
}
