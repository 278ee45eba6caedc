package gruscope.ui;

import gruscope.Phrases;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything that can be changed about the run, in rooms that open and close.
final class WhatIfPanel {

    private final GateRoom gates;
    private final WeightRoom weights;
    private final FormRoom form;
    private final SequenceRoom sequence;
    private final VBox node;

    WhatIfPanel(Store store, Phrases phrases) {
        this.gates = new GateRoom(store, phrases);
        this.weights = new WeightRoom(store, phrases);
        this.form = new FormRoom(store, phrases);
        this.sequence = new SequenceRoom(store, phrases);
        this.node = new VBox(room(phrases, "gates", gates.node()), room(phrases, "weights", weights.node()), room(phrases, "form", form.node()),
                room(phrases, "sequence", sequence.node()));
        node.getStyleClass().add("what-if");
    }

    VBox node() {
        return node;
    }

    void show() {
        gates.show();
        weights.show();
        form.show();
        sequence.show();
    }

    private static Node room(Phrases phrases, String key, Region content) {
        return new Section("room-" + key, phrases.text("whatif.room." + key), content).node();
    }
}
