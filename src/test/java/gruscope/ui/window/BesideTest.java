package gruscope.ui.window;

import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.scene.Moment;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Other cells beside the scene's own in the window.
@OnScreen
class BesideTest {

    private Store store;

    @Start
    void open(Stage shared) {
        OwnStage.open(1600, 1400, stage -> {
            store = new Store(Presets.defaultScene());
            new Window(stage, store).show();
        });
    }

    @Test
    void otherCellsStandBesideAndGoAgain(FxRobot robot) {
        choose(robot, "beside-rnn");
        choose(robot, "beside-lstm");
        assertEquals(List.of(Lstm.KIND, Rnn.KIND), store.run().neighbours().stream().map(run -> run.trace().cell().kind()).toList());
        assertEquals("Beside: LSTM and RNN", menu(robot).getText());
        assertTrue(drawing(robot, "#cell").hotspots().stream().anyMatch(spot -> spot.target() instanceof Target.OfNeighbour));

        choose(robot, "beside-lstm");
        assertEquals("Beside: RNN", menu(robot).getText());

        choose(robot, "beside-nothing");
        assertTrue(store.run().neighbours().isEmpty());
        assertTrue(drawing(robot, "#cell").hotspots().stream().noneMatch(spot -> spot.target() instanceof Target.OfNeighbour));
    }

    @Test
    void anEqualBudgetIsCountedForEachCell(FxRobot robot) {
        choose(robot, "beside-lstm");
        int atEqualUnits = store.run().neighbours().getFirst().trace().hiddenSize();

        choose(robot, "match-budget");

        assertEquals(4, atEqualUnits);
        assertEquals(3, store.run().neighbours().getFirst().trace().hiddenSize());
    }

    @Test
    void theMemoryOfALongRunIsFoundBesideTheWindowsThread(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            store.edit(store.scene().withText("1.".repeat(900)));
            robot.lookup("#tab-memory").queryAs(ToggleButton.class).fire();
            robot.lookup("#memory").queryAs(FigurePane.class).getParent().layout();
            assertTrue(drawing(robot, "#memory").description().startsWith("counting derivatives"), () -> drawing(robot, "#memory").description());
        });

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> drawing(robot, "#memory").description().contains("a gradient comes back to step 0"));
    }

    @Test
    void theCellsBesideKeepInStep(FxRobot robot) {
        choose(robot, "beside-rnn");

        robot.interact(() -> store.moveTo(Moment.after(5, 3)));

        assertEquals(Moment.after(5, 2), store.shot().neighbours().getFirst().moment());
    }

    @Test
    void pointingAtAGateFramesItsCounterpartsAndNamesThem(FxRobot robot) {
        robot.interact(() -> store.moveTo(Moment.after(5, 7)));
        choose(robot, "beside-lstm");
        Hotspot gate = drawing(robot, "#strip").hotspots().stream()
                .filter(spot -> spot.target().equals(new Target.Value(Signal.UPDATE_GATE, 5, 1))).findFirst().orElseThrow();
        Drawing before = drawing(robot, "#cell");

        Rectangle2D area = gate.area().getBounds2D();
        FigurePane pane = robot.lookup("#strip").queryAs(FigurePane.class);
        robot.moveTo(pane.localToScreen(area.getCenterX(), area.getCenterY()));

        assertNotEquals(before, drawing(robot, "#cell"));
        String told = robot.listWindows().stream().filter(w -> w instanceof Tooltip && w.isShowing()).map(w -> ((Tooltip) w).getText())
                .findFirst().orElseThrow();
        assertTrue(told.contains("z ~ f in the LSTM"), told);
    }

    @Test
    void aModelOfAnotherKindIsOfferedTheOtherKinds(FxRobot robot) {
        robot.interact(() -> store.edit(Presets.named("counter")));

        List<String> others = Cells.keys().reversed().stream().filter(key -> !key.equals("lstm")).map(key -> "beside-" + key).toList();
        assertEquals(Stream.concat(Stream.of("beside-nothing"), others.stream()).toList(),
                menu(robot).getItems().stream().limit(Cells.kinds().size()).map(MenuItem::getId).toList());
    }

    private static MenuButton menu(FxRobot robot) {
        return robot.lookup("#beside").queryAs(MenuButton.class);
    }

    private static void choose(FxRobot robot, String id) {
        MenuItem item = menu(robot).getItems().stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
        robot.interact(item::fire);
    }

    private static Drawing drawing(FxRobot robot, String pane) {
        return robot.lookup(pane).queryAs(FigurePane.class).drawing().orElseThrow();
    }
}
