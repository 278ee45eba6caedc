package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.ui.kit.Section;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything that can be changed about the run, in rooms that open and close.
public final class WhatIfPanel {

    private final GateSection gates;
    private final WeightSection weights;
    private final CellSection form;
    private final SequenceSection sequence;
    private final VBox node;

    public WhatIfPanel(Store store, Phrases phrases) {
        this.gates = new GateSection(store, phrases);
        this.weights = new WeightSection(store, phrases);
        this.form = new CellSection(store, phrases);
        this.sequence = new SequenceSection(store, phrases);
        this.node = new VBox(room(phrases, "gates", gates.node()), room(phrases, "weights", weights.node()), room(phrases, "form", form.node()),
                room(phrases, "sequence", sequence.node()));
        node.getStyleClass().add("what-if");
    }

    public VBox node() {
        return node;
    }

    public void show() {
        gates.show();
        weights.show();
        form.show();
        sequence.show();
    }

    private static Node room(Phrases phrases, String key, Region content) {
        return new Section("room-" + key, phrases.text("whatif.room." + key), content).node();
    }
}
