package gruscope.ui;

import gruscope.Phrases;
import gruscope.figure.Figure;
import gruscope.figure.Gallery;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Shows the step as a diagram or as code.
final class CellTabs {

    private final ToggleButton diagram;
    private final ToggleButton code;
    private final Runnable changed;
    private final HBox node;

    /// @param changed is told after every change
    CellTabs(Phrases phrases, Runnable changed) {
        this.changed = changed;
        this.diagram = tab(phrases, "diagram", false);
        this.code = tab(phrases, "code", true);
        this.node = new HBox(diagram, code);
        node.getStyleClass().add("segments");
        select(false);
    }

    Region node() {
        return node;
    }

    /// What the panel shows: the code, or the diagram given.
    Figure figure(Figure drawn) {
        return code.isSelected() ? Gallery.named("code") : drawn;
    }

    void toggle() {
        select(!code.isSelected());
        changed.run();
    }

    private ToggleButton tab(Phrases phrases, String key, boolean isCode) {
        ToggleButton tab = new ToggleButton(phrases.text("tab." + key));
        tab.setId("tab-" + key);
        tab.setTooltip(new Tooltip(phrases.text("tip.tab." + key)));
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setFocusTraversable(false);
        tab.setOnAction(_ -> {
            select(isCode);
            changed.run();
        });
        return tab;
    }

    private void select(boolean isCode) {
        code.setSelected(isCode);
        diagram.setSelected(!isCode);
    }
}
