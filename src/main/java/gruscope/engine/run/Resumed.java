package gruscope.engine.run;

import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;

import java.util.Arrays;
import java.util.List;

/// A program taken up again in the middle: from a state, with the weights and what-ifs of the steps that follow.
///
/// @param program the same, its steps counted from where it is taken up
record Resumed(Program program) {

    /// @param done  how many steps lie behind; fewer than have weights
    /// @param state h after them, and c where the cell has one
    static Resumed of(Program program, int done, double[] state) {
        int n = program.weights().shared().hiddenSize();
        WeightPlan weights = program.weights();
        List<WeightSet> own = weights.isShared() ? List.of() : weights.own().subList(done, weights.own().size());
        InitialState start = InitialState.of(Arrays.copyOf(state, n), state.length == n ? null : Arrays.copyOfRange(state, n, 2 * n));
        return new Resumed(new Program(new WeightPlan(weights.shared(), own), start, program.interventions(), program.readout()));
    }

    Trace trace(Inputs inputs, int from, int to) {
        return Stepper.run(program, inputs.between(from, to));
    }

    Recording run(Inputs inputs, int from, int to) {
        return trace(inputs, from, to).recording();
    }
}
