package gruscope.engine.cell;

import gruscope.BadInput;
import gruscope.Quoted;
import gruscope.engine.cell.Expression.Applied;
import gruscope.engine.cell.Expression.Now;
import gruscope.engine.cell.Expression.Past;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static gruscope.engine.cell.Expression.product;
import static gruscope.engine.cell.Expression.squashed;
import static gruscope.engine.cell.Expression.sum;
import static gruscope.engine.cell.Signal.CELL_CANDIDATE;
import static gruscope.engine.cell.Signal.CELL_STATE;
import static gruscope.engine.cell.Signal.FORGET_GATE;
import static gruscope.engine.cell.Signal.HIDDEN_STATE;
import static gruscope.engine.cell.Signal.INPUT_GATE;
import static gruscope.engine.cell.Signal.OUTPUT_GATE;
import static gruscope.Message.says;

/// The long short-term memory cell without peepholes (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000).
///
/// ```
/// i, f, o = σ(W x + b + U h + b′)      g = tanh(W_g x + b_g + U_g h + b′_g)
/// c′ = f ⊙ c + i ⊙ g                   h′ = o ⊙ tanh(c′)
/// ```
///
/// @param gateFunction the function of i, f and o, σ unless a framework was told otherwise
/// @param candidate    the function of g, tanh likewise
/// @param output       the function that c goes through on its way to h, tanh likewise
/// @param forgetBias   whether f has 1 more than its stored bias, as in TensorFlow 1
public record Lstm(Activation gateFunction, Activation candidate, Activation output, ForgetBias forgetBias) implements Cell {

    /// What the forget gate adds to its bias when it runs: nothing, or the 1 of TensorFlow 1's `BasicLSTMCell` and `LSTMCell`, whose files leave it out
    /// (Jozefowicz et al. 2015: a gate that starts open learns to keep).
    public enum ForgetBias { STORED, PLUS_ONE }

    public static final CellKind KIND = new CellKind("lstm", "LSTM", "an");

    private static final int I = 0;
    private static final int F = 1;
    private static final int G = 2;
    private static final int O = 3;

    private static final Map<Lstm, Flow> FLOWS = new ConcurrentHashMap<>();

    /// σ and tanh: PyTorch's `nn.LSTM`.
    public Lstm() {
        this(Activation.SIGMOID, Activation.TANH, Activation.TANH);
    }

    /// All biases are stored.
    public Lstm(Activation gateFunction, Activation candidate, Activation output) {
        this(gateFunction, candidate, output, ForgetBias.STORED);
    }

    @Override
    public CellKind kind() {
        return KIND;
    }

    @Override
    public Flow flow() {
        return FLOWS.computeIfAbsent(this, Lstm::described);
    }

    @Override
    public List<Switch> switches() {
        return List.of(Switch.ofGates(gateFunction), Switch.of(Switch.Topic.CELL_CANDIDATE, "candidate", candidate, Activation.ofStates()),
                Switch.of(Switch.Topic.CELL_OUTPUT, "cellOutput", output, Activation.ofStates()),
                Switch.of(Switch.Topic.FORGET_BIAS, "forgetBias", forgetBias, ForgetBias.values()));
    }

    @Override
    public Cell with(String key, String choice) {
        return switch (key) {
            case "gates" -> new Lstm(Switch.choice(Activation.class, choice), candidate, output, forgetBias);
            case "candidate" -> new Lstm(gateFunction, Switch.choice(Activation.class, choice), output, forgetBias);
            case "cellOutput" -> new Lstm(gateFunction, candidate, Switch.choice(Activation.class, choice), forgetBias);
            case "forgetBias" -> new Lstm(gateFunction, candidate, output, Switch.choice(ForgetBias.class, choice));
            default -> throw new BadInput(says("an-lstm-has-no-to", Quoted.of(key)));
        };
    }

