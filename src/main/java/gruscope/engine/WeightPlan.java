package gruscope.engine;

import gruscope.BadInput;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which weight set drives which step: one shared set, and sets of their own at chosen steps.
///
/// @param shared the set of every step that has none of its own
/// @param own    sets by step, 1 … T; each of the shared set's cell and sizes
public record WeightPlan(WeightSet shared, SortedMap<Integer, WeightSet> own) {

    public WeightPlan {
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
        for (Map.Entry<Integer, WeightSet> entry : own.entrySet()) {
            WeightSet set = entry.getValue();
            if (entry.getKey() < 1) {
                throw new BadInput("weights for step " + entry.getKey() + "; steps count from 1");
            }
            if (!set.cell().equals(shared.cell()) || set.inputSize() != shared.inputSize() || set.hiddenSize() != shared.hiddenSize()) {
                throw new BadInput("the weights of step " + entry.getKey() + " are " + set + "; they must have the shape of " + shared);
            }
        }
    }

    /// Every step is driven by this one set.
    public static WeightPlan shared(WeightSet set) {
        return new WeightPlan(set, new TreeMap<>());
    }

    /// Steps 1 … `steps` each get an equal copy of their own.
    public static WeightPlan unshared(WeightSet set, int steps) {
        SortedMap<Integer, WeightSet> own = new TreeMap<>();
        for (int step = 1; step <= steps; step++) {
            own.put(step, set.copy());
        }
        return new WeightPlan(set, own);
    }

    public WeightSet at(int step) {
        WeightSet set = own.get(step);
        return set == null ? shared : set;
    }
}
