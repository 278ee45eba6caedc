package gruscope.ui.train;

import gruscope.Phrases;
import gruscope.scene.file.Presets;
import gruscope.train.Exercises;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.store.Store;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Cells are taught in sight, update by update or through, and what was learned is kept.
@OnScreen
class TrainDialogTest {

    private Store store;
    private TrainDialog dialog;
    private Stage stage;

    @Start
    void open(Stage shared) {
        OwnStage.open(1200, 900, own -> {
            stage = own;
            store = new Store(Presets.defaultScene());
            stage.setScene(new Scene(new StackPane(), 1200, 900));
            stage.show();
            dialog = new TrainDialog(stage, store, Phrases.of("window", List.of(Locale.ENGLISH)));
            dialog.show();
        });
    }

    @Test
    void aCourseRunsToItsEndAndBecomesTheWindowsScene(FxRobot robot) throws TimeoutException {
        choose(robot, 12);

        robot.interact(() -> button(robot, "go").fire());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup("#train-progress").queryAs(ProgressBar.class).getProgress() == 1);
        OnScreen.Hand.settle();
        assertTrue(button(robot, "stop").isDisabled());
        robot.interact(() -> button(robot, "take").fire());

        assertEquals(Optional.of("gruscope train latch --cell gru --hidden 2 --seed 1 --updates 12"), store.scene().model().madeBy());
    }

    @Test
    void oneUpdateIsOneUpdateAndStoppingKeepsItsCheckpoints(FxRobot robot) throws TimeoutException {
        choose(robot, 12);
        robot.interact(() -> robot.lookup("#train-cell-rnn").queryAs(CheckBox.class).setSelected(true));

        robot.interact(() -> button(robot, "step").fire());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup("#train-progress").queryAs(ProgressBar.class).getProgress() > 0);

        assertEquals(2 / 24.0, robot.lookup("#train-progress").queryAs(ProgressBar.class).getProgress());
        assertEquals(2, robot.lookup("#train-course").queryAs(ComboBox.class).getItems().size());
        Phrases chinese = Phrases.of("window", List.of(Locale.SIMPLIFIED_CHINESE));
        robot.interact(() -> {
            Window before = robot.lookup("#train-go").query().getScene().getWindow();
            before.hide();
            TrainDialog other = new TrainDialog(stage, store, chinese);
            other.resume(dialog);
            other.show();
        });
        assertEquals(2 / 24.0, robot.lookup("#train-progress").queryAs(ProgressBar.class).getProgress(), "another language goes on where this one was");
        assertEquals(2, robot.lookup("#train-course").queryAs(ComboBox.class).getItems().size());
        assertEquals(chinese.text("train.continue"), button(robot, "go").getText());
        robot.interact(() -> button(robot, "stop").fire());
        robot.interact(() -> robot.lookup("#train-checkpoint").queryAs(Slider.class).setValue(0));
        assertFalse(button(robot, "take").isDisabled());
        assertFalse(robot.lookup("#train-exercise").query().isDisabled());
    }

    @Test
    void whatIsNoNumberIsNotTypedAndWhatIsMissingComesBack(FxRobot robot) {
        choose(robot, 12);
        TextField editor = robot.lookup("#train-updates").queryAs(Spinner.class).getEditor();

        for (String typed : List.of("x 😀", ".5", "", "-3")) {
            robot.interact(() -> {
                editor.setText(typed);
                editor.fireEvent(new ActionEvent());
            });
            assertEquals("12", editor.getText(), typed);
        }
        robot.interact(() -> {
            editor.setText("999999");
            editor.fireEvent(new ActionEvent());
        });

        assertEquals(20_000, robot.lookup("#train-updates").queryAs(Spinner.class).getValue());
        assertEquals(Optional.empty(), store.notice());
    }

    private static void choose(FxRobot robot, int updates) {
        robot.interact(() -> {
            robot.lookup("#train-exercise").queryAs(ComboBox.class).getSelectionModel().select(Exercises.keys().indexOf("latch"));
            robot.lookup("#train-updates").queryAs(Spinner.class).getEditor().setText(String.valueOf(updates));
            robot.lookup("#train-updates").queryAs(Spinner.class).commitValue();
        });
    }

    private static Button button(FxRobot robot, String name) {
        return robot.lookup("#train-" + name).queryAs(Button.class);
    }
}
