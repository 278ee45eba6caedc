package gruscope.ui.export;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// One of several values, or another that is typed; then a hint says how.
final class OpenListControl implements SettingControl {

    private final ComboBox<NamedValue> box = new ComboBox<>();
    private final TextField field = new TextField();
    private final NamedValue other;
    private final VBox node;

    /// @param values the first is shown first
    /// @param other  what a value is called that is typed, and what the field begins with
    /// @param hint   how it is typed
    OpenListControl(String id, List<NamedValue> values, NamedValue other, String hint) {
        this.other = other;
        box.setId(id);
        box.getItems().setAll(values);
        box.getItems().add(other);
        box.setValue(values.getFirst());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(20);
        field.setId(id + "-other");
        field.setText(other.text());
        Label told = new Label(hint);
        told.setWrapText(true);
        told.getStyleClass().add("reason");
        for (Region part : List.of(field, told)) {
            part.visibleProperty().bind(box.valueProperty().isEqualTo(other));
            part.managedProperty().bind(part.visibleProperty());
        }
        node = new VBox(box, field, told);
        node.getStyleClass().add("stack");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public String text() {
        return isOther() ? field.getText().strip() : box.getValue().text();
    }

    @Override
    public void take(String text) {
        Optional<NamedValue> known = box.getItems().stream().filter(value -> value != other && value.text().equals(text)).findFirst();
        box.setValue(known.orElse(other));
        if (known.isEmpty()) {
            field.setText(text);
        }
    }

    @Override
    public void listen(Runnable listener) {
        box.valueProperty().addListener((_, _, _) -> listener.run());
        field.textProperty().addListener((_, _, _) -> {
            if (isOther()) {
                listener.run();
            }
        });
    }

    private boolean isOther() {
        return box.getValue() == other;
    }
}