    private Flow described() {
        LinkedHashMap<Signal, Expression> made = new LinkedHashMap<>();
        made.put(INPUT_GATE, squashed(gateFunction, INPUT_GATE));
        made.put(FORGET_GATE, squashed(gateFunction, FORGET_GATE, forgetBias == ForgetBias.PLUS_ONE ? 1 : 0));
        made.put(CELL_CANDIDATE, squashed(candidate, CELL_CANDIDATE));
        made.put(OUTPUT_GATE, squashed(gateFunction, OUTPUT_GATE));
        made.put(CELL_STATE, sum(product(new Now(FORGET_GATE), new Past(CELL_STATE)), product(new Now(INPUT_GATE), new Now(CELL_CANDIDATE))));
        made.put(HIDDEN_STATE, product(new Now(OUTPUT_GATE), new Applied(output, new Now(CELL_STATE))));
        return new Flow(made, List.of(Beat.take(), Beat.light(), new Beat.Make("forget-gate", FORGET_GATE), new Beat.Make("input-gate", INPUT_GATE),
                new Beat.Make("candidate", CELL_CANDIDATE), new Beat.Make("cell-state", CELL_STATE), new Beat.Make("output-gate", OUTPUT_GATE),
                new Beat.Make("new-state", HIDDEN_STATE)));
    }

    @Override
    public void step(RunningStep frame) {
        frame.weigh(frame.past(), I, O);
        double[] i = frame.activate(I, INPUT_GATE, gateFunction);
        double[] f = frame.activate(F, FORGET_GATE, gateFunction);
        double[] g = frame.activate(G, CELL_CANDIDATE, candidate);
        double[] o = frame.activate(O, OUTPUT_GATE, gateFunction);
        double[] c = frame.signal(CELL_STATE);
        double[] h = frame.signal(HIDDEN_STATE);
        double[] pastCell = frame.pastCell();
        for (int j = 0; j < c.length; j++) {
            c[j] = f[j] * pastCell[j] + i[j] * g[j];
            h[j] = c[j];
        }
        frame.squash(output, h);
        for (int j = 0; j < h.length; j++) {
            h[j] *= o[j];
        }
    }

    @Override
    public double[][] jacobian(TakenStep step, Part part) {
        int n = step.hiddenSize();
        boolean recurrent = part == Part.RECURRENT_WEIGHTS;
        int columns = step.columns(part);
        double[][] jacobian = new double[2 * n][recurrent ? 2 * n : columns];
        double[] i = step.at(INPUT_GATE);
        double[] f = step.at(FORGET_GATE);
        double[] g = step.at(CELL_CANDIDATE);
        double[] o = step.at(OUTPUT_GATE);
        double[] c = step.at(CELL_STATE);
        double[] pastCell = step.past(CELL_STATE);
        double[] inputSlopes = step.slopes(INPUT_GATE);
        double[] forgetSlopes = step.slopes(FORGET_GATE);
        double[] outputSlopes = step.slopes(OUTPUT_GATE);
        for (int j = 0; j < n; j++) {
            double squashed = output.of(c[j]);
            double cellToHidden = o[j] * output.slope(squashed);
            double throughForget = pastCell[j] * forgetSlopes[j];
            double throughInput = g[j] * inputSlopes[j];
            double throughCandidate = i[j] * candidate.slope(g[j]);
            double throughOutput = squashed * outputSlopes[j];
            for (int k = 0; k < columns; k++) {
                double cell = throughForget * step.weight(part, F, j, k) + throughInput * step.weight(part, I, j, k)
                        + throughCandidate * step.weight(part, G, j, k);
                jacobian[j][k] = throughOutput * step.weight(part, O, j, k) + cellToHidden * cell;
                jacobian[n + j][k] = cell;
            }
            if (recurrent) {
                jacobian[j][n + j] = cellToHidden * f[j];
                jacobian[n + j][n + j] = f[j];
            }
        }
        return jacobian;
    }
}
