package gruscope.engine.weights;

import gruscope.BadInput;
import gruscope.Counted;

import java.util.List;

import static gruscope.Message.says;

/// Which weight set drives which step: one shared set drives them all, or each step has a set of its own.
///
/// @param shared the set of every step; unshared, the one that the steps' own were copied from
/// @param own    none, or the sets of steps 1, 2, …, each of the shared set's cell and sizes; for a step after the last there is none
public record WeightPlan(WeightSet shared, List<WeightSet> own) {

    public WeightPlan {
        own = List.copyOf(own);
        for (int i = 0; i < own.size(); i++) {
            WeightSet set = own.get(i);
            if (!set.cell().equals(shared.cell()) || set.inputSize() != shared.inputSize() || set.hiddenSize() != shared.hiddenSize()) {
                throw new BadInput(says("the-weights-of-step-are", (i + 1), set, shared));
            }
        }
    }

    /// Every step is driven by this one set.
    public static WeightPlan shared(WeightSet set) {
        return new WeightPlan(set, List.of());
    }

    /// Steps 1 … `steps` each get an equal copy of their own.
    public static WeightPlan unshared(WeightSet set, int steps) {
        return new WeightPlan(set, set.copies(steps));
    }

    /// Whether one set drives every step.
    public boolean isShared() {
        return own.isEmpty();
    }

    /// How many of `steps` steps have weights: all of them, or as many as there are sets.
    public int reach(int steps) {
        return isShared() ? steps : Math.min(steps, own.size());
    }

    /// The set of a step.
    ///
    /// @throws BadInput if each step has its own and none exists for this one
    public WeightSet at(int step) {
        if (isShared()) {
            return shared;
        }
        if (step > own.size()) {
            throw new BadInput(says("no-weights-exist-for-step", step, Counted.of(own.size(), "step has weights of its own")));
        }
        return own.get(step - 1);
    }
}
