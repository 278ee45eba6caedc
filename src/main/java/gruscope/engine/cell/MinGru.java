package gruscope.engine.cell;

import gruscope.BadInput;
import gruscope.Quoted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static gruscope.engine.cell.Expression.blend;
import static gruscope.engine.cell.Expression.ofInput;
import static gruscope.engine.cell.Expression.past;
import static gruscope.engine.cell.Signal.CANDIDATE;
import static gruscope.engine.cell.Signal.HIDDEN_STATE;
import static gruscope.engine.cell.Signal.UPDATE_GATE;
import static gruscope.Message.says;

/// The minimal GRU (Feng et al. 2024, arXiv:2410.01201, section 3.1): gate and candidate read the input alone, so that there are no recurrent
/// weights and a whole sequence can be computed at once. With tied input it is the scalar case of the selective gate of Mamba (Gu and Dao
/// 2023, arXiv:2312.00752, theorem 1).
///
/// ```
/// z = σ(W_z x + b_z)      h̃ = W_n x + b_n      h′ = (1 − z) ⊙ h + z ⊙ h̃
/// ```
///
/// @param candidate the candidate's function, none in the paper: then candidate and state have no bounds
public record MinGru(Activation candidate) implements Cell {

    public static final CellKind KIND = new CellKind("mingru", "minGRU", "a");

    private static final int Z = 0;
    private static final int N = 1;
    private static final Map<MinGru, Flow> FLOWS = new ConcurrentHashMap<>();

    @Override
    public CellKind kind() {
        return KIND;
    }

    @Override
    public Flow flow() {
        return FLOWS.computeIfAbsent(this, MinGru::described);
    }

    @Override
    public List<Switch> switches() {
        return List.of(Switch.of(Switch.Topic.FUNCTION, "candidate", candidate, Activation.IDENTITY, Activation.TANH, Activation.SIGMOID, Activation.RELU));
    }

    @Override
    public Cell with(String key, String choice) {
        if (!key.equals("candidate")) {
            throw new BadInput(says("a-mingru-has-no-to", Quoted.of(key)));
        }
        return new MinGru(Switch.choice(Activation.class, choice));
    }

    private Flow described() {
        Expression mixed = blend(UPDATE_GATE, past(), new Expression.Now(CANDIDATE));
        LinkedHashMap<Signal, Expression> made = new LinkedHashMap<>();
        made.put(UPDATE_GATE, new Expression.Applied(Activation.SIGMOID, ofInput(UPDATE_GATE)));
        made.put(CANDIDATE, new Expression.Applied(candidate, ofInput(CANDIDATE)));
        made.put(HIDDEN_STATE, mixed);
        return new Flow(made, List.of(Beat.take(), Beat.light(), new Beat.Make("update-gate", UPDATE_GATE), new Beat.Make("candidate", CANDIDATE),
                new Beat.Prepare("mix", HIDDEN_STATE, mixed, "h"), new Beat.Make("new-state", HIDDEN_STATE)));
    }

    @Override
    public void step(RunningStep frame) {
        double[] past = frame.past();
        double[] z = frame.activate(Z, UPDATE_GATE, Activation.SIGMOID);
        double[] candidates = frame.activate(N, CANDIDATE, candidate);
        double[] h = frame.signal(HIDDEN_STATE);
        for (int j = 0; j < h.length; j++) {
            h[j] = (1 - z[j]) * past[j] + z[j] * candidates[j];
        }
    }

    @Override
    public double[][] jacobian(TakenStep step, Part part) {
        double[] past = step.past(HIDDEN_STATE);
        double[] z = step.at(UPDATE_GATE);
        double[] gateSlopes = step.slopes(UPDATE_GATE);
        double[] candidates = step.at(CANDIDATE);
        double[][] jacobian = new double[z.length][step.columns(part)];
        for (int i = 0; i < z.length; i++) {
            double throughGate = (candidates[i] - past[i]) * gateSlopes[i];
            double throughCandidate = z[i] * candidate.slope(candidates[i]);
            for (int k = 0; k < jacobian[i].length; k++) {
                jacobian[i][k] = throughGate * step.weight(part, Z, i, k) + throughCandidate * step.weight(part, N, i, k);
            }
            if (part == Part.RECURRENT_WEIGHTS) {
                jacobian[i][i] += 1 - z[i];
            }
        }
        return jacobian;
    }
}
