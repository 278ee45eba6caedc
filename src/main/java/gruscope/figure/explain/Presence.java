package gruscope.figure.explain;

import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Shot;
import gruscope.figure.Target;

/// Whether a shot has what a target stands for. One that was pointed at or pinned outlives the run it was found in: the next may have fewer
/// steps, units or blocks.
final class Presence {

    private Presence() {
    }

    static boolean of(Shot shot, Target target) {
        Trace trace = shot.trace();
        return switch (target) {
            case Target.Value(Signal signal, int step, int index) -> step >= 0 && step <= trace.length() && trace.has(signal) && index < trace.width(signal);
            case Target.Knob(Target.Value gate) -> of(shot, gate);
            case Target.Weight weight -> hasSet(trace, weight.set()) && set(trace, weight.set()).has(weight.address());
            case Target.ReadoutWeight(int output, int unit) -> trace.program().readout().filter(layer -> layer.has(output, unit)).isPresent();
            case Target.Row(int set, Part part, int block, int unit) -> hasSet(trace, set) && set(trace, set).parts().contains(part) && hasBlock(shot, block)
                    && unit < set(trace, set).hiddenSize();
            case Target.Weights(int set) -> hasSet(trace, set);
            case Target.Block(int block) -> hasBlock(shot, block);
            case Target.OfNeighbour _, Target.Step _, Target.BeatOfStep _, Target.BillItem _, Target.Note _ -> true;
        };
    }

    private static boolean hasSet(Trace trace, int set) {
        return set <= trace.weightSets().size();
    }

    private static WeightSet set(Trace trace, int set) {
        return trace.weightSets().get(set - 1);
    }

    private static boolean hasBlock(Shot shot, int block) {
        return block < shot.cell().blocks().size();
    }
}
