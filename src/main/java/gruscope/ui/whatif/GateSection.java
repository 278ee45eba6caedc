package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.engine.run.Intervention;
import gruscope.scene.Scene;
import gruscope.ui.kit.Choice;
import gruscope.ui.store.Store;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What can be done to gates: each held at a value, for one unit or all; and, for a GRU, both at once on a pad whose corners have names.
final class GateSection implements WhatIfPart {

    private final Store store;
    private final Phrases phrases;
    private final CornerPad pad;
    private final Choice<Boolean> units;
    private final GateRows gates;
    private final Label none;
    private final VBox node;
    private boolean oneUnit;

    GateSection(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.pad = new CornerPad(store, phrases);
        this.units = new Choice<Boolean>(phrases.text("whatif.hold"), this::mean)
                .with(false, "clamp-all-units", phrases.text("whatif.all-units"), phrases.text("tip.whatif.units"))
                .with(true, "clamp-one-unit", "", phrases.text("tip.whatif.units"));
        this.gates = new GateRows(gate -> new GateRow(store, phrases, gate, this::unit));
        this.none = new Label(phrases.text("whatif.no-gates"));
        none.getStyleClass().add("reason");
        none.managedProperty().bind(none.visibleProperty());
        node = new VBox(units.node(), gates.node(), none, pad.node());
        node.getStyleClass().add("stack");
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show() {
        Scene scene = store.scene();
        gates.show(scene);
        none.setVisible(gates.isEmpty());
        units.node().setDisable(gates.isEmpty());
        units.call(true, phrases.text("whatif.one-unit", scene.view().unit() + 1));
        units.show(oneUnit);
        pad.show(scene);
    }

    private void mean(boolean one) {
        oneUnit = one;
        show();
    }

    private int unit() {
        return oneUnit ? store.scene().view().unit() : Intervention.ALL_UNITS;
    }
}
