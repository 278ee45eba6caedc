package gruscope.ui.kit;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A heading, and what stands under it; a press on the heading hides that and shows it again. Until somebody presses it, whether it is open may depend on the room.
public final class Section {

    private final VBox node;
    private final ToggleButton head = new ToggleButton();
    private final Region content;
    private boolean pressed;

    /// @param tip what stands in it
    public Section(String id, String name, String tip, Region content) {
        this.content = content;
        head.setId(id);
        head.setOnAction(_ -> pressed = true);
        head.setSelected(true);
        head.setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().add("section");
        head.setText("▾ " + name);
        head.setTooltip(new Tooltip(tip));
        head.selectedProperty().addListener((_, _, open) -> head.setText((open ? "▾ " : "▸ ") + name));
        content.visibleProperty().bind(head.selectedProperty());
        content.managedProperty().bind(head.selectedProperty());
        node = new VBox(head, content);
        node.getStyleClass().add("stack");
    }

    public VBox node() {
        return node;
    }

    /// Opens or closes it, unless somebody has done so by hand.
    public void suggest(boolean open) {
        if (!pressed) {
            head.setSelected(open);
        }
    }

    /// The height that its content would take, open or not.
    public double contentHeight(double width) {
        return content.prefHeight(width) + node.getSpacing();
    }

    public boolean isOpen() {
        return head.isSelected();
    }
}
