package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.store.Store;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Files that are opened in the window.
@OnScreen
class OpeningTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private Store store;
    private Toolbar toolbar;

    @Start
    void open(Stage stage) {
        store = new Store(Presets.defaultScene());
        toolbar = new Toolbar(store, Phrases.of("window", List.of(Locale.ENGLISH)), stage, () -> { });
    }

    @Test
    void aModelFileIsASceneAndWhatItWasTakenForIsSaid(FxRobot robot) {
        robot.interact(() -> toolbar.files().open(CASES.resolve("proj_first.json")));

        Scene scene = store.scene();
        assertEquals(3, scene.model().readout().orElseThrow().outputs());
        assertEquals("1 0 0 0 0 0 0 0", scene.text());
        assertTrue(store.notice().orElseThrow().endsWith("passed over: \"linear\" (1×5). Nothing says what it reads, so it reads a 1 and then zeros; "
                + "type instead numbers with spaces between them, such as 0.5 -1 0.8."), store.notice().toString());
    }

    @Test
    void aModelFileThatAsksIsNotOpenedAndItsQuestionIsShown(FxRobot robot) {
        robot.interact(() -> toolbar.files().open(CASES.resolve("two_cells_mixed_bias.json")));

        assertEquals(Presets.defaultScene(), store.scene());
        assertTrue(store.notice().orElseThrow().startsWith("two_cells_mixed_bias.json: this file holds 2 cells"), store.notice().toString());
    }
}
