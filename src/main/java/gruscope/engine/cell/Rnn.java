package gruscope.engine.cell;

import gruscope.BadInput;
import gruscope.Quoted;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static gruscope.engine.cell.Expression.ofInput;
import static gruscope.engine.cell.Expression.past;
import static gruscope.engine.cell.Expression.recurrent;
import static gruscope.engine.cell.Expression.squashed;
import static gruscope.engine.cell.Expression.sum;
import static gruscope.engine.cell.Signal.HIDDEN_STATE;
import static gruscope.Message.says;

/// The plain recurrent cell (Elman 1990): `h′ = tanh(W x + b + U h + b′)`, or relu in place of tanh.
///
/// @param activation tanh or relu in PyTorch; Keras and ONNX know others
public record Rnn(Activation activation) implements Cell {

    public static final CellKind KIND = new CellKind("rnn", "RNN", "an");

    private static final Map<Activation, Flow> FLOWS = Arrays.stream(Activation.ofStates()).collect(Collectors.toMap(Function.identity(), Rnn::described));

    public Rnn {
        if (!List.of(Activation.ofStates()).contains(activation)) {
            throw new BadInput(says("activation-of-a-plain-rnn", activation));
        }
    }

    @Override
    public CellKind kind() {
        return KIND;
    }

    @Override
    public Flow flow() {
        return FLOWS.get(activation);
    }

    @Override
    public List<Switch> switches() {
        return List.of(Switch.of(Switch.Topic.FUNCTION, "activation", activation, Activation.ofStates()));
    }

    @Override
    public Cell with(String key, String choice) {
        if (!key.equals("activation")) {
            throw new BadInput(says("an-rnn-has-no-to", Quoted.of(key)));
        }
        return new Rnn(Switch.choice(Activation.class, choice));
    }

    private static Flow described(Activation activation) {
        LinkedHashMap<Signal, Expression> made = new LinkedHashMap<>();
        made.put(HIDDEN_STATE, squashed(activation, HIDDEN_STATE));
        Expression fromInput = ofInput(HIDDEN_STATE);
        Expression fromPast = recurrent(HIDDEN_STATE, past());
        return new Flow(made, List.of(Beat.take(), Beat.light(), new Beat.Prepare("input-term", HIDDEN_STATE, fromInput, "(W x)"),
                new Beat.Prepare("recurrent-term", HIDDEN_STATE, fromPast, "(U h)"), new Beat.Prepare("sum", HIDDEN_STATE, sum(fromInput, fromPast), "a"),
                new Beat.Make("new-state", HIDDEN_STATE)));
    }

    @Override
    public void step(RunningStep frame) {
        frame.weigh(frame.past(), 0, 0);
        frame.activate(0, HIDDEN_STATE, activation);
    }

    @Override
    public double[][] jacobian(TakenStep step, Part part) {
        double[] h = step.at(HIDDEN_STATE);
        double[][] jacobian = new double[h.length][step.columns(part)];
        for (int i = 0; i < h.length; i++) {
            double slope = activation.slope(h[i]);
            for (int k = 0; k < jacobian[i].length; k++) {
                jacobian[i][k] = slope * step.weight(part, 0, i, k);
            }
        }
        return jacobian;
    }
}
