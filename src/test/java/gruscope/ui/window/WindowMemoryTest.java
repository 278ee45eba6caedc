package gruscope.ui.window;

import gruscope.scene.Language;
import gruscope.scene.Ramp;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneFile;
import gruscope.ui.OnScreen;
import gruscope.ui.memory.Notebook;
import gruscope.ui.memory.StateFolder;
import gruscope.ui.memory.WindowMemory;
import gruscope.ui.store.Store;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What the window knows of the time before.
@OnScreen
class WindowMemoryTest {

    private Store store;
    private Stage stage;

    @Start
    void open(Stage shared) {
        Stage stage = new Stage();
        this.stage = stage;
        store = new Store(Presets.named("latch"));
        new Window(stage, store).show();
    }

    @AfterEach
    void forget() throws IOException {
        Files.deleteIfExists(StateFolder.path().resolve("window.properties"));
        Files.deleteIfExists(StateFolder.path().resolve("last.json"));
    }

    @Test
    void theLastSceneItsDressAndItsMotionComeBack(FxRobot robot) {
        Scene left = store.scene().withView(store.scene().view().withTheme(Theme.DARK).withRamp(Ramp.RDBU).withLanguage(Language.BOTH).withFold(1)).withText("S·C");
        robot.interact(() -> {
            store.edit(left);
            store.reduceMotion(true);
            stage.hide();
        });

        WindowMemory memory = new WindowMemory();

        assertEquals(Optional.of(left), memory.lastScene());
        robot.interact(() -> assertTrue(memory.reducedMotion()));
        Scene another = memory.dressed(Presets.named("sentiment"));
        assertEquals(Theme.DARK, another.view().theme());
        assertEquals(Ramp.RDBU, another.view().ramp());
        assertEquals(Language.BOTH, another.view().language());
    }

    /// The program's own locale is the root one, whatever the system speaks.
    @Test
    void atFirstItSpeaksTheLanguageOfTheSystem(FxRobot robot) {
        String before = System.getProperty("user.language.display");
        try {
            System.setProperty("user.language.display", "zh");
            robot.interact(() -> assertEquals(Language.CHINESE, new WindowMemory().dressed(Presets.named("latch")).view().language()));
            System.setProperty("user.language.display", "fa");
            robot.interact(() -> assertEquals(Language.ENGLISH, new WindowMemory().dressed(Presets.named("latch")).view().language()));
        } finally {
            if (before == null) {
                System.clearProperty("user.language.display");
            } else {
                System.setProperty("user.language.display", before);
            }
        }
    }

    @Test
    void aLargeSceneComesBackToo(FxRobot robot) {
        Scene large = Presets.defaultScene().withText("1R.".repeat(4000));
        robot.interact(() -> {
            store.edit(large);
            stage.hide();
        });

        assertEquals(Optional.of(large), new WindowMemory().lastScene());
    }

    /// Of a size that no preset has, its weights drawn by a seed.
    @Test
    void aSceneOfSixteenUnitsComesBackAndNotTheDefaultOne(FxRobot robot) {
        Scene sixteen = SceneFile.read(Path.of("src/test/resources/cases/r16.json"));
        robot.interact(() -> {
            store.edit(sixteen);
            stage.hide();
        });

        assertEquals(Optional.of(sixteen), new WindowMemory().lastScene());
        assertEquals(16, new WindowMemory().lastScene().orElseThrow().hiddenSize());
    }

    @Test
    void aTextThatCannotBeReadComesBackAndIsExplained(FxRobot robot) {
        Scene unread = Presets.named("latch").withText("S?C");
        robot.interact(() -> {
            store.edit(unread);
            stage.hide();
        });

        Store next = new Store(new WindowMemory().lastScene().orElseThrow());

        assertEquals(unread, next.scene());
        assertEquals(1, next.problems().size());
        assertEquals(0, next.timeline().steps());
    }

    @Test
    void aSceneThatAsksForADressKeepsIt() {
        note("theme", "dark");
        Scene print = Presets.named("latch").withView(Presets.named("latch").view().withTheme(Theme.PRINT));

        assertEquals(print, new WindowMemory().dressed(print));
    }

    @Test
    void aDamagedMemoryIsNoMemory() throws IOException {
        note("theme", "plaid");
        Files.writeString(StateFolder.path().resolve("last.json"), "{\"gruscope\": 1, \"cut");

        WindowMemory memory = new WindowMemory();

        assertEquals(Optional.empty(), memory.lastScene());
        assertEquals(Theme.LIGHT, memory.dressed(Presets.named("latch")).view().theme());
    }

    private static void note(String key, String value) {
        Notebook notes = Notebook.named("window");
        notes.put(key, value);
        notes.flush();
    }
}
