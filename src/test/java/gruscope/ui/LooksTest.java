package gruscope.ui;

import gruscope.scene.Presets;
import gruscope.scene.Ramp;
import gruscope.scene.Theme;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

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

    private static void choose(FxRobot robot, String id) {
        MenuItem item = robot.lookup("#view").queryAs(MenuButton.class).getItems().stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
        robot.interact(item::fire);
    }
}
