package gruscope.ui.pane;

import gruscope.Phrases;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.scene.file.Presets;
import gruscope.scene.run.Run;
import gruscope.scene.whatif.Change;
import gruscope.ui.OnScreen;
import gruscope.ui.store.Store;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The chart of the window, whatever height it is given.
@OnScreen
class ChartPaneTest {

    private static final double LEAST_PLOT = 25;

    private Stage stage;
    private Store store;
    private ChartPane pane;

    @Start
    void open(Stage shared) {
        stage = new Stage();
        store = new Store(Presets.defaultScene());
        store.moveTo(store.timeline().at(store.timeline().end()));
        pane = new ChartPane(store, new Pointing(store, Phrases.of("window", List.of(Locale.ENGLISH)), _ -> { }, _ -> { }));
        stage.setScene(new Scene(pane.node(), 700, 260));
        stage.show();
    }

    @Test
    void atEveryHeightWhatIsPointedAtIsTheStepThatIsDrawnThere(FxRobot robot) {
        for (double height : List.of(260.0, 120.0, 60.0, 40.0)) {
            show(robot, height);

            XYPlot plot = viewer().getChart().getXYPlot();
            Rectangle2D data = viewer().getCanvas().getRenderingInfo().getPlotInfo().getDataArea();
            assertTrue(data.getHeight() >= LEAST_PLOT, () -> height + ": " + data);
            for (int step = 1; step <= store.run().trace().length(); step++) {
                double x = plot.getDomainAxis().valueToJava2D(step, data, plot.getDomainAxisEdge());
                Hotspot found = pane.at(x, data.getMaxY() - 1).orElseThrow();
                assertEquals(step, found.target() instanceof Target.Step(int at) ? at : ((Target.Value) found.target()).step(), "at a height of " + height);
            }
        }
    }

    @Test
    void whereItIsLowItHasNoTitle(FxRobot robot) {
        show(robot, 60);

        assertNull(viewer().getChart().getTitle());
    }

    /// A window that is opened anew, in another language for one, has nothing to choose from until it is drawn.
    @Test
    void unitsAreChosenOnlyOnceTheyAreShown(FxRobot robot) {
        robot.interact(() -> {
            UnitChoice choice = new UnitChoice(store, Phrases.of("window", List.of(Locale.ENGLISH)));
            assertFalse(choice.node().isVisible());

            choice.show(Shot.of(Run.of(Presets.defaultScene().with(new Change.Units(32))), store.look()), true);
            assertTrue(choice.node().isVisible());
        });
    }

    private void show(FxRobot robot, double height) {
        robot.interact(() -> {
            pane.node().resize(700, height);
            pane.show(store.shot(), 1);
            pane.node().layout();
        });
        OnScreen.Hand.settle();
        robot.interact(() -> pane.node().snapshot(null, null));
    }

    private ChartViewer viewer() {
        return (ChartViewer) pane.node().getChildrenUnmodifiable().getFirst();
    }
}
