package gruscope.ui;

import gruscope.Phrases;
import gruscope.engine.InitialState;
import gruscope.scene.Change;
import gruscope.scene.Scene;
import gruscope.scene.WhatIf;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// What is changed at present, each thing as a chip that can be taken off; a way to take off all; and every edit so far, to go back to.
final class Chips {

    private static final int MOST_SHOWN = 20;

    private final Store store;
    private final Phrases phrases;
    private final ChangeNames names;
    private final FlowPane chips = new FlowPane();
    private final Button reset;
    private final MenuButton history;
    private final VBox node;

    Chips(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.names = new ChangeNames(phrases);
        chips.getStyleClass().add("chips");
        reset = button("reset-all", () -> store.edit(store.scene().withWhatIf(WhatIf.NOTHING)));
        Button fresh = button("new-sequence", this::begin);
        fresh.setMinWidth(Region.USE_PREF_SIZE);
        history = new MenuButton(phrases.text("whatif.history"));
        history.setId("history");
        history.setTooltip(new Tooltip(phrases.text("tip.whatif.history")));
        history.setOnShowing(_ -> fillHistory());
        history.getItems().add(new MenuItem());
        HBox row = new HBox(reset, fresh, history);
        row.getStyleClass().add("side-row");
        chips.managedProperty().bind(chips.visibleProperty());
        node = new VBox(row, chips);
        node.getStyleClass().add("room");
    }

    Region node() {
        return node;
    }

    void show() {
        Scene scene = store.scene();
        List<Change> changes = scene.changes();
        chips.getChildren().setAll(changes.stream().map(change -> chip(scene, change)).toList());
        chips.setVisible(!changes.isEmpty());
        reset.setDisable(changes.isEmpty());
        history.setDisable(!store.canUndo() && !store.canRedo());
    }

    private Button chip(Scene scene, Change change) {
        String name = names.of(change, scene);
        Button chip = new Button(name + "  ×");
        chip.getStyleClass().add("chip");
        chip.setTooltip(new Tooltip(phrases.text("tip.whatif.chip")));
        chip.setAccessibleText(phrases.text("whatif.take-off", name));
        chip.setOnAction(_ -> store.edit(scene.without(scene.whatIf().changes().get(scene.changes().indexOf(change))::equals)));
        return chip;
    }

    /// A new sequence begins from nothing: h0 = 0, whatever it was.
    private void begin() {
        Scene scene = store.scene();
        Scene without = scene.without(Change.Start.class::isInstance).withStart(InitialState.zero(scene.model().weights().hiddenSize()));
        store.edit(without.withMoment(store.timeline().at(0)));
    }

    /// From the next redo at the top to the farthest undo; the present edit between them.
    private void fillHistory() {
        List<MenuItem> items = new ArrayList<>();
        List<Scene> future = store.future();
        for (int i = Math.min(future.size(), MOST_SHOWN) - 1; i >= 0; i--) {
            int edits = i + 1;
            items.add(item("↷ ", i == 0 ? store.scene() : future.get(i - 1), future.get(i), () -> store.redo(edits)));
        }
        MenuItem present = new MenuItem(phrases.text("whatif.present"));
        present.setDisable(true);
        items.add(present);
        List<Scene> past = store.past();
        for (int i = 0; i < Math.min(past.size(), MOST_SHOWN); i++) {
            int edits = i + 1;
            items.add(item("↶ ", past.get(i), i == 0 ? store.scene() : past.get(i - 1), () -> store.undo(edits)));
        }
        history.getItems().setAll(items);
    }

    private MenuItem item(String sign, Scene before, Scene after, Runnable action) {
        MenuItem item = new MenuItem(sign + names.between(before, after));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(phrases.text("whatif." + key));
        button.setId(key);
        button.setTooltip(new Tooltip(phrases.text("tip.whatif." + key)));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
