package gruscope.engine;

import gruscope.BadInput;

import java.util.List;

import static gruscope.engine.Signal.HIDDEN_STATE;
import static gruscope.engine.Signal.INPUT;

/// The plain recurrent cell (Elman 1990): `h′ = tanh(W x + b + U h + b′)`, or relu in place of tanh.
///
/// @param activation [Activation#TANH] or [Activation#RELU]
public record Rnn(Activation activation) implements Cell {

    private static final List<Beat> BEATS = List.of(
            Beat.of("take-x", INPUT),
            Beat.of("weights"),
            Beat.of("input-term"),
            Beat.of("recurrent-term"),
            Beat.of("sum"),
            Beat.of("new-state", HIDDEN_STATE));

    public Rnn {
        if (activation != Activation.TANH && activation != Activation.RELU) {
            throw new BadInput("activation of a plain RNN is " + activation + "; tanh and relu are known");
        }
    }

    @Override
    public CellKind kind() {
        return CellKind.RNN;
    }

    @Override
    public List<Block> blocks() {
        return List.of(new Block("hidden", HIDDEN_STATE, activation));
    }

    @Override
    public List<Signal> signals() {
        return List.of(HIDDEN_STATE);
    }

    @Override
    public List<Beat> beats() {
        return BEATS;
    }

    @Override
    public void step(StepFrame frame) {
        frame.recurrentTerms(frame.past, 0, 0);
        frame.activate(0, HIDDEN_STATE, activation);
    }

    @Override
    public double[][] jacobian(Trace trace, int step, Part part) {
        WeightSet weights = trace.weights(step);
        double[][] jacobian = new double[trace.hiddenSize()][weights.columns(part)];
        for (int i = 0; i < jacobian.length; i++) {
            double slope = activation.slope(trace.value(HIDDEN_STATE, step, i));
            for (int k = 0; k < jacobian[i].length; k++) {
                jacobian[i][k] = slope * weights.value(part, 0, i, k);
            }
        }
        return jacobian;
    }
}
