package gruscope.ui.export;

import gruscope.Phrases;
import gruscope.ui.kit.PushButton;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// What the export dialog says: what went well or wrong, how far work has come, and a question before a file is replaced.
final class ExportStatus {

    private final Phrases phrases;
    private final Label said = new Label();
    private final Label problem = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label share = new Label();
    private final HBox work;
    private final Label question = new Label();
    private final PushButton yes;
    private final HBox ask;
    private final VBox node;

    /// @param giveUp ends the work that is going on
    ExportStatus(Phrases phrases, Runnable giveUp) {
        this.phrases = phrases;
        said.setId("export-said");
        problem.setId("export-problem");
        problem.getStyleClass().add("message");
        bar.setId("export-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        share.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        work = new HBox(share, bar, button("export-cancel", "work.cancel", giveUp));
        work.getStyleClass().add("work-bar");
        question.setId("export-question");
        question.setWrapText(true);
        yes = new PushButton("export-replace", phrases.text("export.replace"), () -> { });
        ask = new HBox(question, yes, button("export-keep", "export.keep", this::calm));
        ask.getStyleClass().add("work-bar");
        node = new VBox(ask, work, said, problem);
        for (Label label : List.of(said, problem)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        for (Region part : List.of(ask, work, said, problem)) {
            part.managedProperty().bind(part.visibleProperty());
            part.setVisible(false);
        }
    }

    Region node() {
        return node;
    }

    void say(String text) {
        show(said, text);
        show(problem, "");
        work.setVisible(false);
    }

    void refuse(String text) {
        show(problem, text);
        show(said, "");
        work.setVisible(false);
    }

    void calm() {
        say("");
        ask.setVisible(false);
    }

    void working(double done) {
        calm();
        work.setVisible(true);
        bar.setProgress(done);
        share.setText(phrases.text("export.working", (int) (100 * done)));
        bar.setAccessibleText(share.getText());
    }

    /// Asks before something is done; nothing is done unless the answer is yes.
    void ask(String text, Runnable then) {
        calm();
        question.setText(text);
        yes.setOnAction(_ -> {
            calm();
            then.run();
        });
        ask.setVisible(true);
        yes.requestFocus();
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }

    private PushButton button(String id, String key, Runnable action) {
        return new PushButton(id, phrases.text(key), action);
    }
}
