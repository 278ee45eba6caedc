package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.sequence.ParseProblem;
import gruscope.ui.store.Store;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/// Where the sequence is typed: every key press runs it, and what cannot be read is underlined in place.
final class SequenceField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Store store;
    private final TextField field = new TextField();
    private final Pane marks = new Pane();
    private final StackPane node = new StackPane(field, marks);

    SequenceField(Store store, Phrases phrases) {
        this.store = store;
        field.setId("sequence");
        field.setTooltip(new Tooltip(phrases.text("tip.sequence")));
        field.setAccessibleText(phrases.text("sequence"));
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
            List<ParseProblem> problems = store.problems().stream().filter(problem -> problem.start() < problem.end() && problem.end() <= field.getLength()).toList();
            for (int i = firstInSight(skin, problems); i < problems.size(); i++) {
                Rectangle2D first = skin.getCharacterBounds(problems.get(i).start());
                if (first.getMinX() > field.getWidth()) {
                    break;
                }
                underline(first, skin.getCharacterBounds(problems.get(i).end() - 1));
            }
        }
    }

    /// Of a long text only some is in sight: what lies to the left of it is passed over by halves.
    private static int firstInSight(TextFieldSkin skin, List<ParseProblem> problems) {
        int outOfSight = 0;
        int inSight = problems.size();
        while (outOfSight < inSight) {
            int middle = (outOfSight + inSight) / 2;
            if (skin.getCharacterBounds(problems.get(middle).end() - 1).getMaxX() < 0) {
                outOfSight = middle + 1;
            } else {
                inSight = middle;
            }
        }
        return inSight;
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
