package gruscope.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// One of a few things, side by side with a name before them.
final class Choice<T> {

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final HBox node;
    private final HBox segments = new HBox();
    private final Consumer<T> chosen;

    Choice(String name, Consumer<T> chosen) {
        this.chosen = chosen;
        Label label = new Label(name);
        label.getStyleClass().add("row-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        segments.getStyleClass().add("segments");
        segments.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(label, between, segments);
        node.getStyleClass().add("side-row");
    }

    Choice<T> with(T value, String id, String text, String tip) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(_ -> {
            button.setSelected(true);
            chosen.accept(value);
        });
        buttons.put(value, button);
        segments.getChildren().add(button);
        return this;
    }

    /// Renames one of the things.
    void call(T value, String text) {
        buttons.get(value).setText(text);
    }

    /// Puts further controls into the row, after the things to choose from.
    void stretch(Region... more) {
        node.getChildren().remove(1);
        node.getChildren().addAll(more);
    }

    HBox node() {
        return node;
    }

    void show(T now) {
        buttons.forEach((value, button) -> button.setSelected(value.equals(now)));
    }
}
