package gruscope.ui;

import gruscope.Phrases;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Shows the run through time as maps and curves, or what of it is remembered and can be taught.
final class TimeTabs {

    private final ToggleButton maps;
    private final ToggleButton memory;
    private final Runnable changed;
    private final HBox node;

    /// @param changed is told after every change
    TimeTabs(Phrases phrases, Runnable changed) {
        this.changed = changed;
        this.maps = tab(phrases, "maps", false);
        this.memory = tab(phrases, "memory", true);
        this.node = new HBox(maps, memory);
        node.getStyleClass().add("segments");
        select(false);
    }

    Region node() {
        return node;
    }

    boolean memory() {
        return memory.isSelected();
    }

    void toggle() {
        select(!memory.isSelected());
        changed.run();
    }

    /// Shows one of the two.
    void show(Node asMaps, Node asMemory) {
        asMaps.setVisible(!memory());
        asMemory.setVisible(memory());
    }

    private ToggleButton tab(Phrases phrases, String key, boolean isMemory) {
        ToggleButton tab = new ToggleButton(phrases.text("tab." + key));
        tab.setId("tab-" + key);
        tab.setTooltip(new Tooltip(phrases.text("tip.tab." + key)));
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setFocusTraversable(false);
        tab.setOnAction(_ -> {
            select(isMemory);
            changed.run();
        });
        return tab;
    }

    private void select(boolean isMemory) {
        memory.setSelected(isMemory);
        maps.setSelected(!isMemory);
    }
}
