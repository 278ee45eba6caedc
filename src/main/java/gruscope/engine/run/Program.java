package gruscope.engine.run;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;

import java.util.List;
import java.util.Optional;

import static gruscope.Message.says;

/// All that decides a run but the inputs.
///
/// @param weights       which weight set drives which step
/// @param start         the state before step 1
/// @param interventions what-ifs, applied at every step
/// @param readout       the output layer, if there is one
public record Program(WeightPlan weights, InitialState start, List<Intervention> interventions, Optional<Readout> readout) {

    public Program {
        interventions = List.copyOf(interventions);
        int n = weights.shared().hiddenSize();
        if (start.size() != n) {
            throw new BadInput(says("h0-has-this-cell-needs", Counted.of(start.size(), "number"), Counted.of(n, "hidden unit")));
        }
        interventions.forEach(intervention -> intervention.check(weights.shared().cell(), n));
        readout.filter(r -> r.hiddenSize() != n).ifPresent(r -> {
            throw new BadInput(says("w-hy-has-this-cell", Counted.of(r.hiddenSize(), "column"), Counted.of(n, "hidden unit")));
        });
    }

    /// One shared set, h0 = 0, no what-ifs, no readout.
    public static Program of(WeightSet weights) {
        return new Program(WeightPlan.shared(weights), InitialState.zero(weights.hiddenSize()), List.of(), Optional.empty());
    }
}
