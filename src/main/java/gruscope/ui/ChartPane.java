package gruscope.ui;

import gruscope.engine.Signal;
import gruscope.figure.Look;
import gruscope.figure.Shot;
import gruscope.figure.StateChart;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.ChartMouseEventFX;
import org.jfree.chart.fx.interaction.ChartMouseListenerFX;
import org.jfree.chart.plot.XYPlot;

import java.awt.geom.Rectangle2D;

/// The hidden state through time as an interactive chart: the figure's own JFreeChart in a viewer. A click goes to the step.
final class ChartPane {

    private final Store store;
    private final StateChart figure = new StateChart();
    private final StackPane node = new StackPane();
    private ChartViewer viewer;
    private Shot shown;
    private double zoom;
    private double width;

    ChartPane(Store store) {
        this.store = store;
        node.setId("chart");
    }

    Region node() {
        return node;
    }

    void show(Shot shot, double nextZoom) {
        if (shown != null && nextZoom == zoom && width == node.getWidth() && looksTheSame(shot)) {
            return;
        }
        shown = shot;
        zoom = nextZoom;
        width = node.getWidth();
        Look larger = shot.look().scaled(zoom);
        Shot scaled = new Shot(shot.run(), shot.moment(), shot.unit(), larger);
        if (viewer == null) {
            viewer = new ChartViewer(figure.chart(scaled, width));
            viewer.addChartMouseListener(new GoToStep());
            viewer.setMinSize(10, 10);
            node.getChildren().setAll(viewer);
        } else {
            viewer.setChart(figure.chart(scaled, width));
        }
        node.setAccessibleText(shot.look().phrases().text("chart.description", shot.trace().hiddenSize(), shot.trace().length(), shot.step()));
    }

    /// Most beats of a step leave the chart as it is.
    private boolean looksTheSame(Shot shot) {
        return shown.trace() == shot.trace() && shown.step() == shot.step() && shown.unit() == shot.unit() && shown.look() == shot.look()
                && shown.steps().equals(shot.steps())
                && shown.known(Signal.HIDDEN_STATE, shown.step()) == shot.known(Signal.HIDDEN_STATE, shot.step());
    }

    private final class GoToStep implements ChartMouseListenerFX {

        @Override
        public void chartMouseClicked(ChartMouseEventFX event) {
            MouseEvent mouse = event.getTrigger();
            if (mouse.getButton() != MouseButton.PRIMARY || store.timeline().steps() == 0) {
                return;
            }
            ChartEntity entity = event.getEntity();
            int step = entity instanceof XYItemEntity point ? (int) point.getDataset().getXValue(point.getSeriesIndex(), point.getItem())
                    : stepAt(event, mouse.getX());
            store.moveTo(store.timeline().endOf(Math.max(1, step)));
        }

        private int stepAt(ChartMouseEventFX event, double x) {
            XYPlot plot = event.getChart().getXYPlot();
            Rectangle2D area = viewer.getCanvas().getRenderingInfo().getPlotInfo().getDataArea();
            return (int) Math.round(plot.getDomainAxis().java2DToValue(x, area, plot.getDomainAxisEdge()));
        }

        @Override
        public void chartMouseMoved(ChartMouseEventFX event) {
            // The viewer shows its own tooltips.
        }
    }
}
