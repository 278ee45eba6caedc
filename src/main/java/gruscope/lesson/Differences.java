package gruscope.lesson;

import gruscope.engine.weights.Address;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.scene.View;
import gruscope.scene.whatif.Change;
import gruscope.scene.whatif.WhatIfJson;

import java.util.ArrayList;
import java.util.List;

/// In what two scenes differ, thing by thing: each weight, each what-if, each part of the view counts as one.
///
/// @param things what differs: `text`, `change clamp`, `fold` …
public record Differences(List<String> things) {

    public Differences {
        things = List.copyOf(things);
    }

    public static Differences of(Scene one, Scene other) {
        List<String> things = new ArrayList<>();
        models(one.model(), other.model(), things);
        differ(things, "encoding", one.encoding(), other.encoding());
        differ(things, "text", one.text(), other.text());
        differ(things, "h0", one.start(), other.start());
        changes(one, other, things);
        differ(things, "moment", one.moment(), other.moment());
        views(one.view(), other.view(), things);
        return new Differences(things);
    }

    public int count() {
        return things.size();
    }

    private static void models(Model one, Model other, List<String> things) {
        WeightSet weights = one.weights();
        WeightSet others = other.weights();
        if (weights.cell().equals(others.cell()) && weights.biases() == others.biases() && weights.inputSize() == others.inputSize()
                && weights.hiddenSize() == others.hiddenSize()) {
            weights.addresses().stream().filter(at -> weights.value(at) != others.value(at)).map(Differences::said).forEach(things::add);
        } else if (weights.cell().equals(others.cell()) && weights.inputSize() == others.inputSize() && weights.hiddenSize() == others.hiddenSize()) {
            things.add("biases");
            weights.addresses().stream().filter(at -> others.has(at) && weights.value(at) != others.value(at)).map(Differences::said).forEach(things::add);
        } else {
            things.add("model");
        }
        differ(things, "vocabulary", one.vocabulary(), other.vocabulary());
        differ(things, "readout", one.readout(), other.readout());
    }

    private static String said(Address at) {
        return "weight " + at.part().symbol() + " of unit " + (at.unit() + 1);
    }

    /// A change that only has another number is one difference, not one gone and one come.
    private static void changes(Scene one, Scene other, List<String> things) {
        List<Change> gone = new ArrayList<>(one.whatIf().changes());
        List<Change> come = new ArrayList<>(other.whatIf().changes());
        gone.removeAll(other.whatIf().changes());
        come.removeAll(one.whatIf().changes());
        for (Change change : come) {
            gone.stream().filter(change::supersedes).findFirst().ifPresent(gone::remove);
            things.add("change " + WhatIfJson.kind(change));
        }
        gone.forEach(change -> things.add("change " + WhatIfJson.kind(change)));
    }

    private static void views(View one, View other, List<String> things) {
        differ(things, "unit", one.unit(), other.unit());
        differ(things, "zoom", one.zoom(), other.zoom());
        differ(things, "fold", one.fold(), other.fold());
        differ(things, "beside", one.beside(), other.beside());
        differ(things, "steps", one.steps(), other.steps());
        differ(things, "units", one.units(), other.units());
        differ(things, "compared", one.compared(), other.compared());
    }

    private static void differ(List<String> things, String name, Object one, Object other) {
        if (!one.equals(other)) {
            things.add(name);
        }
    }
}
