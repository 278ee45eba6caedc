package gruscope.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;

import java.util.function.Consumer;

/// A small field over a picture, to type one value in place: Enter takes it, Escape or a click elsewhere leaves it.
public final class InlineEditor {

    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private Consumer<String> taken = _ -> { };

    public InlineEditor() {
        field.setId("inline-editor");
        field.setPrefColumnCount(8);
        popup.getContent().add(field);
        popup.setAutoHide(true);
        field.setOnAction(_ -> {
            popup.hide();
            taken.accept(field.getText());
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
            }
        });
    }

    /// Opens it with its top left corner at a point of the screen.
    ///
    /// @param tip   what is typed here
    /// @param then  is given what was typed
    public void open(Node owner, double screenX, double screenY, String present, String tip, Consumer<String> then) {
        taken = then;
        field.setText(present);
        field.setTooltip(new Tooltip(tip));
        field.setStyle(owner.getScene().getRoot().getStyle());
        popup.show(owner, screenX, screenY);
        field.requestFocus();
        field.selectAll();
    }
}
