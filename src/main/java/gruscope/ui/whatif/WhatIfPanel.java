package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.ui.kit.Section;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything that can be changed about the run, in sections that open and close.
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
        this.node = new VBox(section(phrases, "gates", gates.node()), section(phrases, "weights", weights.node()), section(phrases, "form", form.node()),
                section(phrases, "sequence", sequence.node()));
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

    private static Node section(Phrases phrases, String key, Region content) {
        return new Section("section-" + key, phrases.text("whatif.section." + key), content).node();
    }
}
