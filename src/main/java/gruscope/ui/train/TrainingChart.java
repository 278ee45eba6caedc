package gruscope.ui.train;

import gruscope.Phrases;
import gruscope.engine.learn.Verdict;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;
import gruscope.train.Checkpoint;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Loss and accuracy over the updates, a line for each cell; of several seeds their mean, with a band from the least to the greatest.
final class TrainingChart {

    private static final float[][] DASHES = {null, {8, 4}, {2, 3}, {10, 3, 2, 3}, {4, 4}};

    private final Phrases phrases;
    private final Look look;
    private final StackPane node = new StackPane();
    private final YIntervalSeriesCollection losses = new YIntervalSeriesCollection();
    private final YIntervalSeriesCollection rights = new YIntervalSeriesCollection();
    private final XYPlot loss;
    private final XYPlot right;

    TrainingChart(Phrases phrases, Look look) {
        this.phrases = phrases;
        this.look = look;
        LogarithmicAxis lossAxis = new LogarithmicAxis(phrases.text("train.loss"));
        lossAxis.setAllowNegativesFlag(false);
        lossAxis.setStrictValuesFlag(false);
        NumberAxis rightAxis = new NumberAxis(phrases.text("train.right"));
        rightAxis.setRange(0, 1.02);
        loss = plot(losses, lossAxis);
        right = plot(rights, rightAxis);
        // Both plots have the same lines: named once.
        right.getRenderer().setDefaultSeriesVisibleInLegend(false);
        NumberAxis updates = new NumberAxis(phrases.text("train.updates"));
        updates.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        dress(updates);
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(updates);
        both.setGap(8);
        both.add(loss);
        both.add(right);
        JFreeChart chart = new JFreeChart(null, look.type().font(TextStyle.SMALL_BOLD), both, true);
        chart.setBackgroundPaint(look.palette().panel());
        chart.getLegend().setBackgroundPaint(null);
        chart.getLegend().setItemPaint(look.palette().ink());
        chart.getLegend().setItemFont(look.type().font(TextStyle.SMALL));
        chart.getLegend().setFrame(BlockBorder.NONE);
        ChartViewer viewer = new ChartViewer(chart);
        viewer.setMinSize(10, 10);
        node.getChildren().setAll(viewer);
        node.setId("train-chart");
    }

    Region node() {
        return node;
    }

    /// Draws the courses as far as they are.
    ///
    /// @param shown the update whose checkpoint is shown
    void show(List<TrainingJob.Track> tracks, int shown) {
        fill(losses, tracks, verdict -> Math.max(verdict.loss(), 1e-6));
        fill(rights, tracks, Verdict::right);
        mark(loss, shown);
        mark(right, shown);
    }

    private void fill(YIntervalSeriesCollection data, List<TrainingJob.Track> tracks, ToDoubleFunction<Verdict> value) {
        Map<String, List<TrainingJob.Track>> cells = new LinkedHashMap<>();
        tracks.forEach(track -> cells.computeIfAbsent(phrases.text("train.line", track.plan().cell().kind().name(), track.plan().units()), _ -> new ArrayList<>()).add(track));
        List<YIntervalSeries> lines = new ArrayList<>();
        cells.forEach((name, seeds) -> lines.add(line(name, seeds, value)));
        data.removeAllSeries();
        lines.forEach(data::addSeries);
    }

    private static YIntervalSeries line(String name, List<TrainingJob.Track> seeds, ToDoubleFunction<Verdict> value) {
        YIntervalSeries line = new YIntervalSeries(name);
        line.setNotify(false);
        int common = seeds.stream().mapToInt(track -> track.kept().size()).min().orElse(0);
        for (int i = 0; i < common; i++) {
            int at = i;
            DoubleSummaryStatistics all = seeds.stream().mapToDouble(track -> value.applyAsDouble(track.kept().get(at).verdict())).summaryStatistics();
            Checkpoint first = seeds.getFirst().kept().get(i);
            line.add(first.update(), all.getAverage(), all.getMin(), all.getMax());
        }
        return line;
    }

    private XYPlot plot(YIntervalSeriesCollection data, NumberAxis values) {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        Color[] inks = {look.palette().ink(), look.palette().positive(), look.palette().negative(), look.palette().accent(), look.palette().quiet()};
        for (int i = 0; i < inks.length; i++) {
            renderer.setSeriesPaint(i, inks[i]);
            renderer.setSeriesFillPaint(i, inks[i]);
            renderer.setSeriesStroke(i, DASHES[i] == null ? new BasicStroke(2) : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES[i], 0));
        }
        renderer.setAlpha(0.15f);
        dress(values);
        XYPlot plot = new XYPlot(data, null, values, renderer);
        plot.setBackgroundPaint(look.palette().well());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(look.palette().faint());
        plot.setOutlineVisible(false);
        return plot;
    }

    private void dress(NumberAxis axis) {
        axis.setLabelPaint(look.palette().ink());
        axis.setTickLabelPaint(look.palette().quiet());
        axis.setLabelFont(look.type().font(TextStyle.SMALL));
        axis.setTickLabelFont(look.type().font(TextStyle.SMALL));
    }

    private void mark(XYPlot plot, int update) {
        plot.clearDomainMarkers();
        plot.addDomainMarker(new ValueMarker(update, look.palette().accent(), new BasicStroke(1.5f)));
    }
}
