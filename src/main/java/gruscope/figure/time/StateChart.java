package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.figure.Drawing;
import gruscope.figure.Extent;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.Units;
import gruscope.figure.explain.Answers;
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
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

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

    private static final double TITLE_MARGIN = 16;
    private static final int MOST_LINES = 8;

    private static final double WIDTH = 380;
    private static final double HEIGHT = 170;

    /// The height of title and axis of steps.
    private static final double AROUND = 60;

    /// About the width of the axis of values.
    private static final double AXIS = 50;

    @Override
    public String key() {
        return "chart";
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public boolean showsUnits() {
        return true;
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        return Layout.ofRun(shot, new Size(WIDTH * shot.look().type().scale(), height(shot)), this::drawing).growing().framed(2);
    }

    /// In which each line's name has a place of its own.
    private double height(Shot shot) {
        Type type = shot.look().type();
        double said = Answers.of(shot).isPresent() ? type.lineHeight(TextStyle.SMALL_BOLD) : 0;
        return Math.max(HEIGHT * type.scale(), AROUND * type.scale() + said + units(shot).size() * type.lineHeight(TextStyle.SMALL_BOLD));
    }

    private Drawing drawing(Shot shot, Size size) {
        JFreeChart chart = chart(shot, size.width());
        Rectangle2D area = new Rectangle2D.Double(0, 0, size.width(), size.height());
        return new Drawing(size, () -> hotspots(shot, chart, area), () -> shot.told(StateChart::description), graphics -> {
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
        StateAxis values = new StateAxis(shot);
        XYPlot plot = new XYPlot(data, stepAxis(shot, width), values, new MarkedLines(shot, units(shot)));
        dress(plot.getDomainAxis(), shot);
        dress(plot.getRangeAxis(), shot);
        plot.setDataset(1, StateLines.before(shot, units(shot)));
        plot.setRenderer(1, ghosts(shot));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
        plot.addDomainMarker(new ValueMarker(shot.step(), palette.accent(), LineStyle.stroke(shot.look(), 1.5, 4, 3)));
        plot.getRenderer().addAnnotation(labels(shot, data, values.ticks()), Layer.BACKGROUND);
        JFreeChart chart = new JFreeChart(null, type.font(TextStyle.SMALL_BOLD), plot, false);
        chart.setTitle(title(shot, width));
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(4, 2, 2, 6));
        return chart;
    }

    private ChartTitle title(Shot shot, double width) {
        Signal signal = Signal.HIDDEN_STATE;
        double room = width - TITLE_MARGIN;
        String title = shot.look().fitting(room, TextStyle.HEADING, phrases -> {
            String name = phrases.named("signal." + signal.key(), signal.symbol());
            String whole = hasBefore(shot) ? phrases.text("chart.before", name) : name;
            return shot.in(shot.look().speaking(phrases)).overflow().map(overflowed -> whole + " · " + overflowed).orElse(whole);
        });
        return new ChartTitle(title, shot.look(), room);
    }

    private boolean hasBefore(Shot shot) {
        XYSeriesCollection before = StateLines.before(shot, units(shot));
        return IntStream.range(0, before.getSeriesCount()).anyMatch(series -> before.getItemCount(series) > 0);
    }

    /// The units that have a line.
    public List<Integer> units(Shot shot) {
        Span shown = shot.units();
        int lines = shown.length() <= MOST_LINES ? shown.length() : Math.min(MOST_LINES, Units.most(shot)) - 1;
        int first = Math.clamp(shot.unit() - lines / 2L, shown.first() - 1, shown.last() - lines);
        return IntStream.range(first, first + lines).boxed().toList();
    }

    private StepAxis stepAxis(Shot shot, double width) {
        Span steps = shot.steps();
        return new StepAxis(shot, steps.first() - (StateLines.starts(shot) ? 1.5 : 0.5), steps.last() + room(shot, width), width - AXIS * shot.look().type().scale());
    }

    /// How many steps' widths the labels of the lines need behind the last step.
    private double room(Shot shot, double width) {
        Type type = shot.look().type();
        double label = units(shot).stream().mapToDouble(unit -> type.width(name(shot, unit), TextStyle.SMALL_BOLD)).max().orElse(0) + (LineLabels.REACH + 4) * type.scale();
        double plot = Math.max(2 * label, width - AXIS * type.scale());
        return Math.max(1, 0.2 + (shot.steps().length() + 0.5) * label / (plot - label));
    }

    private static String name(Shot shot, int unit) {
        return shot.look().phrases().text("cell.unit", unit + 1);
    }

    private static void dress(ValueAxis axis, Shot shot) {
        axis.setTickLabelPaint(shot.look().palette().quiet());
        axis.setAxisLinePaint(shot.look().palette().faint());
        axis.setAxisLineStroke(shot.look().axisStroke());
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
    }

    /// Lines of before: the same hues, thin and pale, without points.
    private XYLineAndShapeRenderer ghosts(Shot shot) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        List<Integer> units = units(shot);
        for (int i = 0; i < units.size(); i++) {
            LineStyle style = new LineStyle(shot.look(), units.get(i));
            renderer.setSeriesStroke(i, style.dashed(1.1));
            renderer.setSeriesPaint(i, style.pale());
        }
        return renderer;
    }

    /// `unit 3` beside the last point of each line, just after now; the chosen unit's comes first.
    private LineLabels labels(Shot shot, XYSeriesCollection data, List<Double> ticks) {
        List<Integer> units = units(shot);
        List<LineLabels.Name> names = IntStream.range(0, units.size()).filter(i -> data.getItemCount(i) > 0).boxed()
                .sorted(Comparator.comparing(i -> units.get(i) != shot.unit())).map(i -> new LineLabels.Name(name(shot, units.get(i)), new LineStyle(shot.look(), units.get(i)).color(),
                        data.getYValue(i, data.getItemCount(i) - 1))).toList();
        double end = Math.min(shot.step(), shot.steps().last());
        return new LineLabels(shot.look(), names, end, ticks);
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
                if (shot.known(Signal.HIDDEN_STATE, step) == 1 && Math.abs(shot.trace().value(Signal.HIDDEN_STATE, step, unit)) <= shot.limit(Signal.HIDDEN_STATE)) {
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

    /// Of the lines and steps that are drawn.
    public static String description(Shot shot) {
        Extent extent = new Extent(shot);
        List<Integer> lines = new StateChart().units(shot);
        int all = shot.trace().hiddenSize();
        int first = lines.getFirst() + 1;
        boolean some = lines.size() < shot.units().length();
        String units = some ? shot.look().phrases().text("extent.units.part", first, lines.getLast() + 1, all) : extent.units();
        return extent.told(Signal.HIDDEN_STATE).map(steps -> shot.look().phrases().text("chart.description", units, extent.steps(steps)))
                .orElseGet(() -> shot.look().phrases().text("maps.untold", shot.look().phrases().text("signal.h"), "h", units, extent.steps()))
                + shot.overflowSentence();
    }
}
