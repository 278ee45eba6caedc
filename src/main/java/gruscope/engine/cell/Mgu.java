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
import static gruscope.engine.cell.Expression.product;
import static gruscope.engine.cell.Expression.recurrent;
import static gruscope.engine.cell.Expression.squashed;
import static gruscope.engine.cell.Expression.sum;
import static gruscope.engine.cell.Signal.CANDIDATE;
import static gruscope.engine.cell.Signal.FORGET_GATE;
import static gruscope.engine.cell.Signal.HIDDEN_STATE;
import static gruscope.Message.says;

/// The minimal gated unit (Zhou et al. 2016, arXiv:1603.09420, equations 7): a GRU whose one gate does the work of both.
///
/// ```
/// f = σ(W_f x + b_f + U_f h + b′_f)
/// h̃ = tanh(W_n x + b_n + U_n (f ⊙ h) + b′_n)
/// h′ = (1 − f) ⊙ h + f ⊙ h̃
/// ```
///
/// @param candidate the candidate's function, tanh in the paper
public record Mgu(Activation candidate) implements Cell {

    public static final CellKind KIND = new CellKind("mgu", "MGU", "an");

    private static final int F = 0;
    private static final int N = 1;
    private static final Map<Mgu, Flow> FLOWS = new ConcurrentHashMap<>();

    @Override
    public CellKind kind() {
        return KIND;
    }

    @Override
    public Flow flow() {
        return FLOWS.computeIfAbsent(this, Mgu::described);
    }

    @Override
    public List<Switch> switches() {
        return List.of(Switch.of(Switch.Topic.FUNCTION, "candidate", candidate, Activation.ofStates()));
    }

    @Override
    public Cell with(String key, String choice) {
        if (!key.equals("candidate")) {
            throw new BadInput(says("an-mgu-has-no-to", Quoted.of(key)));
        }
        return new Mgu(Switch.choice(Activation.class, choice));
    }

    private Flow described() {
        Expression letIn = product(new Expression.Now(FORGET_GATE), past());
        Expression mixed = blend(FORGET_GATE, past(), new Expression.Now(CANDIDATE));
        LinkedHashMap<Signal, Expression> made = new LinkedHashMap<>();
        made.put(FORGET_GATE, squashed(Activation.SIGMOID, FORGET_GATE));
        made.put(CANDIDATE, new Expression.Applied(candidate, sum(ofInput(CANDIDATE), recurrent(CANDIDATE, letIn))));
        made.put(HIDDEN_STATE, mixed);
        return new Flow(made, List.of(Beat.take(), Beat.light(), new Beat.Make("forget-gate", FORGET_GATE),
                new Beat.Prepare("forget-past", CANDIDATE, letIn, "(f ⊙ h)"), new Beat.Make("candidate", CANDIDATE),
                new Beat.Prepare("mix", HIDDEN_STATE, mixed, "h"), new Beat.Make("new-state", HIDDEN_STATE)));
    }

    @Override
    public void step(RunningStep frame) {
        int n = frame.hiddenSize();
        double[] past = frame.past();
        frame.weigh(past, F, F);
        double[] f = frame.activate(F, FORGET_GATE, Activation.SIGMOID);
        double[] let = frame.scratch();
        for (int j = 0; j < n; j++) {
            let[j] = f[j] * past[j];
        }
        frame.weigh(let, N, N);
        double[] candidates = frame.activate(N, CANDIDATE, candidate);
        double[] h = frame.signal(HIDDEN_STATE);
        for (int j = 0; j < n; j++) {
            h[j] = (1 - f[j]) * past[j] + f[j] * candidates[j];
        }
    }

    @Override
    public double[][] jacobian(TakenStep step, Part part) {
        boolean recurrent = part == Part.RECURRENT_WEIGHTS;
        double[] past = step.past(HIDDEN_STATE);
        double[] f = step.at(FORGET_GATE);
        double[] gateSlopes = step.slopes(FORGET_GATE);
        double[] candidates = step.at(CANDIDATE);
        double[][] jacobian = new double[f.length][step.columns(part)];
        for (int i = 0; i < f.length; i++) {
            double throughGate = (candidates[i] - past[i]) * gateSlopes[i];
            double throughCandidate = f[i] * candidate.slope(candidates[i]);
            for (int k = 0; k < jacobian[i].length; k++) {
                double direct = step.weight(part, N, i, k) * (recurrent ? f[k] : 1);
                double letIn = 0;
                for (int j = 0; j < f.length; j++) {
                    letIn += step.weight(Part.RECURRENT_WEIGHTS, N, i, j) * past[j] * gateSlopes[j] * step.weight(part, F, j, k);
                }
                jacobian[i][k] = throughGate * step.weight(part, F, i, k) + throughCandidate * (direct + letIn);
            }
            if (recurrent) {
                jacobian[i][i] += 1 - f[i];
            }
        }
        return jacobian;
    }
}
