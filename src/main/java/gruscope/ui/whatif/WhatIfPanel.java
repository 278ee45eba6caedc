package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.ui.kit.Section;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Everything that can be changed about the run, in sections that open and close. They are made when they are first looked at, and kept up only while they
/// are: a window opens sooner without them, and an edit is shown sooner.
public final class WhatIfPanel {

    private final Store store;
    private final Phrases phrases;
    private final VBox node = new VBox();
    private Optional<Sections> sections = Optional.empty();

    private record Sections(GateSection gates, WeightSection weights, CellSection form, SequenceSection sequence) {

        void show() {
            gates.show();
            weights.show();
            form.show();
            sequence.show();
        }
    }

    public WhatIfPanel(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        node.getStyleClass().add("what-if");
        node.visibleProperty().addListener(_ -> show());
    }

    public VBox node() {
        return node;
    }

    /// Shows what is changed at present, if it is looked at.
    public void show() {
        if (node.isVisible()) {
            sections = Optional.of(sections.orElseGet(this::made));
            sections.get().show();
        }
    }

    private Sections made() {
        Sections made = new Sections(new GateSection(store, phrases), new WeightSection(store, phrases), new CellSection(store, phrases), new SequenceSection(store, phrases));
        node.getChildren().addAll(section("gates", made.gates().node()), section("weights", made.weights().node()), section("form", made.form().node()),
                section("sequence", made.sequence().node()));
        return made;
    }

    private Node section(String key, Region content) {
        return new Section("section-" + key, phrases.text("whatif.section." + key), phrases.text("tip.section." + key), content).node();
    }
}
