package gruscope.train;

import gruscope.engine.learn.Verdict;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;

/// A cell as it was after so many updates.
///
/// @param update  how many, from 0
/// @param verdict how it did on sequences that it never learned from
public record Checkpoint(int update, Verdict verdict, WeightSet weights, Readout readout) {
}
