package gruscope.ui;

import gruscope.scene.Moment;
import gruscope.scene.Presets;
import gruscope.scene.Ramp;
import gruscope.scene.Theme;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The window in its dresses.
@ExtendWith(ApplicationExtension.class)
class LooksTest {

    private Store store;

    @BeforeAll
    static void keepTheToolkit() {
        Platform.setImplicitExit(false);
        GruscopeApp.loadFonts();
    }

    @Start
    void open(Stage stage) {
        store = new Store(Presets.defaultScene());
        new Window(stage, store).show();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(980);
    }

    @Test
    void everyThemeCanBeChosen(FxRobot robot) {
        for (Theme theme : Theme.values()) {
            choose(robot, "theme-" + theme.key());

            assertEquals(theme, store.scene().view().theme());
            assertEquals(theme, store.look().theme());
        }
    }

    @Test
    void everyRampCanBeChosen(FxRobot robot) {
        for (Ramp ramp : Ramp.values()) {
            choose(robot, "ramp-" + ramp.key());

            assertEquals(ramp, store.scene().view().ramp());
        }
    }

    @Test
    void theStripFoldsIntoOneCellAndUnfoldsAgain(FxRobot robot) throws Exception {
        robot.push(KeyCode.F);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> store.scene().view().fold() == 1);
        assertEquals("Unfold", robot.lookup("#fold").queryAs(Button.class).getText());

        robot.clickOn("#fold");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> store.scene().view().fold() == 0);
        assertEquals("Fold", robot.lookup("#fold").queryAs(Button.class).getText());
    }

    @Test
    void withReducedMotionTheFoldJumpsAndBeatsAreShownAsTheyEnd(FxRobot robot) {
        robot.interact(() -> {
            store.reduceMotion(true);
            store.moveTo(new Moment(3, 2, 0.5));
        });

        robot.push(KeyCode.F);

        assertEquals(1, store.scene().view().fold());
        assertEquals(Moment.after(3, 2), store.shot().moment());
        assertEquals(new Moment(3, 2, 0.5), store.moment());
    }

    private static void choose(FxRobot robot, String id) {
        MenuItem item = robot.lookup("#view").queryAs(MenuButton.class).getItems().stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
        robot.interact(item::fire);
    }
}
