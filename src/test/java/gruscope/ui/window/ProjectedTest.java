package gruscope.ui.window;

import gruscope.engine.cell.Lstm;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Size;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.Zoom;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.Objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The projector theme in a window of 1280×720: whatever is shown can be read from the last row.
@OnScreen
class ProjectedTest {

    private static final double LEAST = 24;

    private Store store;
    private Stage stage;

    @Start
    void open(Stage shared) {
        OwnStage.open(1280, 720, stage -> {
            this.stage = stage;
            Scene scene = Presets.defaultScene();
            store = new Store(scene.withView(scene.view().withTheme(Theme.PROJECTOR)).withMoment(Moment.after(6, 5)));
            new Window(stage, store).show();
        });
    }

    @Test
    void everyControlThatIsShownHasLargeLetters(FxRobot robot) {
        OnScreen.Hand.settle();
        assertEquals(1280, stage.getScene().getWidth());

        List<Font> fonts = new ArrayList<>();
        robot.interact(() -> collect(stage.getScene().getRoot(), fonts));

        assertFalse(fonts.isEmpty());
        fonts.forEach(font -> assertTrue(font.getSize() >= LEAST, font.toString()));
    }

    /// What is drawn at its preferred size or larger has the letters of its theme, which are large enough.
    @Test
    void theCellIsNotShrunkAtAnyBeat(FxRobot robot) {
        for (int beat = 0; beat < 8; beat++) {
            int now = beat;
            robot.interact(() -> store.moveTo(Moment.after(6, now)));
            isNotShrunk(robot, "cell");
        }
    }

    @Test
    void theStripIsNotShrunk(FxRobot robot) {
        robot.interact(() -> store.look(store.scene().withView(store.scene().view().withZoom(Zoom.SEQUENCE.level()))));

        isNotShrunk(robot, "strip");
    }

    @Test
    void theSidePanelIsAwayUntilItIsAskedFor(FxRobot robot) {
        assertFalse(robot.lookup(".side").query().isVisible());

        robot.interact(() -> store.look(store.scene().withView(store.scene().view().withTheme(Theme.LIGHT))));

        assertTrue(robot.lookup(".side").query().isVisible());
    }

    @Test
    void noWordsAreCutThroughAtTheFootOfTheSidePanel(FxRobot robot) {
        robot.type(KeyCode.F8);
        OnScreen.Hand.settle();
        Node side = robot.lookup(".side").query();
        double foot = side.localToScene(side.getBoundsInLocal()).getMaxY();

        List<Node> cut = robot.lookup(".side .label").queryAll().stream()
                .filter(label -> label.localToScene(label.getBoundsInLocal()).getMinY() < foot && label.localToScene(label.getBoundsInLocal()).getMaxY() > foot + 1).toList();

        assertFalse(cut.isEmpty());
        cut.forEach(label -> assertTrue(Stream.iterate(label, Objects::nonNull, Node::getParent).anyMatch(one -> one.getOpacity() == 0), label::toString));
    }

    @Test
    void keysShowThreeBigScenesAndEscapeIsBackAtWhatWasBefore(FxRobot robot) {
        robot.interact(() -> store.look(store.scene().withView(store.scene().view().withTheme(Theme.DARK).withZoom(Zoom.BEAT.level()))));

        robot.type(KeyCode.F3);
        assertEquals(Theme.PROJECTOR, store.scene().view().theme());
        assertTrue(isSeen(robot, "#projected-weights"));
        assertTrue(isSeen(robot, "#projected-bill"));
        assertFalse(isSeen(robot, "#cell"));
        robot.type(KeyCode.F4);
        assertTrue(isSeen(robot, "#strip"));
        assertTrue(isSeen(robot, "#memory"));
        assertFalse(store.scene().view().beside().kinds().isEmpty());
        robot.type(KeyCode.F2);
        assertTrue(isSeen(robot, "#cell"));
        assertTrue(store.scene().view().beside().kinds().isEmpty());
        robot.type(KeyCode.M);
        assertTrue(isSeen(robot, "#memory"));

        robot.type(KeyCode.ESCAPE);
        assertEquals(Theme.DARK, store.scene().view().theme());
        assertEquals(Zoom.BEAT.level(), store.scene().view().zoom());
        assertTrue(store.scene().view().beside().kinds().isEmpty());
        assertTrue(robot.lookup(".side").query().isVisible());
    }

