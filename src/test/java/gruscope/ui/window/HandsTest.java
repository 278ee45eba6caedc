package gruscope.ui.window;

import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Zoom;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneJson;
import gruscope.sequence.Encoding;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Whatever hands do to the window in whatever order, it stays whole and says what it means.
@OnScreen
class HandsTest {

    private Stage stage;
    private Store store;
    private Window window;

    @Start
    void open(Stage shared) {
        OwnStage.open(1120, 980, stage -> {
            this.stage = stage;
            store = new Store(Presets.defaultScene());
            window = new Window(stage, store);
            window.show();
        });
    }

    @AfterEach
    void leaveNoDialog(FxRobot robot) {
        robot.interact(() -> List.copyOf(Stage.getWindows()).stream().filter(one -> one != stage).forEach(javafx.stage.Window::hide));
    }

    @Test
    void theSceneIsAtItsNewZoomAndFoldAtOnceAndOnlyWhatIsSeenTakesItsTime(FxRobot robot) throws Exception {
        robot.interact(() -> {
            store.edit(store.scene().withText("11R1"));
            robot.lookup("#zoom-arithmetic").queryAs(ButtonBase.class).fire();
            robot.lookup("#fold").queryAs(ButtonBase.class).fire();

            assertEquals(Zoom.ARITHMETIC.level(), store.scene().view().zoom());
            assertEquals(1, store.scene().view().fold());
            assertTrue(store.seen().zoom() < Zoom.ARITHMETIC.level());
            assertTrue(SceneJson.format(store.scene()).contains("\"zoom\": 4"));
            assertEquals(Zoom.ARITHMETIC.level(), store.settled().scene().view().zoom());
        });

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> store.seen().zoom() == Zoom.ARITHMETIC.level() && store.seen().fold() == 1);
    }

    @Test
    void undoDuringAZoomLeadsToAWholeZoomThatIsSeen(FxRobot robot) throws Exception {
        double before = store.scene().view().zoom();
        robot.interact(() -> {
            store.edit(store.scene().withText("11R1"));
            robot.lookup("#zoom-arithmetic").queryAs(ButtonBase.class).fire();
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> store.seen().zoom() > before);

        robot.interact(() -> {
            store.edit(store.scene().withText("11R11"));
            store.undo(2);
        });
        assertEquals(before, store.seen().zoom());
        robot.interact(() -> store.redo(1));
        WaitForAsyncUtils.waitForFxEvents(20);

        assertEquals(store.scene().view(), store.seen());
        for (Scene scene : store.edits().past()) {
            assertEquals(Math.rint(scene.view().zoom()), scene.view().zoom());
        }
    }

    @Test
    void anEmptySequenceTakesEveryZoomWheelAndDrag(FxRobot robot) {
        robot.interact(() -> store.edit(store.scene().withView(store.scene().view().withSteps(new gruscope.scene.Span(2, 5)))));
        robot.interact(() -> store.type(""));

        robot.type(KeyCode.PLUS, KeyCode.MINUS, KeyCode.DIGIT0);
        for (String pane : List.of("#gates", "#states", "#chart")) {
            robot.interact(() -> Event.fireEvent(robot.lookup(pane).query(), scroll(40)));
            robot.drag(pane).dropBy(30, 0);
        }

        assertEquals(Optional.empty(), store.notice());
    }

    @Test
    void aStepCannotBeRetypedWhileTheTextCannotBeReadAndThatIsSaid(FxRobot robot) {
        robot.interact(() -> store.type("1x1"));

        moveTo(robot, "#strip", new Target.Step(2)::equals);
        robot.doubleClickOn(MouseButton.PRIMARY);

        assertEquals(Optional.of("character 2: \"x\" is not among this model's letters; type any of the letters . 1 R"), store.notice());
        assertTrue(robot.lookup("#inline-editor").tryQuery().isEmpty());
    }

    @Test
    void aTipIsGoneOnceADragEndsOutside(FxRobot robot) {
        FigurePane weights = robot.lookup("#weights").queryAs(FigurePane.class);
        Rectangle2D square = weights.drawing().orElseThrow().hotspots().stream().filter(spot -> spot.target() instanceof Target.Weight).map(spot -> spot.area().getBounds2D())
                .filter(area -> weights.at(area.getCenterX(), area.getCenterY()).filter(spot -> spot.target() instanceof Target.Weight).isPresent()).findFirst().orElseThrow();
        robot.interact(() -> {
            mouse(weights, MouseEvent.MOUSE_PRESSED, square.getCenterX(), square.getCenterY());
            mouse(weights, MouseEvent.MOUSE_DRAGGED, -200, square.getCenterY() - 20);
        });
        assertEquals(1, tips(robot).size());

        robot.interact(() -> mouse(weights, MouseEvent.MOUSE_RELEASED, -200, square.getCenterY() - 20));

        assertEquals(List.of(), tips(robot));
    }

    @Test
    void noTipOfTheWindowLiesOverADialog(FxRobot robot) {
        moveTo(robot, "#strip", new Target.Step(3)::equals);
        assertEquals(1, tips(robot).size());

        robot.push(KeyCode.CONTROL, KeyCode.E);

        assertEquals(List.of(), tips(robot));
    }

    @Test
    void aPressThatClosesAMenuDoesNothingElse(FxRobot robot) {
        Scene before = store.scene();
        MenuButton menu = robot.lookup("#files").queryAs(MenuButton.class);
        for (String beneath : List.of("#zoom-arithmetic", "#strip", "#fold", "#last")) {
            robot.clickOn("#files");
            assertTrue(menu.isShowing());

            robot.clickOn(beneath);

            assertFalse(menu.isShowing(), beneath);
            assertEquals(before, store.scene(), beneath);
        }

        robot.clickOn("#fold");
        assertEquals(1, store.scene().view().fold());
    }

    @Test
    void aBadgeIsExplainedInWordsAfterANumberWasTypeset(FxRobot robot) {
        robot.interact(() -> store.moveTo(new Moment(6, 7, 1)));
        moveTo(robot, "#cell", target -> target instanceof Target.Value);
        assertTrue(tips(robot).getFirst().getStyleClass().contains("typeset"));

        moveTo(robot, "#strip", Target.Weights.class::isInstance);

        Tooltip tip = tips(robot).getFirst();
        assertEquals(1, tips(robot).size());
        assertTrue(tip.getText().startsWith("108 numbers"), tip.getText());
        assertFalse(tip.getStyleClass().contains("typeset"));
    }

    @Test
    void whatIsPointedAtInTheCellIsExplainedWithinItsPanelWithoutBeingCovered(FxRobot robot) {
        robot.interact(() -> store.moveTo(new Moment(6, 7, 1)));
        FigurePane cell = robot.lookup("#cell").queryAs(FigurePane.class);
        Bounds panel = cell.localToScreen(cell.getLayoutBounds());

        for (Predicate<Target> pointed : List.<Predicate<Target>>of(target -> target instanceof Target.Value value && value.signal().key().equals("h"), Target.Weights.class::isInstance)) {
            moveTo(robot, "#cell", pointed);

            Tooltip tip = tips(robot).getFirst();
            Hotspot meant = cell.drawing().orElseThrow().hotspots().stream().filter(spot -> pointed.test(spot.target())).findFirst().orElseThrow();
            Rectangle2D area = meant.area().getBounds2D();
            Bounds explained = new BoundingBox(tip.getAnchorX(), tip.getAnchorY(), tip.getWidth(), tip.getHeight());
            assertTrue(panel.contains(explained), explained + " in " + panel);
            assertFalse(explained.intersects(cell.localToScreen(new BoundingBox(area.getX(), area.getY(), area.getWidth(), area.getHeight()))), meant.title());
        }
    }

    @Test
    void theArrowsTravelFromBadgeToBadge(FxRobot robot) {
        FigurePane strip = robot.lookup("#strip").queryAs(FigurePane.class);
        robot.interact(strip::requestFocus);
        robot.type(KeyCode.RIGHT, KeyCode.DOWN);
        double first = strip.marked().orElseThrow().area().getBounds2D().getCenterX();
        Target badge = strip.marked().orElseThrow().target();

        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);

        assertEquals(new Target.Weights(1), badge);
        double pitch = (strip.drawing().orElseThrow().hotspots().stream().filter(spot -> spot.target().equals(new Target.Step(12))).findFirst().orElseThrow()
                .area().getBounds2D().getCenterX() - first) / 11;
        assertTrue(strip.marked().orElseThrow().area().getBounds2D().getCenterX() > first + 1.5 * pitch,
                first + " then " + strip.marked().orElseThrow().area().getBounds2D().getCenterX());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTextThatAnotherEncodingCannotWriteStaysAndIsExplained(FxRobot robot) {
        robot.interact(() -> store.type("11x1"));
        ComboBox<Encoding> encodings = robot.lookup("#encodings").queryAs(ComboBox.class);

        robot.interact(() -> encodings.setValue(encodings.getItems().getLast()));

        assertEquals("numbers", store.scene().encoding().key());
        assertEquals("11x1", store.scene().text());
        assertEquals("11x1", robot.lookup("#sequence").queryAs(TextField.class).getText());
        assertTrue(robot.lookup("#message").queryAs(Label.class).isVisible());
    }

    @Test
    void aLongTextOfNonsenseIsMarkedOnlyWhereItIsInSight(FxRobot robot) {
        TextField field = robot.lookup("#sequence").queryAs(TextField.class);

        robot.interact(() -> {
            field.setText("1x".repeat(3000));
            field.positionCaret(3001);
        });
        OnScreen.Hand.settle();

        int marks = robot.lookup(".problem-mark").queryAll().size();
        assertTrue(marks > 5 && marks < 100, marks + " marks");
    }

    private static void mouse(FigurePane on, EventType<MouseEvent> kind, double x, double y) {
        Point2D inScene = on.localToScene(x, y);
        Point2D screen = on.localToScreen(x, y);
        Event.fireEvent(on, new MouseEvent(kind, inScene.getX(), inScene.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
                false, false, false, null));
    }

    private static ScrollEvent scroll(double by) {
        return new ScrollEvent(ScrollEvent.SCROLL, 10, 10, 10, 10, false, false, false, false, false, false, 0, by, 0, by,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private static List<Tooltip> tips(FxRobot robot) {
        return robot.listWindows().stream().filter(one -> one instanceof Tooltip && one.isShowing()).map(Tooltip.class::cast).toList();
    }

    private static void moveTo(FxRobot robot, String pane, Predicate<Target> wanted) {
        FigurePane node = robot.lookup(pane).queryAs(FigurePane.class);
        Hotspot hotspot = node.drawing().orElseThrow().hotspots().stream().filter(spot -> wanted.test(spot.target())).findFirst().orElseThrow();
        Rectangle2D area = hotspot.area().getBounds2D();
        Point2D at = node.localToScreen(area.getCenterX(), area.getCenterY());
        robot.moveTo(at).moveBy(1, 0);
        OnScreen.Hand.settle();
    }
}
