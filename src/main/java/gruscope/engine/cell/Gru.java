package gruscope.engine.cell;

import gruscope.BadInput;
import gruscope.Quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static gruscope.engine.cell.Expression.blend;
import static gruscope.engine.cell.Expression.ofInput;
import static gruscope.engine.cell.Expression.past;
import static gruscope.engine.cell.Expression.product;
import static gruscope.engine.cell.Expression.recurrent;
import static gruscope.engine.cell.Expression.squashed;
import static gruscope.engine.cell.Expression.sum;
import static gruscope.engine.cell.Signal.CANDIDATE;
import static gruscope.engine.cell.Signal.HIDDEN_STATE;
import static gruscope.engine.cell.Signal.RESET_GATE;
import static gruscope.engine.cell.Signal.UPDATE_GATE;
import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// The gated recurrent unit (Cho et al. 2014, arXiv:1406.1078, equations 5–8; Chung et al. 2014, arXiv:1412.3555).
///
/// ```
/// r = σ(W_r x + b_r + U_r h + b′_r)
/// z = σ(W_z x + b_z + U_z h + b′_z)
/// h̃ = tanh(W_n x + b_n + r ⊙ (U_n h + b′_n))      reset AFTER the product
/// h̃ = tanh(W_n x + b_n + U_n (r ⊙ h) + b′_n)      reset BEFORE it
/// h̃ = tanh(W_n x + b_n + U_n h + b′_n)            NO reset gate
/// h′ = (1 − z) ⊙ h̃ + z ⊙ h                         z KEEPS
/// h′ = (1 − z) ⊙ h + z ⊙ h̃                         z WRITES
/// ```
///
/// @param reset        where the reset gate acts; these are different functions
/// @param update       what z = 1 means; a mere relabelling, see [gruscope.engine.weights.Variations#renamed(gruscope.engine.weights.WeightSet)]
/// @param candidate    the candidate's function, tanh in every framework
/// @param gateFunction the function of r and z, σ unless a framework was told otherwise
public record Gru(Reset reset, Update update, Activation candidate, Activation gateFunction) implements Cell {

    /// Where the reset gate acts: after the recurrent product (PyTorch, cuDNN, Keras' default, ONNX `linear_before_reset=1`) or before it
    /// (Cho 2014, ONNX' default); or nowhere, in a cell of two blocks that has no such gate.
    public enum Reset { AFTER, BEFORE, NONE }

    /// What an update gate of 1 means: keep the old state (Cho 2014, PyTorch, Keras, ONNX) or write the candidate (Chung 2014).
    public enum Update { KEEPS, WRITES }

    public static final CellKind KIND = new CellKind("gru", "GRU", "a");

    private static final CellKind WITHOUT_RESET = new CellKind("gru", "GRU−r", "a");

    private static final int R = 0;
    private static final Map<Gru, Flow> FLOWS = new ConcurrentHashMap<>();

    /// With gates that go through σ.
    public Gru(Reset reset, Update update, Activation candidate) {
        this(reset, update, candidate, Activation.SIGMOID);
    }

    /// Reset after, z keeps, tanh: PyTorch's `nn.GRU`.
    public static Gru pytorch() {
        return new Gru(Reset.AFTER, Update.KEEPS, Activation.TANH);
    }

    @Override
    public CellKind kind() {
        return reset == Reset.NONE ? WITHOUT_RESET : KIND;
    }

    @Override
    public Flow flow() {
        return FLOWS.computeIfAbsent(this, Gru::described);
    }

    @Override
    public List<Switch> switches() {
        return List.of(Switch.of(Switch.Topic.RESET, "reset", reset, Reset.values()), Switch.of(Switch.Topic.UPDATE, "update", update, Update.values()),
                Switch.of(Switch.Topic.FUNCTION, "candidate", candidate, Activation.ofStates()), Switch.ofGates(gateFunction));
    }

    @Override
    public Cell with(String key, String choice) {
        return switch (key) {
            case "reset" -> new Gru(Switch.choice(Reset.class, choice), update, candidate, gateFunction);
            case "update" -> new Gru(reset, Switch.choice(Update.class, choice), candidate, gateFunction);
            case "candidate" -> new Gru(reset, update, Switch.choice(Activation.class, choice), gateFunction);
            case "gates" -> new Gru(reset, update, candidate, Switch.choice(Activation.class, choice));
            default -> throw new BadInput(says("a-gru-has-no-to", Quoted.of(key)));
        };
    }

    private Flow described() {
        LinkedHashMap<Signal, Expression> made = new LinkedHashMap<>();
        if (reset != Reset.NONE) {
            made.put(RESET_GATE, squashed(gateFunction, RESET_GATE));
        }
        made.put(UPDATE_GATE, squashed(gateFunction, UPDATE_GATE));
        made.put(CANDIDATE, new Expression.Applied(candidate, sum(ofInput(CANDIDATE), pastOfCandidate())));
        made.put(HIDDEN_STATE, update == Update.KEEPS ? blend(UPDATE_GATE, new Expression.Now(CANDIDATE), past())
                : blend(UPDATE_GATE, past(), new Expression.Now(CANDIDATE)));
        return new Flow(made, beats(made.get(HIDDEN_STATE)));
    }

    private Expression pastOfCandidate() {
        Expression gate = new Expression.Now(RESET_GATE);
        return switch (reset) {
            case AFTER -> product(gate, recurrent(CANDIDATE, past()));
            case BEFORE -> recurrent(CANDIDATE, product(gate, past()));
            case NONE -> recurrent(CANDIDATE, past());
        };
    }

