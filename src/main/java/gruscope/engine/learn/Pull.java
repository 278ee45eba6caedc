package gruscope.engine.learn;

import gruscope.BadInput;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;

import java.util.Arrays;

/// Where a loss pulls the hidden states of a run: its value, and its derivatives by each h_t as far as it reads that state itself.
///
/// @param loss   the loss, summed over what it reads
/// @param states T rows of n derivatives, row t − 1 by h_t; a row is null where the loss does not read that state
public record Pull(double loss, double[][] states) {

    /// L = ½‖h_T − target‖²: the last state alone is pulled, towards a target.
    ///
    /// @param target n numbers
    /// @throws BadInput if it is not one finite number for each hidden unit
    public static Pull toTarget(Trace trace, double[] target) {
        if (target.length != trace.hiddenSize()) {
            throw new BadInput("the target has " + target.length + (target.length == 1 ? " number" : " numbers") + "; this cell needs one for each of its "
                    + trace.hiddenSize() + " hidden units");
        }
        if (!Arrays.stream(target).allMatch(Double::isFinite)) {
            throw new BadInput("the target holds a number that is not finite");
        }
        double[] pull = trace.at(Signal.HIDDEN_STATE, trace.length());
        Arrays.setAll(pull, unit -> pull[unit] - target[unit]);
        double[][] states = new double[trace.length()][];
        if (states.length > 0) {
            states[states.length - 1] = pull;
        }
        return new Pull(Arrays.stream(pull).map(v -> v * v).sum() / 2, states);
    }
}
