package gruscope.ui.window;

import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.memory.Draft;
import gruscope.ui.memory.Drafts;
import gruscope.ui.memory.LeftDraft;
import gruscope.ui.store.Store;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Edits that are kept while they are made, and offered when their window is gone.
@OnScreen
class KeptEditsTest {

    private static final Scene OPENED = Presets.named("latch");

    @TempDir
    private Path state;
    private Drafts drafts;
    private Stage stage;
    private Store store;
    private Window window;

    @Start
    void open(Stage shared) {
        Stage stage = new Stage();
        this.stage = stage;
        store = new Store(OPENED);
        window = new Window(stage, store);
        window.show();
    }

    @BeforeEach
    void nothingIsLeftYet() {
        drafts = new Drafts(state);
    }

    @Test
    void editsAreOnDiskWhileTheWindowIsOpenAndLeftWhenItIsGone(FxRobot robot) throws Exception {
        robot.interact(() -> window.keepEdits(drafts, OPENED));

        robot.interact(() -> store.type("S·C·"));

        until(() -> onDisk().equals(List.of("S·C·")));
        assertEquals(List.of(), drafts.left());
        robot.interact(stage::hide);
        assertEquals(List.of("S·C·"), texts(drafts.left()));
    }

    @Test
    void whatIsToBeHadElsewhereIsNotKept(FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.keepEdits(drafts, OPENED);
            store.type("S·C·");
        });
        until(() -> onDisk().size() == 1);

        robot.interact(() -> store.keep(store.scene()));
        until(() -> onDisk().isEmpty());
        robot.interact(() -> store.edit(Presets.named("hold")));
        robot.interact(stage::hide);

        assertEquals(List.of(), drafts.left());
    }

    @Test
    void whatWasLeftIsOfferedAndGoneOnWith(FxRobot robot) throws Exception {
        leave("S·S");

        robot.interact(() -> window.keepEdits(drafts, OPENED));
        until(() -> robot.lookup("#left-bar").query().isVisible());
        assertTrue(told(robot).matches("Edits to “Latch” of \\d+ \\w+, \\d\\d:\\d\\d were not saved\\."), told(robot));
        robot.clickOn("#left-restore");

        assertEquals("S·S", store.scene().text());
        assertFalse(robot.lookup("#left-bar").query().isVisible());
        until(() -> folders() == 1 && onDisk().equals(List.of("S·S")));
        assertEquals(List.of(), drafts.left(), "it is this window's own now");
        robot.interact(() -> store.undo());
        assertEquals(OPENED, store.scene());
        robot.interact(stage::hide);
    }

    @Test
    void severalAreOfferedOneAfterTheOtherAndCanBeDiscarded(FxRobot robot) throws Exception {
        leave("S·S");
        leave("C·C");

        robot.interact(() -> window.keepEdits(drafts, OPENED));
        until(() -> robot.lookup("#left-bar").query().isVisible());
        assertTrue(told(robot).endsWith("And 1 more."), told(robot));
        robot.clickOn("#left-discard");
        assertFalse(told(robot).endsWith("more."), told(robot));
        until(() -> folders() == 1);

        robot.interact(stage::hide);
        assertEquals(1, drafts.left().size(), "what was not answered is offered the next time");
    }

    @Test
    void whatTheWindowOpensWithIsNotOffered(FxRobot robot) throws Exception {
        leave("S·S");

        robot.interact(() -> window.keepEdits(drafts, OPENED.withText("S·S")));

        until(() -> folders() == 0);
        assertFalse(robot.lookup("#left-bar").query().isVisible());
        robot.interact(stage::hide);
    }

    @Test
    void whatCannotBeReadIsSaidAndStaysUntilItIsDiscarded(FxRobot robot) throws Exception {
        leave("S·S");
        try (Stream<Path> all = Files.walk(state)) {
            Files.writeString(all.filter(file -> file.endsWith("scene.json")).findFirst().orElseThrow(), "{\"gruscope\": 1,");
        }
        robot.interact(() -> window.keepEdits(drafts, OPENED));
        until(() -> robot.lookup("#left-bar").query().isVisible());

        robot.clickOn("#left-restore");

        assertTrue(told(robot).endsWith("were not saved, and cannot be read any more."), told(robot));
        assertTrue(store.notice().orElseThrow().startsWith("scene.json:1:"), store.notice().toString());
        robot.clickOn("#left-discard");
        until(() -> folders() == 0);
        robot.interact(stage::hide);
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaidOnce(FxRobot robot) throws Exception {
        Path inTheWay = Files.writeString(state.resolve("in-the-way"), "");
        robot.interact(() -> window.keepEdits(new Drafts(inTheWay), OPENED));

        robot.interact(() -> store.type("S·C·"));

        until(() -> store.notice().isPresent());
        assertTrue(store.notice().orElseThrow().startsWith("Edits cannot be kept while you make them: "), store.notice().toString());
        robot.interact(stage::hide);
    }

    private void leave(String text) {
        Draft draft = drafts.begin();
        draft.keep(OPENED.withText(text));
        draft.close();
    }

    private static String told(FxRobot robot) {
        return robot.lookup("#left-edits").queryAs(Label.class).getText();
    }

    private static List<String> texts(List<LeftDraft> left) {
        return left.stream().map(one -> one.scene().text()).toList();
    }

    private List<String> onDisk() throws IOException {
        try (Stream<Path> all = Files.walk(state)) {
            return all.filter(file -> file.endsWith("scene.json")).map(file -> gruscope.scene.file.SceneFile.read(file).text()).toList();
        }
    }

    private long folders() throws IOException {
        try (Stream<Path> all = Files.list(state.resolve("drafts"))) {
            return all.count();
        }
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
    }
}
