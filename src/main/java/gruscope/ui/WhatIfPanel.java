package gruscope.ui;

import gruscope.Phrases;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// Everything that can be changed about the run, in rooms that open and close; above them what is changed at present.
final class WhatIfPanel {

    private final Chips chips;
    private final GateRoom gates;
    private final WeightRoom weights;
    private final FormRoom form;
    private final SequenceRoom sequence;
    private final VBox node;

    WhatIfPanel(Store store, Phrases phrases) {
        this.chips = new Chips(store, phrases);
        this.gates = new GateRoom(store, phrases);
        this.weights = new WeightRoom(store, phrases);
        this.form = new FormRoom(store, phrases);
        this.sequence = new SequenceRoom(store, phrases);
        this.node = new VBox(chips.node(), room(phrases, "weights", weights.node()), room(phrases, "gates", gates.node()),
                room(phrases, "form", form.node()), room(phrases, "sequence", sequence.node()));
        node.getStyleClass().add("what-if");
    }

    VBox node() {
        return node;
    }

    void show() {
        chips.show();
        gates.show();
        weights.show();
        form.show();
        sequence.show();
    }

    private static TitledPane room(Phrases phrases, String key, Node content) {
        TitledPane room = new TitledPane(phrases.text("whatif.room." + key), content);
        room.setId("room-" + key);
        room.setAnimated(false);
        return room;
    }
}
