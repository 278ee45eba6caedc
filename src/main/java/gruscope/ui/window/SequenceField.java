package gruscope.ui.window;

import gruscope.sequence.ParseProblem;
import gruscope.ui.store.Store;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where the sequence is typed: every key press runs it, and what cannot be read is underlined in place.
final class SequenceField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Store store;
    private final TextField field = new TextField();
    private final Pane marks = new Pane();
    private final StackPane node = new StackPane(field, marks);

    SequenceField(Store store) {
        this.store = store;
        field.setId("sequence");
        marks.setMouseTransparent(true);
        field.textProperty().addListener((_, _, text) -> store.type(text));
        field.widthProperty().addListener(_ -> mark());
        field.caretPositionProperty().addListener(_ -> mark());
    }

    Region node() {
        return node;
    }

    TextField field() {
        return field;
    }

    void show() {
        if (!field.getText().equals(store.wanted().reading())) {
            field.setText(store.wanted().reading());
        }
        field.pseudoClassStateChanged(WRONG, !store.problems().isEmpty());
        mark();
    }

    private void mark() {
        if (store.problems().isEmpty() && marks.getChildren().isEmpty()) {
            return;
        }
        marks.getChildren().clear();
        if (field.getSkin() instanceof TextFieldSkin skin) {
            for (ParseProblem problem : store.problems()) {
                int end = Math.min(problem.end(), field.getLength());
                if (problem.start() < end) {
                    underline(skin.getCharacterBounds(problem.start()), skin.getCharacterBounds(end - 1));
                }
            }
        }
    }

    private void underline(Rectangle2D first, Rectangle2D last) {
        Region line = new Region();
        line.getStyleClass().add("problem-mark");
        double left = Math.max(first.getMinX(), 0);
        double right = Math.min(last.getMaxX(), field.getWidth());
        if (right > left) {
            line.resizeRelocate(left, first.getMaxY() - 1, right - left, 3);
            line.setManaged(false);
            marks.getChildren().add(line);
        }
    }
}
