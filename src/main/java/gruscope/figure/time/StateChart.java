package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.Units;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.figure.strip.StepCard;
import gruscope.scene.Span;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The hidden state through time, one line a unit, told apart by colour, dash and a label at its end.
public final class StateChart implements Figure {

    private static final float[][] DASHES = {null, {7, 4}, {2, 3}, {9, 3, 2, 3}, {12, 4}, {4, 2}, {2, 5}, {9, 3, 2, 3, 2, 3}};
    private static final int MOST_LINES = 8;
    private static final double GHOST = 0.5;
    private static final double LABEL_GAP = 0.012;

    @Override
    public String key() {
        return "chart";
    }

    @Override
    public Layout measure(Shot shot) {
        return Layout.ofRun(shot, new Size(380, 170).scaled(shot.look().type().scale()), this::drawing);
    }

    private Drawing drawing(Shot shot, Size size) {
        JFreeChart chart = chart(shot, size.width());
        Rectangle2D area = new Rectangle2D.Double(0, 0, size.width(), size.height());
        return new Drawing(size, () -> hotspots(shot, chart, area), () -> description(shot), graphics -> {
            new Ink(graphics, shot.look());
            chart.draw(graphics, area);
        });
    }

    /// The chart itself: series i is unit `units(shot)[i]`, x is the step. Only what is known at the moment is in it.
    ///
    /// @param width that it will have, so that the labels behind the last step find room
    public JFreeChart chart(Shot shot, double width) {
        Palette palette = shot.look().palette();
        Type type = shot.look().type();
        XYSeriesCollection data = StateLines.of(shot, units(shot));
        XYPlot plot = new XYPlot(data, stepAxis(shot, width), valueAxis(shot), renderer(shot));
        plot.setDataset(1, StateLines.before(shot, units(shot)));
        plot.setRenderer(1, ghosts(shot));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(palette.faint());
        plot.setRangeGridlineStroke(new BasicStroke((float) type.scale()));
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
        plot.addDomainMarker(new ValueMarker(shot.step(), palette.accent(), stroke(1.5, new float[] {4, 3}, type.scale())));
        endLabels(shot, data).forEach(plot::addAnnotation);
        JFreeChart chart = new JFreeChart(null, type.font(TextStyle.SMALL_BOLD), plot, false);
        chart.setTitle(title(shot));
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(4, 2, 2, 6));
        return chart;
    }

    private ChartTitle title(Shot shot) {
        Signal signal = Signal.HIDDEN_STATE;
        String name = shot.look().phrases().named("signal." + signal.key(), signal.symbol());
        String title = hasBefore(shot) ? shot.look().phrases().text("chart.before", name) : name;
        return new ChartTitle(shot.overflow().map(overflowed -> title + " · " + overflowed).orElse(title), shot.look());
    }

    private boolean hasBefore(Shot shot) {
        XYSeriesCollection before = StateLines.before(shot, units(shot));
        return IntStream.range(0, before.getSeriesCount()).anyMatch(series -> before.getItemCount(series) > 0);
    }

    /// The units that have a line.
    public List<Integer> units(Shot shot) {
        Span shown = shot.units();
        return shown.length() <= MOST_LINES ? IntStream.range(shown.first() - 1, shown.last()).boxed().toList() : Units.of(shot).shown();
    }

    private NumberAxis stepAxis(Shot shot, double width) {
        Span steps = shot.steps();
        NumberAxis axis = new StepAxis(shot, steps.first() - 0.5, steps.last() + room(shot, width));
        dress(axis, shot);
        return axis;
    }

    /// How many steps' widths the labels of the lines need behind the last step.
    private double room(Shot shot, double width) {
        Type type = shot.look().type();
        double label = units(shot).stream().mapToDouble(unit -> type.width(name(shot, unit), TextStyle.SMALL_BOLD)).max().orElse(0) + 8 * type.scale();
        double plot = Math.max(2 * label, width - 50 * type.scale());
        return Math.max(1, 0.2 + LABEL_GAP * shot.steps().length() + (shot.steps().length() + 0.5) * label / (plot - label));
    }

    private static String name(Shot shot, int unit) {
        return shot.look().phrases().text("cell.unit", unit + 1);
    }

    /// Its labels differ in font from the step axis': FXGraphics2D takes the first font of a picture for the last one of the picture before,
    /// when they are equal, and then sets none.
    private static NumberAxis valueAxis(Shot shot) {
        NumberAxis axis = new NumberAxis();
        double most = HeatMap.of(shot, Signal.HIDDEN_STATE).limit();
        axis.setRange(-1.05 * most, 1.05 * most);
        axis.setTickUnit(new NumberTickUnit(most == 1 ? 0.5 : Math.pow(10, Math.floor(Math.log10(most))), new AxisNumbers(shot.look())));
        axis.setTickLabelFont(shot.look().type().font(TextStyle.SMALL));
        dress(axis, shot);
        return axis;
    }

    private static void dress(NumberAxis axis, Shot shot) {
        axis.setTickLabelPaint(shot.look().palette().quiet());
        axis.setAxisLinePaint(shot.look().palette().faint());
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
    }

    private XYLineAndShapeRenderer renderer(Shot shot) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        List<Integer> units = units(shot);
        boolean dense = StateLines.dense(shot);
        for (int i = 0; i < units.size(); i++) {
            boolean dwelt = units.get(i) == shot.unit();
            float[] dash = dense ? null : DASHES[units.get(i) % DASHES.length];
            double scale = shot.look().type().scale();
            renderer.setSeriesStroke(i, stroke(dense ? 1 : dwelt ? 2.4 : 1.6, dash, scale));
            renderer.setSeriesPaint(i, color(shot.look().palette(), units.get(i)));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-2 * scale, -2 * scale, 4 * scale, 4 * scale));
            renderer.setSeriesShapesVisible(i, shot.steps().length() <= 60);
        }
        return renderer;
    }

    /// Lines of before: the same hues, thin and pale, without points.
    private XYLineAndShapeRenderer ghosts(Shot shot) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        List<Integer> units = units(shot);
        for (int i = 0; i < units.size(); i++) {
            Palette palette = shot.look().palette();
            renderer.setSeriesStroke(i, stroke(1.1, DASHES[units.get(i) % DASHES.length], shot.look().type().scale()));
            renderer.setSeriesPaint(i, Palette.mix(palette.panel(), color(palette, units.get(i)), GHOST));
        }
        return renderer;
    }

    private static BasicStroke stroke(double width, float[] dash, double scale) {
        if (dash == null) {
            return new BasicStroke((float) (width * scale));
        }
        float[] scaled = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            scaled[i] = (float) (dash[i] * scale);
        }
        return new BasicStroke((float) (width * scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, scaled, 0);
    }

    /// Four colours in turn; dashes and labels tell lines apart where colour does not. A unit keeps its own, whatever stands beside it.
    private static Color color(Palette palette, int unit) {
        return switch (unit % 4) {
            case 0 -> palette.ink();
            case 1 -> palette.accent();
            case 2 -> palette.negative();
            default -> palette.positive();
        };
    }

    /// `unit 3` beside the last point of each line, just after now, pushed apart where they would meet.
    private List<LineLabel> endLabels(Shot shot, XYSeriesCollection data) {
        double range = 2.1 * HeatMap.of(shot, Signal.HIDDEN_STATE).limit();
        double least = range * 0.085;
        List<Integer> units = units(shot);
        List<Integer> order = IntStream.range(0, units.size()).filter(i -> data.getItemCount(i) > 0).boxed()
                .sorted(Comparator.comparingDouble(i -> data.getYValue(i, data.getItemCount(i) - 1))).toList();
        List<LineLabel> labels = new ArrayList<>();
        double free = -range / 2 + least / 2;
        double room = range / 2 - order.size() * least;
        for (int i : order) {
            int last = data.getItemCount(i) - 1;
            double wanted = Math.min(data.getYValue(i, last), room + least / 2);
            double y = Math.max(free, wanted);
            free = y + least;
            room += least;
            labels.add(new LineLabel(shot.look(), name(shot, units.get(i)), color(shot.look().palette(), units.get(i)),
                    Math.min(shot.step(), shot.steps().last()) + LABEL_GAP * shot.steps().length() + 0.1, y));
        }
        return labels;
    }

    private List<Hotspot> hotspots(Shot shot, JFreeChart chart, Rectangle2D area) {
        Rectangle2D plot = plotArea(chart, area);
        XYPlot xy = chart.getXYPlot();
        List<Hotspot> hotspots = new ArrayList<>();
        Explainer explainer = new Explainer(shot);
        Span steps = shot.steps();
        int every = (int) Math.ceil(steps.length() / 400.0);
        for (int step = steps.first(); step <= steps.last(); step += every) {
            double left = xy.getDomainAxis().valueToJava2D(step - 0.5, plot, xy.getDomainAxisEdge());
            double right = xy.getDomainAxis().valueToJava2D(step + every - 0.5, plot, xy.getDomainAxisEdge());
            hotspots.add(new Hotspot(new Rectangle2D.Double(left, plot.getY(), right - left, plot.getHeight()), new Target.Step(step),
                    shot.look().phrases().text("strip.step", step, shot.token(step)), StepCard.detail(shot, step)));
        }
        for (int step = steps.first(); step <= Math.min(steps.last(), shot.step()) && every == 1; step++) {
            for (int unit : units(shot)) {
                if (shot.known(Signal.HIDDEN_STATE, step) == 1 && Double.isFinite(shot.trace().value(Signal.HIDDEN_STATE, step, unit))) {
                    double x = xy.getDomainAxis().valueToJava2D(step, plot, xy.getDomainAxisEdge());
                    double y = xy.getRangeAxis().valueToJava2D(shot.trace().value(Signal.HIDDEN_STATE, step, unit), plot, xy.getRangeAxisEdge());
                    hotspots.add(explainer.hotspot(new Ellipse2D.Double(x - 5, y - 5, 10, 10), new Target.Value(Signal.HIDDEN_STATE, step, unit)));
                }
            }
        }
        return hotspots;
    }

    /// Where the chart's data come to lie; JFreeChart knows only once it has drawn.
    private static Rectangle2D plotArea(JFreeChart chart, Rectangle2D area) {
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.draw(nowhere, area, info);
        nowhere.dispose();
        return info.getPlotInfo().getDataArea();
    }

    private static String description(Shot shot) {
        return shot.look().phrases().text("chart.description", shot.trace().hiddenSize(), shot.trace().length(), shot.step()) + shot.overflowSentence();
    }
}
