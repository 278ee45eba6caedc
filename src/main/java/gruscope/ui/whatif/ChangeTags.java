package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.scene.whatif.WhatIf;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.ChangeNames;
import gruscope.ui.store.Store;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import java.util.List;

/// What is changed at present, each thing as a tag that can be taken off; and a way to take off all.
public final class ChangeTags {

    private final Store store;
    private final Phrases phrases;
    private final ChangeNames names;
    private final FlowPane tags = new FlowPane();
    private final ScrollPane node = new ScrollPane(tags);

    /// Takes off everything, in one step of undo.
    private final Button reset;
    private Scene shown;

    public ChangeTags(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.names = new ChangeNames(phrases);
        tags.getStyleClass().add("wrapping");
        node.setFitToWidth(true);
        node.setMinHeight(Region.USE_PREF_SIZE);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().addAll("below", "tag-shelf");
        node.managedProperty().bind(node.visibleProperty());
        this.reset = new PushButton("reset-all", phrases.text("whatif.reset-all"), () -> store.edit(store.scene().withWhatIf(WhatIf.NOTHING)))
                .explained(phrases.text("tip.whatif.reset-all"));
    }

    public Region node() {
        return node;
    }

    public void show() {
        Scene scene = store.scene();
        List<Change> changes = scene.changes();
        if (shown == null || !shown.changes().equals(changes) || shown.model() != scene.model()) {
            shown = scene;
            tags.getChildren().setAll(changes.stream().map(change -> tag(scene, change)).toList());
            tags.getChildren().add(reset);
            node.setVisible(!changes.isEmpty());
        }
    }

    private Button tag(Scene scene, Change change) {
        String name = names.of(change, scene);
        Change kept = scene.whatIf().changes().get(scene.changes().indexOf(change));
        Button tag = new PushButton(name + "  ×", () -> store.edit(store.scene().without(kept::equals)))
                .explained(phrases.text("tip.whatif.tag")).styled("tag").yielding();
        tag.setAccessibleText(phrases.text("whatif.take-off", name));
        return tag;
    }
}
