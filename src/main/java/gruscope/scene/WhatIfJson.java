package gruscope.scene;

import gruscope.BadInput;
import gruscope.engine.Intervention;
import gruscope.engine.Signal;
import gruscope.engine.WeightSet;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonWriter;
import gruscope.model.WeightsJson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What-ifs as JSON.
///
/// | field | what |
/// | --- | --- |
/// | `interventions` | a list of `{"clamp": gate, "unit": from 1, or 0 for all, "value": 0 … 1}`, `{"zero": unit}`, `{"freeze": unit}` |
/// | `ownWeights` | a list of `{"step": from 1, "weights": blocks}`, see [WeightsJson] |
final class WhatIfJson {

    private WhatIfJson() {
    }

    static WhatIf read(Fields fields, WeightSet shared) {
        List<Intervention> interventions = new ArrayList<>();
        for (Json item : fields.items("interventions")) {
            interventions.add(intervention(Fields.of(item, "intervention"), shared));
        }
        SortedMap<Integer, WeightSet> own = new TreeMap<>();
        for (Json item : fields.items("ownWeights")) {
            Fields entry = Fields.of(item, "own weight set");
            own.put(entry.integer("step", 1, Integer.MAX_VALUE), WeightsJson.read(entry.object("weights"), shared.cell()));
            entry.end();
        }
        fields.end();
        return new WhatIf(interventions, own);
    }

    static void write(WhatIf whatIf, JsonWriter out) {
        out.name("interventions").list(list -> whatIf.interventions().forEach(item -> list.object(o -> write(item, o))));
        out.name("ownWeights").list(list -> whatIf.ownWeights().forEach((step, set) -> list.object(o ->
                o.field("step", step).name("weights").object(weights -> WeightsJson.write(set, weights)))));
    }

    private static Intervention intervention(Fields fields, WeightSet shared) {
        try {
            Intervention intervention = read(fields, shared.hiddenSize());
            fields.end();
            intervention.check(shared.cell(), shared.hiddenSize());
            return intervention;
        } catch (BadInput e) {
            throw e.getMessage().startsWith(fields.place().source()) ? e : fields.place().refuse(e.getMessage());
        }
    }

    private static Intervention read(Fields fields, int hiddenSize) {
        if (fields.has("zero")) {
            return new Intervention.ZeroUnit(fields.integer("zero", 1, hiddenSize) - 1);
        }
        if (fields.has("freeze")) {
            return new Intervention.FreezeUnit(fields.integer("freeze", 1, hiddenSize) - 1);
        }
        List<Signal> gates = Arrays.stream(Signal.values()).filter(signal -> signal.kind() == Signal.Kind.GATE).toList();
        String key = fields.oneOf("clamp", gates.stream().map(Signal::key).toList());
        Signal gate = gates.stream().filter(signal -> signal.key().equals(key)).findFirst().orElseThrow();
        return new Intervention.Clamp(gate, fields.integer("unit", 0, hiddenSize) - 1, fields.number("value"));
    }

    private static void write(Intervention intervention, JsonWriter out) {
        switch (intervention) {
            case Intervention.Clamp(Signal gate, int unit, double value) ->
                    out.field("clamp", gate.key()).field("unit", unit + 1).field("value", value);
            case Intervention.ZeroUnit(int unit) -> out.field("zero", unit + 1);
            case Intervention.FreezeUnit(int unit) -> out.field("freeze", unit + 1);
        }
    }
}
