package gruscope.engine.run;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Flow;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.RunningStep;
import gruscope.engine.cell.Signal;
import gruscope.engine.cell.Switch;
import gruscope.engine.cell.TakenStep;

import java.util.LinkedHashMap;
import java.util.List;

import static gruscope.engine.cell.Expression.blend;
import static gruscope.engine.cell.Expression.ofInput;
import static gruscope.engine.cell.Expression.past;
import static gruscope.engine.cell.Expression.recurrent;
import static gruscope.engine.cell.Signal.CANDIDATE;
import static gruscope.engine.cell.Signal.HIDDEN_STATE;
import static gruscope.engine.cell.Signal.OUTPUT_GATE;

/// A cell that nobody uses and nothing but its own description knows: its one gate reads the past alone, its candidate is squashed by σ.
///
/// ```
/// o = σ(U_o h + b′_o)      h̃ = σ(W_n x + b_n + U_n h + b′_n)      h′ = (1 − o) ⊙ h̃ + o ⊙ h
/// ```
record NewcomersCell() implements Cell {

    private static final Flow FLOW = described();

    @Override
    public CellKind kind() {
        return new CellKind("newcomer", "NEW", "a");
    }

    @Override
    public Flow flow() {
        return FLOW;
    }

    @Override
    public List<Switch> switches() {
        return List.of();
    }

    @Override
    public Cell with(String key, String choice) {
        throw new BadInput(Message.plain("there is nothing to set"));
    }

    private static Flow described() {
        Expression mixed = blend(OUTPUT_GATE, new Expression.Now(CANDIDATE), past());
        LinkedHashMap<Signal, Expression> made = new LinkedHashMap<>();
        made.put(CANDIDATE, Expression.squashed(Activation.SIGMOID, CANDIDATE));
        made.put(OUTPUT_GATE, new Expression.Applied(Activation.SIGMOID, recurrent(OUTPUT_GATE, past())));
        made.put(HIDDEN_STATE, mixed);
        return new Flow(made, List.of(Beat.take(), Beat.light(), new Beat.Prepare("input-term", CANDIDATE, ofInput(CANDIDATE), "(W x)"),
                new Beat.Make("candidate", CANDIDATE), new Beat.Make("output-gate", OUTPUT_GATE), new Beat.Make("new-state", HIDDEN_STATE)));
    }

    @Override
    public void step(RunningStep frame) {
        frame.weigh(frame.past(), 0, 1);
        double[] candidates = frame.activate(0, CANDIDATE, Activation.SIGMOID);
        double[] o = frame.signal(OUTPUT_GATE);
        double[] h = frame.signal(HIDDEN_STATE);
        for (int j = 0; j < h.length; j++) {
            o[j] = Activation.SIGMOID.of(frame.recurrentTerms()[h.length + j]);
            h[j] = (1 - o[j]) * candidates[j] + o[j] * frame.past()[j];
        }
    }

    @Override
    public double[][] jacobian(TakenStep step, Part part) {
        boolean recurrent = part == Part.RECURRENT_WEIGHTS;
        double[] past = step.past(HIDDEN_STATE);
        double[] o = step.at(OUTPUT_GATE);
        double[] slopes = step.slopes(OUTPUT_GATE);
        double[] candidates = step.at(CANDIDATE);
        double[][] jacobian = new double[o.length][step.columns(part)];
        for (int i = 0; i < o.length; i++) {
            double throughGate = recurrent ? (past[i] - candidates[i]) * slopes[i] : 0;
            double throughCandidate = (1 - o[i]) * Activation.SIGMOID.slope(candidates[i]);
            for (int k = 0; k < jacobian[i].length; k++) {
                jacobian[i][k] = throughGate * step.weight(part, 1, i, k) + throughCandidate * step.weight(part, 0, i, k);
            }
            if (recurrent) {
                jacobian[i][i] += o[i];
            }
        }
        return jacobian;
    }
}
