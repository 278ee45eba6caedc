package gruscope.ui.kit;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A heading, and what stands under it; a press on the heading hides that and shows it again.
public final class Section {

    private final VBox node;

    public Section(String id, String name, Region content) {
        ToggleButton head = new ToggleButton();
        head.setId(id);
        head.setSelected(true);
        head.setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().add("section");
        head.setText("▾ " + name);
        head.selectedProperty().addListener((_, _, open) -> head.setText((open ? "▾ " : "▸ ") + name));
        content.visibleProperty().bind(head.selectedProperty());
        content.managedProperty().bind(head.selectedProperty());
        node = new VBox(head, content);
        node.getStyleClass().add("stack");
    }

    public VBox node() {
        return node;
    }
}
