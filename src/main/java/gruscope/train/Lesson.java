package gruscope.train;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.learn.Batch;
import gruscope.engine.learn.Learner;
import gruscope.engine.learn.Optimizer;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;

import java.util.OptionalDouble;

/// Data of one's own, learned whole at every update, at an even rate: what it is learned by, where that starts from, and for how long.
///
/// @param weights where it starts
/// @param updates how many there are
/// @param clip    the length that gradients are shortened to; none for as they are
public record Lesson(Batch batch, WeightSet weights, Readout readout, Optimizer optimizer, double rate, OptionalDouble clip, int updates) {

    public static final double RATE = 0.01;

    /// With every number to start from drawn evenly from (−1/√n, 1/√n), and a readout of values.
    ///
    /// @throws BadInput if the units or the updates are too few or too many
    public static Lesson drawn(Batch batch, Cell cell, int outputs, int units, long seed, Optimizer optimizer, double rate, OptionalDouble clip, int updates) {
        Plan.require("hidden units", units, Plan.MOST_UNITS);
        Plan.require("updates", updates, Plan.MOST_UPDATES);
        Biases biases = cell.flow().isRecurrent() ? Biases.TWO : Biases.ONE;
        WeightSet weights = WeightSet.random(cell, batch.x()[0].length / batch.size(), units, biases, seed);
        return new Lesson(batch, weights, Course.random(Readout.Kind.IDENTITY, outputs, units, seed), optimizer, rate, clip, updates);
    }

    public Learner learner() {
        return new Learner(weights, readout, optimizer, clip);
    }
}
