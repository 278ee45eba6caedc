package gruscope.ui.pane;

import gruscope.engine.cell.Signal;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.ink.Size;
import gruscope.figure.time.StateChart;
import gruscope.ui.store.Store;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.ChartMouseEventFX;
import org.jfree.chart.fx.interaction.ChartMouseListenerFX;
import org.jfree.chart.plot.XYPlot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The state through time as an interactive chart: the figure's own JFreeChart in a viewer. A click goes to the step; what lies
/// under the pointer is explained as in every figure.
public final class ChartPane {

    private final Store store;
    private final StateChart figure = new StateChart();
    private final StackPane node = new StackPane();
    private final HotspotTip tip;
    private final Region cover = new Region();
    private final Pointing pointing;
    private List<Hotspot> hotspots = List.of();
    private ChartViewer viewer;
    private Shot shown;
    private double zoom;
    private Size room = new Size(0, 0);

    public ChartPane(Store store, Pointing pointing) {
        this.store = store;
        this.tip = new HotspotTip(node, pointing);
        this.pointing = pointing;
        node.setId("chart");
        cover.getStyleClass().add("cover-pane");
        pointing.listen(this::cover);
        node.setOnMouseExited(_ -> tip.hide());
        // What stands in it depends on its room, which it has only once the window is laid out.
        node.layoutBoundsProperty().addListener(_ -> {
            if (shown != null) {
                show(shown, zoom);
            }
        });
    }

    public Region node() {
        return node;
    }

    public void show(Shot shot, double nextZoom) {
        Size now = new Size(node.getWidth(), node.getHeight());
        if (shown != null && nextZoom == zoom && now.equals(room) && looksTheSame(shot)) {
            return;
        }
        shown = shot;
        cover();
        zoom = nextZoom;
        room = now;
        hotspots = List.of();
        JFreeChart chart = figure.chart(scaled(), room);
        if (viewer == null) {
            viewer = new ChartViewer(chart);
            viewer.addChartMouseListener(new GoToStep());
            viewer.setMinSize(10, 10);
            node.getChildren().setAll(viewer, cover);
        } else {
            viewer.setChart(chart);
        }
        viewer.setAccessibleText(shot.told(StateChart::description));
    }

    private void cover() {
        cover.setVisible(shown != null && pointing.coversState(shown.trace().length()));
    }

    /// Most beats of a step leave the chart as it is.
    private boolean looksTheSame(Shot shot) {
        return shown.trace() == shot.trace() && shown.step() == shot.step() && shown.unit() == shot.unit() && shown.look() == shot.look()
                && shown.steps().equals(shot.steps())
                && Stream.of(Signal.HIDDEN_STATE, StateChart.charted(shot.cell())).allMatch(state -> shown.known(state, shown.step()) == shot.known(state, shot.step()));
    }

    private Shot scaled() {
        return new Shot(shown.run(), shown.moment(), shown.unit(), shown.look().scaled(zoom));
    }

    /// What lies at a point, where the viewer has drawn it: found out only once one points.
    Optional<Hotspot> at(double x, double y) {
        if (cover.isVisible()) {
            return Optional.empty();
        }
        if (hotspots.isEmpty() && shown != null && shown.trace().length() > 0 && viewer.getWidth() > 0) {
            hotspots = figure.hotspots(scaled(), viewer.getChart(), viewer.getCanvas().getRenderingInfo().getPlotInfo().getDataArea());
        }
        return hotspots.reversed().stream().filter(hotspot -> hotspot.area().contains(x, y)).findFirst();
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
            MouseEvent mouse = event.getTrigger();
            at(mouse.getX(), mouse.getY()).ifPresentOrElse(
                    found -> tip.show(found, shown.look().scaled(zoom), Optional.empty(), mouse.getScreenX(), mouse.getScreenY()), tip::hide);
        }
    }
}
