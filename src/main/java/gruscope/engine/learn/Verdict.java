package gruscope.engine.learn;

/// How a cell does on a batch.
///
/// @param loss  the mean over all that is asked: of a softmax readout −ln of the share it gives to the right output, of another the mean squared error over its
///              outputs (σ: the cross entropy)
/// @param right the share of answers that are right, 0 … 1: the greatest output is the right one; σ on the right side of ½; within 0.1 of the right value
public record Verdict(double loss, double right) {
}