    @Test
    void aSceneThatOpenedProjectedHasItsOneCellBackAfterTheComparison(FxRobot robot) {
        robot.type(KeyCode.F4);
        assertFalse(store.scene().view().beside().kinds().isEmpty());

        robot.type(KeyCode.F2);

        assertTrue(store.scene().view().beside().kinds().isEmpty());
    }

    @Test
    void whatTheToolbarHasNoRoomForIsInTheViewMenu(FxRobot robot) {
        MenuButton view = robot.lookup("#view").queryAs(MenuButton.class);

        assertTrue(view.getItems().stream().filter(MenuItem::isVisible).map(MenuItem::getId).toList().containsAll(List.of("view-undo", "view-redo", "view-export", "view-beside", "view-speed")));
    }

    @Test
    void theMenuOfLessonsStaysOnTheScreen(FxRobot robot) {
        MenuButton learn = robot.lookup("#learn").queryAs(MenuButton.class);

        robot.interact(learn::show);
        OnScreen.Hand.settle();

        ContextMenu menu = learn.getItems().getFirst().getParentPopup();
        assertTrue(menu.getHeight() < stage.getScene().getHeight(), () -> "a menu " + menu.getHeight() + " high");
        assertEquals(10, within(learn.getItems(), "learn-lessons").getItems().size());
        List<MenuItem> themes = within(learn.getItems(), "learn-pairs").getItems();
        assertEquals(19, themes.stream().mapToInt(theme -> ((Menu) theme).getItems().size()).sum());
        for (MenuItem theme : themes) {
            assertTrue(((Menu) theme).getItems().size() <= learn.getItems().size(), theme.getText() + " is a higher menu than the whole, which has room");
        }
        robot.interact(learn::hide);
    }

    @Test
    void besideAndSpeedAreChosenThere(FxRobot robot) {
        robot.interact(() -> item(robot, "view-beside", "beside-lstm").fire());
        robot.interact(() -> item(robot, "view-speed", "speed-1").fire());

        assertEquals(List.of(Lstm.KIND), store.scene().view().beside().kinds());
        assertEquals(1, robot.lookup("#speed").queryAs(Slider.class).getValue());
    }

    @Test
    void aClickerGoesOnToTheNextSceneAtTheRunsEndAndBackAtItsStart(FxRobot robot) {
        robot.interact(() -> store.moveTo(store.timeline().at(store.timeline().end())));

        robot.type(KeyCode.PAGE_DOWN);
        assertTrue(isSeen(robot, "#projected-bill"));
        robot.type(KeyCode.PAGE_DOWN);
        assertTrue(isSeen(robot, "#memory"));

        robot.type(KeyCode.HOME, KeyCode.PAGE_UP);
        assertTrue(isSeen(robot, "#projected-bill"));
        robot.type(KeyCode.PAGE_UP);
        assertTrue(isSeen(robot, "#cell"));
    }

    private static Menu within(List<MenuItem> items, String id) {
        return (Menu) items.stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private static MenuItem item(FxRobot robot, String menu, String item) {
        Menu within = (Menu) robot.lookup("#view").queryAs(MenuButton.class).getItems().stream().filter(one -> menu.equals(one.getId())).findFirst().orElseThrow();
        return within.getItems().stream().filter(one -> item.equals(one.getId())).findFirst().orElseThrow();
    }

    private static boolean isSeen(FxRobot robot, String id) {
        for (Node one = robot.lookup(id).query(); one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void isNotShrunk(FxRobot robot, String key) {
        OnScreen.Hand.settle();
        FigurePane pane = robot.lookup("#" + key).queryAs(FigurePane.class);
        Shot shot = store.shot();
        Size wanted = Gallery.named(key).lay(shot, new Size(pane.getWidth(), pane.getHeight())).preferred();
        assertTrue(pane.getWidth() >= wanted.width() && pane.getHeight() >= wanted.height(),
                () -> key + " wants " + wanted + ", has " + pane.getWidth() + "×" + pane.getHeight());
    }

    private static void collect(Node node, List<Font> fonts) {
        if (!node.isVisible() || !node.isManaged()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            fonts.add(labeled.getFont());
        }
        if (node instanceof TextInputControl text) {
            fonts.add(text.getFont());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, fonts));
        }
    }
}
