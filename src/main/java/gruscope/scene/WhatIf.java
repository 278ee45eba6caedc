package gruscope.scene;

import gruscope.engine.Intervention;
import gruscope.engine.WeightSet;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a scene changes about its model's ordinary run.
///
/// @param interventions clamped gates, zeroed and frozen units
/// @param ownWeights    weight sets of their own for some steps, by step from 1
public record WhatIf(List<Intervention> interventions, SortedMap<Integer, WeightSet> ownWeights) {

    public static final WhatIf NOTHING = new WhatIf(List.of(), new TreeMap<>());

    public WhatIf {
        interventions = List.copyOf(interventions);
        ownWeights = Collections.unmodifiableSortedMap(new TreeMap<>(ownWeights));
    }

    public boolean isNothing() {
        return interventions.isEmpty() && ownWeights.isEmpty();
    }
}
