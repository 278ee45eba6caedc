package gruscope.ui.window;

import gruscope.Message;
import gruscope.Phrases;
import gruscope.lesson.file.Courses;
import gruscope.ui.kit.Apology;
import gruscope.ui.kit.Popups;
import gruscope.ui.lesson.Study;
import gruscope.ui.memory.Autosave;
import gruscope.ui.memory.Drafts;
import gruscope.ui.memory.Notebook;
import gruscope.ui.memory.WindowMemory;
import gruscope.ui.open.Source;
import gruscope.ui.play.Player;
import gruscope.ui.sound.Sound;
import gruscope.ui.sound.Speaker;
import gruscope.ui.store.Store;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.List;
import java.util.Locale;

/// The window. What lies in it is laid anew, as a [Desk], when another language is chosen.
public final class Window {

    private final Stage stage;
    private final Store store;
    private final LeftBar left;
    private final Study study;
    private final Sound sound;
    private final WindowMemory remembered = new WindowMemory();
    private Locale spoken;
    private Desk desk;

    public Window(Stage stage, Store store) {
        this.stage = stage;
        this.store = store;
        this.spoken = language();
        this.left = new LeftBar(store);
        this.sound = new Sound(store, new Speaker(() -> store.say(Message.of("window", phrases -> phrases.text("sound.none")))));
        sound.turn(WindowMemory.isHeard());
        this.study = new Study(store, Courses::bundled, Notebook.named("lessons"));
        study.listen(this::refresh);
        remembered.restore(stage);
        this.desk = desk();
    }

    Player player() {
        return desk.player();
    }

    Presenting presenting() {
        return desk.presenting();
    }

    /// Shows a newcomer round.
    void guide() {
        desk.tour().start();
    }

    Study study() {
        return study;
    }

    SceneFiles files() {
        return desk.files();
    }

    /// Asks what is meant of a file that can be meant in several ways, over what is shown.
    void ask(Source.Question question) {
        desk.files().ask(question);
    }

    public void show() {
        Thread.currentThread().setUncaughtExceptionHandler((_, error) -> store.say(error));
        stage.setScene(desk.scene());
        stage.setTitle("GRUscope");
        stage.setMinWidth(1024);
        stage.setMinHeight(680);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> {
            remembered.remember(stage);
            remembered.remember(store);
        });
        Popups.installOn(stage);
        store.listen(this::refresh);
        refresh();
        stage.show();
        desk.takeFocus();
    }

    /// Keeps edits while they are made, and offers those that earlier windows left.
    ///
    /// @param opened what the window opened with, which need not be offered
    void keepEdits(Drafts drafts, gruscope.scene.Scene opened) {
        Autosave autosave = new Autosave(store, drafts, wrong -> store.say(Message.of("window", phrases -> phrases.text("left.refused", Apology.of(wrong, phrases)))));
        autosave.begin();
        autosave.look(opened, found -> left.offer(found, autosave));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> {
            autosave.close();
            left.close();
        });
    }

    private void refresh() {
        if (!language().equals(spoken)) {
            spoken = language();
            Desk before = desk;
            before.close();
            desk = desk();
            desk.resume(before);
            // To make it and to lay it are each about as long as the window may keep anybody waiting.
            Desk next = desk;
            Platform.runLater(() -> lay(next));
        }
        desk.refresh();
    }

    private void lay(Desk next) {
        if (next == desk) {
            // A stage takes the size of a new scene, and leaves full screen with the old one.
            boolean full = stage.isFullScreen();
            stage.setScene(next.scene());
            stage.setFullScreen(full);
            next.takeFocus();
            next.refresh();
        }
    }

    private Desk desk() {
        left.speak(phrases());
        return new Desk(stage, store, phrases(), spoken, left, study, sound);
    }

    private Phrases phrases() {
        return Phrases.of("window", List.of(spoken));
    }

    private Locale language() {
        return store.scene().view().language().first();
    }
}