    private List<Beat> beats(Expression mixed) {
        List<Beat> beats = new ArrayList<>(List.of(Beat.take(), Beat.light()));
        if (reset != Reset.NONE) {
            beats.add(new Beat.Make("reset-gate", RESET_GATE));
        }
        beats.add(new Beat.Make("update-gate", UPDATE_GATE));
        switch (reset) {
            case AFTER -> beats.add(new Beat.Prepare("reset-past", CANDIDATE, pastOfCandidate(), "(r ⊙ U_{n} h)"));
            case BEFORE -> beats.add(new Beat.Prepare("reset-past", CANDIDATE, product(new Expression.Now(RESET_GATE), past()), "(r ⊙ h)"));
            case NONE -> { }
        }
        beats.addAll(List.of(new Beat.Make("candidate", CANDIDATE), new Beat.Prepare("mix", HIDDEN_STATE, mixed, "h"),
                new Beat.Make("new-state", HIDDEN_STATE)));
        return beats;
    }

    /// The share of the old state that a gate value `z` keeps, in [0, 1].
    public double keepShare(double z) {
        return update == Update.KEEPS ? z : 1 - z;
    }

    private int updateBlock() {
        return reset == Reset.NONE ? 0 : R + 1;
    }

    private int candidateBlock() {
        return updateBlock() + 1;
    }

    @Override
    public void step(RunningStep frame) {
        int n = frame.hiddenSize();
        int update = updateBlock();
        int candidateBlock = candidateBlock();
        double[] past = frame.past();
        frame.weigh(past, 0, reset == Reset.BEFORE ? update : candidateBlock);
        double[] r = reset == Reset.NONE ? null : frame.activate(R, RESET_GATE, gateFunction);
        double[] z = frame.activate(update, UPDATE_GATE, gateFunction);
        double[] candidates = frame.signal(CANDIDATE);
        double[] h = frame.signal(HIDDEN_STATE);
        if (reset == Reset.BEFORE) {
            double[] let = frame.scratch();
            for (int j = 0; j < n; j++) {
                let[j] = r[j] * past[j];
            }
            frame.weigh(let, candidateBlock, candidateBlock);
        }
        boolean after = reset == Reset.AFTER;
        int row = candidateBlock * n;
        for (int j = 0; j < n; j++) {
            double recurrent = frame.recurrentTerms()[row + j];
            candidates[j] = frame.inputTerms()[row + j] + (after ? r[j] * recurrent : recurrent);
        }
        frame.squash(candidate, candidates);
        for (int j = 0; j < n; j++) {
            double keep = keepShare(z[j]);
            h[j] = (1 - keep) * candidates[j] + keep * past[j];
        }
    }

    @Override
    public double[][] jacobian(TakenStep step, Part part) {
        int updateBlock = updateBlock();
        double zSign = update == Update.KEEPS ? 1 : -1;
        double[] past = step.past(HIDDEN_STATE);
        double[] z = step.at(UPDATE_GATE);
        double[] updateSlopes = step.slopes(UPDATE_GATE);
        double[] candidates = step.at(CANDIDATE);
        double[][] jacobian = candidateJacobian(step, part);
        for (int i = 0; i < z.length; i++) {
            double keep = keepShare(z[i]);
            double throughUpdate = zSign * (past[i] - candidates[i]) * updateSlopes[i];
            double throughCandidate = (1 - keep) * candidate.slope(candidates[i]);
            for (int k = 0; k < jacobian[i].length; k++) {
                jacobian[i][k] = throughUpdate * step.weight(part, updateBlock, i, k) + throughCandidate * jacobian[i][k];
            }
            if (part == Part.RECURRENT_WEIGHTS) {
                jacobian[i][i] += keep;
            }
        }
        return jacobian;
    }

    /// The derivative of the candidate's pre-activation: directly, and through the reset gate.
    private double[][] candidateJacobian(TakenStep step, Part part) {
        int block = candidateBlock();
        double[][] jacobian = new double[step.hiddenSize()][step.columns(part)];
        for (int i = 0; i < jacobian.length; i++) {
            for (int k = 0; k < jacobian[i].length; k++) {
                jacobian[i][k] = step.weight(part, block, i, k);
            }
        }
        switch (reset) {
            case AFTER -> resetAfter(jacobian, step, part, block);
            case BEFORE -> resetBefore(jacobian, step, part, block);
            case NONE -> { }
        }
        return jacobian;
    }

    private static void resetAfter(double[][] jacobian, TakenStep step, Part part, int block) {
        double[] r = step.at(RESET_GATE);
        double[] slopes = step.slopes(RESET_GATE);
        double[] recurrent = step.recurrentTerms(block);
        for (int i = 0; i < r.length; i++) {
            double direct = part == Part.INPUT_WEIGHTS ? 1 : r[i];
            double throughReset = recurrent[i] * slopes[i];
            for (int k = 0; k < jacobian[i].length; k++) {
                jacobian[i][k] = direct * jacobian[i][k] + throughReset * step.weight(part, R, i, k);
            }
        }
    }

    private static void resetBefore(double[][] jacobian, TakenStep step, Part part, int block) {
        double[] r = step.at(RESET_GATE);
        double[] slopes = step.slopes(RESET_GATE);
        double[] past = step.past(HIDDEN_STATE);
        for (double[] row : jacobian) {
            for (int k = 0; part == Part.RECURRENT_WEIGHTS && k < row.length; k++) {
                row[k] *= r[k];
            }
        }
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                double throughReset = step.weight(Part.RECURRENT_WEIGHTS, block, i, j) * past[j] * slopes[j];
                for (int k = 0; k < jacobian[i].length; k++) {
                    jacobian[i][k] += throughReset * step.weight(part, R, j, k);
                }
            }
        }
    }
}
