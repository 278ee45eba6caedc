package gruscope.engine.bill;

import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;

import java.util.IntSummaryStatistics;

/// What sharing weights buys and costs in one run, counted from the sets that drove its steps.
///
/// @param steps           T
/// @param sets            how many weight sets drove them
/// @param parameters      numbers stored in all these sets
/// @param multiplications products of a weight and an input or state in the whole sequence
/// @param fewestInputs    how many inputs reach a number of the set that fewest reach
/// @param mostInputs      the same of the set that most reach
public record Sharing(int steps, int sets, long parameters, long multiplications, int fewestInputs, int mostInputs) {

    /// Counts a run that has at least one step.
    public static Sharing of(Trace trace) {
        long parameters = 0;
        long multiplications = 0;
        for (WeightSet set : trace.weightSets()) {
            parameters += set.count();
            multiplications += trace.uses(set) * Bill.of(set).multiplicationsPerStep();
        }
        IntSummaryStatistics inputs = trace.weightSets().stream().mapToInt(trace::uses).summaryStatistics();
        return new Sharing(trace.length(), trace.weightSets().size(), parameters, multiplications, inputs.getMin(), inputs.getMax());
    }
}
