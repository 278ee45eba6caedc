package gruscope.engine.learn;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Readout;

import java.util.Arrays;
import java.util.Optional;

import static gruscope.Message.says;

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
            throw new BadInput(says("the-target-has-this-cell", Counted.of(target.length, "number"), Counted.of(trace.hiddenSize(), "hidden unit")));
        }
        if (!Arrays.stream(target).allMatch(Double::isFinite)) {
            throw new BadInput(says("the-target-holds-a-number"));
        }
        double[] pull = trace.at(Signal.HIDDEN_STATE, trace.length());
        Arrays.setAll(pull, unit -> pull[unit] - target[unit]);
        double[][] states = new double[trace.length()][];
        if (states.length > 0) {
            states[states.length - 1] = pull;
        }
        return new Pull(Arrays.stream(pull).map(v -> v * v).sum() / 2, states);
    }

    /// The loss of what a readout says, as [Verdict] has it, averaged over the steps at which something is asked.
    ///
    /// @param right after each step the index of the right output, of a single output the right value; NaN where nothing is asked
    /// @return nothing where the run has no readout or nothing is asked
    public static Optional<Pull> toAnswers(Trace trace, double[] right) {
        long asked = Arrays.stream(right).filter(answer -> !Double.isNaN(answer)).count();
        if (asked == 0 || trace.program().readout().isEmpty()) {
            return Optional.empty();
        }
        Readout readout = trace.program().readout().get();
        double[][] states = new double[trace.length()][];
        double loss = 0;
        for (int step = 1; step <= right.length; step++) {
            if (!Double.isNaN(right[step - 1])) {
                double[] said = trace.at(Signal.READOUT, step);
                loss += loss(readout.kind(), said, right[step - 1]) / asked;
                states[step - 1] = pulled(readout, said, right[step - 1], asked);
            }
        }
        return Optional.of(new Pull(loss, states));
    }

    private static double loss(Readout.Kind kind, double[] said, double right) {
        return switch (kind) {
            case SOFTMAX -> -Math.log(said[(int) right]);
            case SIGMOID, IDENTITY -> {
                double sum = 0;
                for (int i = 0; i < said.length; i++) {
                    double wanted = wanted(said, i, right);
                    sum += kind == Readout.Kind.IDENTITY ? Math.pow(said[i] - wanted, 2) : -Math.log(wanted == 0 ? 1 - said[i] : said[i]);
                }
                yield sum / said.length;
            }
        };
    }

    /// Of several outputs the right one should be 1 and the others 0.
    private static double wanted(double[] said, int output, double right) {
        return said.length == 1 ? right : output == right ? 1 : 0;
    }

    private static double[] pulled(Readout readout, double[] said, double right, long asked) {
        double[] pull = new double[readout.hiddenSize()];
        for (int output = 0; output < said.length; output++) {
            double off = said[output] - wanted(said, output, right);
            double byScore = switch (readout.kind()) {
                case SOFTMAX -> off / asked;
                case SIGMOID -> off / asked / said.length;
                case IDENTITY -> 2 * off / asked / said.length;
            };
            for (int unit = 0; unit < pull.length; unit++) {
                pull[unit] += byScore * readout.w(output, unit);
            }
        }
        return pull;
    }
}
