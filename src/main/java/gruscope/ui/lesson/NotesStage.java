package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.figure.ink.Look;
import gruscope.lesson.Prose;
import gruscope.ui.kit.Dress;
import gruscope.ui.store.Store;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.List;
import java.util.Locale;

/// Presenter's notes in a window of their own, on the second screen where there is one: what the step tells, what it waits for and its answer, what comes
/// next, and the notes for the teacher.
public final class NotesStage {

    private static final double FONT = 17;
    private static final double WIDTH = 620;
    private static final double HEIGHT = 680;

    private final Study study;
    private final Store store;
    private final VBox body = new VBox();
    private final VBox root = new VBox();
    private final Stage stage = new Stage();

    public NotesStage(Stage owner, Study study, Store store) {
        this.study = study;
        this.store = store;
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("study-scroll");
        root.getChildren().add(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().addAll("root-pane", "study-panel");
        body.getStyleClass().add("study-body");
        body.setId("presenter-notes");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().add(NotesStage.class.getResource("/styles/window.css").toExternalForm());
        stage.setScene(scene);
        owner.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> stage.hide());
        study.listen(this::show);
        store.listen(this::show);
    }

    public Stage stage() {
        return stage;
    }

    /// Opens it, or brings it to the front.
    public void open() {
        Screen.getScreens().stream().filter(screen -> !screen.equals(Screen.getPrimary())).findFirst().map(Screen::getVisualBounds).ifPresent(this::onto);
        stage.show();
        stage.toFront();
        show();
    }

    private void onto(Rectangle2D screen) {
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
    }

    private void show() {
        if (!stage.isShowing()) {
            return;
        }
        Locale language = store.scene().view().language().first();
        Phrases words = Phrases.of("study", List.of(language));
        stage.setTitle(words.text("notes.title"));
        Look look = store.look();
        Dress.put(root, look, FONT);
        ProseView prose = new ProseView(words, study::follow);
        body.getChildren().clear();
        if (!(study.page() instanceof Page.Lecture lecture)) {
            body.getChildren().add(label(words.text("notes.none"), "study-kind"));
            return;
        }
        body.getChildren().add(label(words.text("lesson.kind", lecture.lesson().title().in(language), lecture.step() + 1, lecture.lesson().steps().size(),
                LectureView.done(study, lecture)), "study-kind"));
        body.getChildren().add(label(lecture.now().title().in(language), "study-title"));
        if (lecture.step() == 0) {
            notes(lecture.lesson().intro().in(language), prose);
        }
        notes(lecture.now().task().in(language), prose);
        notes(lecture.now().told().in(language), prose);
        lecture.now().waits().ifPresent(waits -> body.getChildren().add(label(LectureView.waits(waits, words), "study-waits")));
        body.getChildren().add(label(words.text("notes.told"), "study-kind"));
        body.getChildren().add(prose.of(lecture.now().told().in(language).forLearners()));
        study.after().ifPresent(next -> {
            if (next instanceof Page.Lecture following) {
                body.getChildren().add(label(words.text("notes.next", following.now().title().in(language)), "reason"));
            }
        });
    }

    private void notes(Prose text, ProseView prose) {
        if (!text.notes().isEmpty()) {
            body.getChildren().add(prose.of(new Prose(List.copyOf(text.notes()))));
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
