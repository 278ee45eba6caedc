package gruscope.ui.window;

import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Ramp;
import gruscope.scene.Theme;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.store.Store;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The window in its dresses.
@OnScreen
class LooksTest {

    private Stage stage;
    private Store store;
    private Window window;

    @Start
    void open(Stage shared) {
        OwnStage.open(1120, 980, stage -> {
            store = new Store(Presets.defaultScene());
            this.stage = stage;
            window = new Window(stage, store);
            window.show();
        });
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
    void figuresSpeakTheLanguageThatIsChosenAtOnce(FxRobot robot) {
        for (Language language : Language.values()) {
            choose(robot, "language-" + language.key());

            assertEquals(language, store.scene().view().language());
            String said = WaitForAsyncUtils.waitForAsyncFx(5000, () ->
                    (String) robot.lookup("#cell").query().queryAccessibleAttribute(AccessibleAttribute.TEXT));
            assertEquals(language != Language.ENGLISH, said.contains("步读入"), said);
            assertEquals(language != Language.CHINESE, said.contains("step 1 of"), said);
        }
    }

    /// What is open takes its colours from the window, also while that changes what lies in it.
    @Test
    void aMenuStaysOnTheScreenAndKeepsItsColoursWhileTheLanguageChanges(FxRobot robot) {
        List<String> complaints = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord complaint) {
                complaints.add(complaint.getMessage());
            }

            @Override
            public void flush() { }

            @Override
            public void close() { }
        };
        Logger styles = Logger.getLogger("javafx.css");
        styles.addHandler(listener);
        try {
            robot.clickOn("#view").clickOn("Language");
            for (javafx.stage.Window open : javafx.stage.Window.getWindows()) {
                assertTrue(open == stage || Screen.getPrimary().getBounds().contains(open.getX(), open.getY(), open.getWidth(), open.getHeight()), () -> open.getX() + " " + open.getWidth());
            }
            assertEquals(3, javafx.stage.Window.getWindows().size());
            robot.clickOn("中文");
            OnScreen.Hand.settle();
        } finally {
            styles.removeHandler(listener);
        }

        assertEquals(List.of(), complaints);
        assertEquals(Language.CHINESE, store.scene().view().language());
        assertEquals(List.of(stage), javafx.stage.Window.getWindows());
    }

    @Test
    void theStripFoldsIntoOneCellAndUnfoldsAgain(FxRobot robot) throws Exception {
        robot.push(KeyCode.F);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> store.seen().fold() == 1);
        assertEquals("Unfold", robot.lookup("#fold").queryAs(Button.class).getText());

        robot.clickOn("#fold");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> store.seen().fold() == 0);
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

    @Test
    void fullScreenComesAndGoesByItsKey(FxRobot robot) throws Exception {
        robot.push(KeyCode.F11);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, stage::isFullScreen);

        robot.push(KeyCode.F11);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !stage.isFullScreen());
    }

    @Test
    void controlsAreHiddenAndTheFiguresGetTheirRoomUntilEscape(FxRobot robot) {
        Region cell = robot.lookup("#cell").queryAs(Region.class);
        double width = cell.getWidth();
        double height = cell.getHeight();
        double all = heights(robot);

        robot.push(KeyCode.F7).push(KeyCode.F8).push(KeyCode.F9);
        OnScreen.Hand.settle();
        assertTrue(cell.getWidth() > width, cell.getWidth() + " wide");
        assertTrue(heights(robot) > all, all + " then " + heights(robot));
        assertFalse(robot.lookup("#scrub").query().getParent().getParent().isVisible());

        robot.push(KeyCode.ESCAPE);
        OnScreen.Hand.settle();
        assertEquals(width, cell.getWidth());
        assertEquals(height, cell.getHeight());
    }

    /// Escape is no choice; a press on what is in the panel's place is one, and is not forgotten.
    @Test
    void theSidePanelFoldsWhereTheWindowIsNarrowUntilItIsWantedThere(FxRobot robot) throws Exception {
        wide(robot, 1040);
        assertFalse(isSeen(robot, ".side"), () -> "still there at " + stage.getScene().getWidth() + " with " + stage.getScene().getRoot().getStyle());
        assertTrue(robot.lookup("#side-handle").queryAs(Button.class).getText().contains("F8"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(isSeen(robot, ".side"));

        wide(robot, 1120);
        assertTrue(isSeen(robot, ".side"));
        assertFalse(isSeen(robot, "#side-handle"));

        wide(robot, 1040);
        robot.interact(() -> robot.lookup("#side-handle").queryAs(Button.class).fire());
        assertTrue(isSeen(robot, ".side"));
        assertFalse(isSeen(robot, "#side-handle"));
        wide(robot, 1120);
        wide(robot, 1040);
        assertTrue(isSeen(robot, ".side"));
    }

    private void wide(FxRobot robot, double width) throws Exception {
        robot.interact(() -> stage.setWidth(width));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> stage.getScene().getWidth() == width);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isSeen(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theSpotlightFollowsThePointerAndLetsClicksThrough(FxRobot robot) {
        robot.push(KeyCode.S);
        robot.moveTo("#play");
        Spotlight spotlight = window.presenting().spotlight();
        Bounds play = robot.lookup("#play").query().localToScene(robot.lookup("#play").query().getBoundsInLocal());

        assertTrue(spotlight.on());
        assertEquals(play.getCenterX(), spotlight.x(), 2);
        assertEquals(play.getCenterY(), spotlight.y(), 2);
        robot.clickOn("#play");
        assertTrue(window.player().playing().get());

        robot.push(KeyCode.SPACE).push(KeyCode.S);
        assertFalse(spotlight.on());
    }

    @Test
    void reducedMotionCanBeChosen(FxRobot robot) {
        MenuItem item = item(robot, "view-reduced-motion");

        robot.interact(() -> {
            ((CheckMenuItem) item).setSelected(true);
            item.fire();
        });

        assertTrue(store.reducedMotion());
    }

    /// Of the figures that are in sight, one below the other.
    private static double heights(FxRobot robot) {
        return Stream.of("#strip", "#cell", "#map", "#gates").map(pane -> robot.lookup(pane).queryAs(Region.class)).filter(Region::isVisible).mapToDouble(Region::getHeight).sum();
    }

    private static void choose(FxRobot robot, String id) {
        robot.interact(item(robot, id)::fire);
    }

    private static MenuItem item(FxRobot robot, String id) {
        return robot.lookup("#view").queryAs(MenuButton.class).getItems().stream()
                .flatMap(item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item)).filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
    }
}
