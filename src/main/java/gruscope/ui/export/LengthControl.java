package gruscope.ui.export;

import gruscope.export.ask.Length;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length that is typed, and its unit beside it; a unit may be typed as well.
final class LengthControl implements SettingControl {

    private static final Pattern PARTS = Pattern.compile("([0-9.]+)\\s*([a-z]+)");

    private final TextField field = new TextField();
    private final ComboBox<Length.Unit> unit = new ComboBox<>();
    private final HBox node = new HBox(field, unit);

    LengthControl(String id, String prompt) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefColumnCount(6);
        unit.setId(id + "-unit");
        unit.getItems().setAll(Length.Unit.values());
        unit.setConverter(new UnitNames());
        unit.setValue(Length.Unit.MM);
        unit.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        node.getStyleClass().add("side-row");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public String text() {
        String typed = field.getText().strip();
        boolean bare = !typed.isEmpty() && Character.isDigit(typed.charAt(typed.length() - 1));
        return bare ? typed + unit.getValue().key() : typed;
    }

    @Override
    public void take(String text) {
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            for (Length.Unit known : Length.Unit.values()) {
                if (known.key().equals(parts.group(2))) {
                    unit.setValue(known);
                    field.setText(parts.group(1));
                    return;
                }
            }
        }
        field.setText(text);
    }

    @Override
    public void listen(Runnable listener) {
        field.textProperty().addListener((_, _, _) -> listener.run());
        unit.valueProperty().addListener((_, _, _) -> listener.run());
    }

    private static final class UnitNames extends StringConverter<Length.Unit> {

        @Override
        public String toString(Length.Unit unit) {
            return unit == null ? "" : unit.key();
        }

        @Override
        public Length.Unit fromString(String text) {
            throw new IllegalStateException("units are chosen, not typed");
        }
    }
}
