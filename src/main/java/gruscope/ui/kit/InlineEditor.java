package gruscope.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import java.util.Optional;
import java.util.function.Function;

/// A small field over a picture, to type one value in place: Enter takes it, Escape or a click elsewhere leaves it. What cannot be taken is said below the field,
/// which stays open with it.
public final class InlineEditor {

    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final Label wrong = new Label();
    private Function<String, Optional<String>> taken = _ -> Optional.empty();

    public InlineEditor() {
        field.setId("inline-editor");
        field.setPrefColumnCount(8);
        wrong.setId("inline-wrong");
        wrong.getStyleClass().add("inline-wrong");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.visibleProperty());
        popup.getContent().add(new VBox(field, wrong));
        field.textProperty().addListener(_ -> wrong.setVisible(false));
        popup.setAutoHide(true);
        field.setOnAction(_ -> {
            Optional<String> problem = taken.apply(field.getText());
            problem.ifPresentOrElse(this::refuse, popup::hide);
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
    /// @param then  is given what was typed, and says what is wrong with it
    public void open(Node owner, double screenX, double screenY, String present, String tip, Function<String, Optional<String>> then) {
        taken = then;
        wrong.setVisible(false);
        field.setText(present);
        field.setTooltip(new Tooltip(tip));
        wrong.getParent().setStyle(owner.getScene().getRoot().getStyle());
        popup.show(owner, screenX, screenY);
        field.requestFocus();
        field.selectAll();
    }

    private void refuse(String problem) {
        wrong.setText(problem);
        wrong.setVisible(true);
        popup.sizeToScene();
        field.requestFocus();
    }
}
