package gruscope.ui.lesson;

import gruscope.Phrases;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// A vote by showing of hands: the teacher enters the counts, and bars say how the class is divided.
final class Vote {

    private static final double WIDEST = 9;
    private static final int MOST_HANDS = 9999;

    private final List<TextField> fields = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final Label sum = new Label();
    private final Phrases words;
    private final VBox node;

    /// @param answers how many there are, A, B …
    Vote(Phrases words, int answers) {
        this.words = words;
        GridPane table = new GridPane();
        table.getStyleClass().add("study-row");
        for (int i = 0; i < answers; i++) {
            String letter = letter(i);
            TextField field = new TextField();
            field.setId("vote-" + letter);
            field.getStyleClass().add("vote-field");
            field.setAccessibleText(words.text("vote.for", letter));
            field.setTooltip(new Tooltip(words.text("tip.vote", letter)));
            field.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,4}") ? change : null));
            field.textProperty().addListener(_ -> show());
            Region bar = new Region();
            bar.getStyleClass().add("vote-bar");
            bar.setMaxWidth(Region.USE_PREF_SIZE);
            fields.add(field);
            bars.add(bar);
            table.addRow(i, new Label(letter), field, bar);
        }
        Label title = new Label(words.text("vote"));
        title.setWrapText(true);
        title.getStyleClass().add("reason");
        sum.getStyleClass().add("reason");
        node = new VBox(title, table, sum);
        node.getStyleClass().add("stack");
        show();
    }

    static String letter(int answer) {
        return String.valueOf((char) ('A' + answer));
    }

    Region node() {
        return node;
    }

    /// Says how many of the class were right.
    void reveal(int right) {
        if (total() > 0) {
            sum.setText(words.text("vote.right", count(right), total()));
        }
    }

    private void show() {
        int most = 1;
        for (int i = 0; i < fields.size(); i++) {
            most = Math.max(most, count(i));
        }
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).setStyle("-fx-pref-width: " + WIDEST * count(i) / most + "em;");
        }
        sum.setText(total() == 0 ? "" : words.text("vote.sum", total()));
    }

    private int total() {
        int total = 0;
        for (int i = 0; i < fields.size(); i++) {
            total += count(i);
        }
        return total;
    }

    private int count(int answer) {
        String typed = fields.get(answer).getText();
        return typed.isEmpty() ? 0 : Math.min(MOST_HANDS, Integer.parseInt(typed));
    }
}
