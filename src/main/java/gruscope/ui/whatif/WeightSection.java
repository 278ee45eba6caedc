package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.figure.ink.Precision;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.ui.store.ChangeNames;
import gruscope.ui.store.Store;
import javafx.scene.layout.VBox;


/// What can be done to many weights at once: the recurrent ones scaled, the biases of a gate shifted.
final class WeightSection implements WhatIfPart {

    private static final ChangeSlider.Range SHIFTS = new ChangeSlider.Range(-10, 10, 0.1);

    private final Store store;
    private final Phrases phrases;
    private final ChangeSlider scale;
    private final GateRows biases;
    private final VBox node;

    WeightSection(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.scale = ChangeSlider.named(store, phrases, "scale", new ChangeSlider.Range(0.2, 2, 0.05), new ChangeSlider.Quantity(Change.RecurrentScale::new,
                scene -> scene.whatIf().find(Change.RecurrentScale.class).map(Change.RecurrentScale::factor).orElse(1.0),
                factor -> "×" + Precision.ORDINARY.of(factor)));
        this.biases = new GateRows(this::bias);
        this.node = new VBox(scale.node(), biases.node());
        node.getStyleClass().add("stack");
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show() {
        Scene scene = store.scene();
        scale.show(scene);
        biases.show(scene);
    }

    private ChangeSlider bias(Signal gate) {
        ChangeSlider bias = new ChangeSlider(store, "change-bias-" + gate.key(), SHIFTS,
                new ChangeSlider.Quantity(by -> new Change.BiasShift(gate, by), scene -> shift(scene, gate), ChangeNames::signed))
                .explained(phrases.text("tip.change.bias"));
        bias.call(phrases.text("whatif.bias", gate.symbol()));
        return bias;
    }

    private static double shift(Scene scene, Signal gate) {
        for (Change change : scene.changes()) {
            if (change instanceof Change.BiasShift(Signal other, double by) && other == gate) {
                return by;
            }
        }
        return 0;
    }
}
