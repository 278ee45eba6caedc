package gruscope.ui.export;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;

import java.util.List;

/// One of several values.
final class ListControl implements SettingControl {

    private final ComboBox<NamedValue> box = new ComboBox<>();

    /// @param values the first is shown first
    ListControl(String id, List<NamedValue> values) {
        box.setId(id);
        box.getItems().setAll(values);
        box.setValue(values.getFirst());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(16);
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public String text() {
        return box.getValue().text();
    }

    @Override
    public void take(String text) {
        box.getItems().stream().filter(value -> value.text().equals(text)).findFirst().ifPresent(box::setValue);
    }

    @Override
    public void listen(Runnable listener) {
        box.valueProperty().addListener((_, _, _) -> listener.run());
    }
}
