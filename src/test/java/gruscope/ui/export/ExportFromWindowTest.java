package gruscope.ui.export;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.store.Store;
import gruscope.ui.window.Window;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/// The ways from the window to the export dialog and back.
@OnScreen
class ExportFromWindowTest {

    private Store store;
    private Stage stage;

    @Start
    void open(Stage shared) {
        OwnStage.open(1000, 980, stage -> {
            this.stage = stage;
            store = new Store(Presets.named("latch"));
            new Window(stage, store).show();
        });
    }

    @Test
    void controlAndEOpensItAndEscapeGivesTheFocusBack(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#cell").query().requestFocus());

        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> isThere(robot, "#export-figure"));
        robot.push(KeyCode.ESCAPE);

        assertFalse(robot.lookup("#export-figure").tryQuery().isPresent());
        assertEquals("cell", stage.getScene().getFocusOwner().getId());
    }

    @Test
    void theToolbarOpensIt(FxRobot robot) throws Exception {
        robot.clickOn("#export");

        await(() -> isThere(robot, "#export-figure"));
    }

    @Test
    void whateverGoesWrongInTheDialogIsSaidInTheDialog(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> isThere(robot, "#export-problem"));

        Platform.runLater(() -> {
            throw new BadInput(Message.plain("a RNN has no beat 7"));
        });
        await(() -> robot.lookup("#export-problem").queryAs(Label.class).getText().equals("a RNN has no beat 7"));
        assertEquals(Optional.empty(), store.notice());

        robot.interact(() -> robot.lookup("#export-close").queryAs(ButtonBase.class).fire());
        Platform.runLater(() -> {
            throw new BadInput(Message.plain("said in the window again"));
        });
        await(() -> store.notice().equals(Optional.of("said in the window again")));
        WaitForAsyncUtils.clearExceptions();
    }

    private static boolean isThere(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
        OnScreen.Hand.settle();
    }
}
