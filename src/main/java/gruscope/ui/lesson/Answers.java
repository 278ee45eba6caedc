package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.lesson.Prose;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Answers A, B, C … to press, of which one is right.
final class Answers {

    private final List<Button> buttons = new ArrayList<>();
    private final VBox node = new VBox();

    /// @param pressed is told which was pressed, from 0
    Answers(Phrases words, List<Prose> answers, IntConsumer pressed) {
        node.getStyleClass().add("stack");
        for (int i = 0; i < answers.size(); i++) {
            int answer = i;
            Button button = new Button(Vote.letter(i) + "   " + answers.get(i).plain().replaceAll("\\s*\\?$", ""));
            button.setId("answer-" + Vote.letter(i));
            button.getStyleClass().add("answer");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            button.setTooltip(new Tooltip(words.text("tip.answer", Vote.letter(i))));
            button.setOnAction(_ -> pressed.accept(answer));
            buttons.add(button);
            node.getChildren().add(button);
        }
    }

    VBox node() {
        return node;
    }

    /// Marks the right answer, and the one that was given.
    void reveal(int given, int right) {
        for (int i = 0; i < buttons.size(); i++) {
            Button button = buttons.get(i);
            button.setText(button.getText() + (i == right ? "   ✓" : i == given ? "   ✗" : ""));
            if (i == right) {
                button.getStyleClass().add("study-right");
            }
        }
    }
}
