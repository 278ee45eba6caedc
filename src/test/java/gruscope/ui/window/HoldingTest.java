package gruscope.ui.window;

import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.scene.Moment;
import gruscope.scene.file.Presets;
import gruscope.scene.whatif.Change;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Gates are held in the picture of the cell itself.
@OnScreen
class HoldingTest {

    private static final int STEP = 6;
    private static final Target.Value RESET = new Target.Value(Signal.RESET_GATE, STEP, 1);
    private static final Target.Value UPDATE = new Target.Value(Signal.UPDATE_GATE, STEP, 2);

    private Store store;

    @Start
    void open(Stage shared) {
        OwnStage.open(1400, 980, stage -> {
            store = new Store(Presets.named("count-since-reset").withMoment(new Moment(STEP, 7, 1)));
            new Window(stage, store).show();
        });
    }

    @Test
    void aValveThatIsDraggedHoldsItsGateInItsUnitAsTheSidePanelDoes(FxRobot robot) {
        Point2D shut = place(robot, RESET, 0);
        Point2D half = place(robot, RESET, 0.5);
        double before = store.run().trace().value(Signal.RESET_GATE, STEP, 1);

        robot.moveTo(place(robot, RESET, before)).press(MouseButton.PRIMARY).moveTo(half).moveTo(shut.add(-30, 0)).release(MouseButton.PRIMARY);

        assertEquals(List.of(held(Signal.RESET_GATE, 1, 0)), store.scene().changes());
        assertEquals(0, store.run().trace().value(Signal.RESET_GATE, STEP, 1));
        robot.interact(() -> store.undo(1));
        assertEquals(List.of(), store.scene().changes());
    }

    @Test
    void theKnobIsDraggedBetweenOldAndNew(FxRobot robot) {
        Target knob = new Target.Knob(UPDATE);
        double before = store.run().trace().value(Signal.UPDATE_GATE, STEP, 2);

        robot.moveTo(place(robot, knob, before)).press(MouseButton.PRIMARY).moveTo(place(robot, knob, 0.6)).release(MouseButton.PRIMARY);

        assertEquals(0.6, store.run().trace().value(Signal.UPDATE_GATE, STEP, 2), 0.03);
        assertTrue(store.run().trace().isHeld(Signal.UPDATE_GATE, 2));
        assertEquals(before, store.shot().before(Signal.UPDATE_GATE, STEP, 2).orElseThrow());
    }

    @Test
    void withShiftAllUnitsAreHeldAndADoubleClickLetsGo(FxRobot robot) {
        Point2D open = place(robot, UPDATE, 1);
        robot.interact(() -> {
            mouse(robot, MouseEvent.MOUSE_PRESSED, place(robot, UPDATE, store.run().trace().value(Signal.UPDATE_GATE, STEP, 2)));
            mouse(robot, MouseEvent.MOUSE_DRAGGED, open.add(20, 0));
            mouse(robot, MouseEvent.MOUSE_RELEASED, open.add(20, 0));
        });

        assertEquals(List.of(held(Signal.UPDATE_GATE, Intervention.ALL_UNITS, 1)), store.scene().changes());

        robot.interact(() -> mouse(robot, MouseEvent.MOUSE_CLICKED, place(robot, UPDATE, 0.5)));

        assertEquals(List.of(), store.scene().changes());
    }

    @Test
    void theKeyboardHoldsTheGateItIsOn(FxRobot robot) {
        FigurePane cell = robot.lookup("#cell").queryAs(FigurePane.class);
        robot.interact(cell::requestFocus);
        for (int i = 0; i < 60 && cell.marked().flatMap(Hotspot::track).isEmpty(); i++) {
            robot.type(i < 4 ? KeyCode.DOWN : KeyCode.RIGHT);
        }
        Target.Value gate = (Target.Value) cell.marked().orElseThrow().target();

        robot.press(KeyCode.ALT).type(KeyCode.DOWN, KeyCode.DOWN).release(KeyCode.ALT);

        assertTrue(store.run().trace().isHeld(gate.signal(), gate.index()));
        robot.interact(() -> store.undo(1));
        assertEquals(List.of(), store.scene().changes());
    }

    @Test
    void pointerAndTipSayWhatCanBeHeld(FxRobot robot) {
        FigurePane cell = robot.lookup("#cell").queryAs(FigurePane.class);

        robot.moveTo(place(robot, RESET, 0.5)).moveBy(1, 0);
        OnScreen.Hand.settle();

        assertEquals(Cursor.H_RESIZE, cell.getCursor());
        assertTrue(told(robot).contains("Drag it to hold the gate"), told(robot));

        robot.interact(() -> store.moveTo(new Moment(STEP, 1, 1)));

        assertTrue(cell.drawing().orElseThrow().hotspots().stream().allMatch(spot -> spot.track().isEmpty()), "what has not been told is not held");
    }

    private static Change held(Signal gate, int unit, double value) {
        return new Change.Intervene(new Intervention.Clamp(gate, unit, value));
    }

    /// With Shift, which the robot's pointer does not know of, and the second of two clicks, however slow the machine is.
    private static void mouse(FxRobot robot, EventType<MouseEvent> kind, Point2D screen) {
        FigurePane cell = robot.lookup("#cell").queryAs(FigurePane.class);
        Point2D inScene = cell.localToScene(cell.screenToLocal(screen));
        Event.fireEvent(cell, new MouseEvent(kind, inScene.getX(), inScene.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 2, true, false, false, false, true, false,
                false, false, false, kind == MouseEvent.MOUSE_CLICKED, null));
    }

    private static String told(FxRobot robot) {
        return robot.listWindows().stream().filter(one -> one instanceof Tooltip && one.isShowing()).map(one -> ((Tooltip) one).getText()).findFirst().orElse("");
    }

    /// Where on the screen a number of the cell's picture would be.
    private static Point2D place(FxRobot robot, Target target, double number) {
        FigurePane cell = robot.lookup("#cell").queryAs(FigurePane.class);
        Hotspot spot = cell.drawing().orElseThrow().hotspots().stream().filter(one -> one.target().equals(target)).findFirst().orElseThrow();
        return cell.localToScreen(spot.track().orElseThrow().x(number), spot.area().getBounds2D().getCenterY());
    }
}
