package gruscope.engine.bill;

import gruscope.engine.run.Trace;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;

import java.util.IntSummaryStatistics;
import java.util.Optional;

/// What sharing weights buys and costs in one run, counted from the sets that drove its steps.
///
/// @param steps           T
/// @param sets            how many weight sets drove them
/// @param parameters      numbers stored in all these sets
/// @param readout         numbers of the output layer, stored once whatever the sets are; 0 where there is none
/// @param multiplications products of a weight and an input or state in the whole sequence, the output layer's included
/// @param fewestInputs    how many inputs reach a number of the set that fewest reach
/// @param mostInputs      the same of the set that most reach
public record Sharing(int steps, int sets, long parameters, long readout, long multiplications, int fewestInputs, int mostInputs) {

    /// Counts a run that has at least one step.
    public static Sharing of(Trace trace) {
        Optional<Readout> readout = trace.program().readout();
        long parameters = 0;
        long multiplications = trace.length() * readout.map(layer -> (long) layer.outputs() * layer.hiddenSize()).orElse(0L);
        for (WeightSet set : trace.weightSets()) {
            parameters += set.count();
            multiplications += trace.uses(set) * Bill.of(set).multiplicationsPerStep();
        }
        IntSummaryStatistics inputs = trace.weightSets().stream().mapToInt(trace::uses).summaryStatistics();
        return new Sharing(trace.length(), trace.weightSets().size(), parameters, readout.map(Readout::count).orElse(0L), multiplications,
                inputs.getMin(), inputs.getMax());
    }

    /// All numbers that are stored.
    public long stored() {
        return parameters + readout;
    }
}
