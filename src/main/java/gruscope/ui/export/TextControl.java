package gruscope.ui.export;

import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/// A value that is typed.
final class TextControl implements SettingControl {

    private final TextField field = new TextField();

    /// @param prompt what is meant while nothing is typed
    TextControl(String id, String prompt) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefColumnCount(8);
    }

    @Override
    public Region node() {
        return field;
    }

    @Override
    public String text() {
        return field.getText().strip();
    }

    @Override
    public void take(String text) {
        field.setText(text);
    }

    @Override
    public void listen(Runnable listener) {
        field.textProperty().addListener((_, _, _) -> listener.run());
    }
}
