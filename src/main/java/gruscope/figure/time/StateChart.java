package gruscope.figure.time;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.Units;
import gruscope.figure.explain.Answers;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.scene.Span;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The state through time, one line a unit, told apart by dash, mark and a label at its end: the hidden state, or the cell state where there is one, and then
/// beside its lines the hidden state of the unit dwelt on.
public final class StateChart implements Figure {

    private static final double TITLE_MARGIN = 16;
    private static final int MOST_LINES = 8;

    private static final double EDGE = 2;
    private static final RectangleInsets PADDING = new RectangleInsets(4, 2, 2, 6);
    private static final double WIDTH = 380;
    private static final double HEIGHT = 170;

    /// Below this height there are only lines.
    private static final double LOW = 110;

    /// The height of title and axis of steps.
    private static final double AROUND = 60;

    /// The data set of the hidden state beside the cell state.
    private static final int SHOWN = 2;

    /// The state whose lines are drawn.
    public static Signal charted(Cell cell) {
        return cell.hasCellState() ? Signal.CELL_STATE : Signal.HIDDEN_STATE;
    }

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
    public List<Preference<?>> preferences() {
        return Authored.OF_RUNS;
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        Signal state = charted(shot.cell());
        return Stream.of(Datum.of(shot, state, units(shot)), Datum.of(shot, Signal.HIDDEN_STATE, shown(shot)), Datum.before(shot, state, units(shot))).flatMap(List::stream).toList();
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        double width = WIDTH * shot.look().type().scale();
        double wide = Double.isFinite(room.width()) ? Math.max(width, room.width() - 2 * EDGE) : width;
        return Layout.ofRun(shot, new Size(width, height(shot, wide)), this::drawing).growing().framed(EDGE);
    }

    @Override
    public Optional<Look.Columns> columns(Shot shot, double width) {
        JFreeChart chart = chart(shot, width - 2 * EDGE);
        Rectangle2D plot = ChartPlaces.plotOf(chart, new Rectangle2D.Double(0, 0, width - 2 * EDGE, height(shot, width - 2 * EDGE)));
        ValueAxis axis = chart.getXYPlot().getDomainAxis();
        double left = axis.valueToJava2D(shot.steps().first() - 0.5, plot, chart.getXYPlot().getDomainAxisEdge());
        double right = axis.valueToJava2D(shot.steps().last() + 0.5, plot, chart.getXYPlot().getDomainAxisEdge());
        return Optional.of(new Look.Columns(EDGE + left, width - EDGE - right));
    }

    /// In which each line's name has a place of its own; more where the title has several lines.
    ///
    /// @param width that it will have
    private double height(Shot shot, double width) {
        Type type = shot.look().type();
        double said = Answers.of(shot).isPresent() ? type.lineHeight(TextStyle.SMALL_BOLD) : 0;
        double title = titled(shot, width).map(ChartTitle::beyondFirst).orElse(0.0);
        return title + Math.max(HEIGHT * type.scale(), AROUND * type.scale() + said + (units(shot).size() + shown(shot).size()) * type.lineHeight(TextStyle.SMALL_BOLD));
    }

    private Drawing drawing(Shot shot, Size size) {
        JFreeChart chart = chart(shot, size.width());
        Rectangle2D area = new Rectangle2D.Double(0, 0, size.width(), size.height());
        return new Drawing(size, () -> hotspots(shot, chart, ChartPlaces.plotOf(chart, area)), () -> shot.told(StateChart::description), graphics -> {
            new Ink(graphics, shot.look()).part(PartName.of(charted(shot.cell())), () -> chart.draw(graphics, area));
        });
    }

    /// The chart itself: series i is unit `units(shot)[i]`, x is the step. Only what is known at the moment is in it.
    ///
    /// @param width that it will have, so that the labels behind the last step find room
    public JFreeChart chart(Shot shot, double width) {
        Palette palette = shot.look().palette();
        Type type = shot.look().type();
        Signal state = charted(shot.cell());
        XYSeriesCollection data = StateLines.of(shot, state, units(shot));
        StateAxis values = new StateAxis(shot, state);
        XYPlot plot = new XYPlot(data, stepAxis(shot, width), values, new MarkedLines(shot, units(shot)));
        dress(plot.getDomainAxis(), shot);
        dress(plot.getRangeAxis(), shot);
        if (shot.look().of(Authored.AXES)) {
            title(plot.getDomainAxis(), shot, "axis.step");
            title(plot.getRangeAxis(), shot, "axis.value");
        }
        plot.setDataset(1, StateLines.before(shot, state, units(shot)));
        plot.setRenderer(1, ghosts(shot));
        plot.setDataset(SHOWN, StateLines.of(shot, Signal.HIDDEN_STATE, shown(shot)));
        plot.setRenderer(SHOWN, new ShownLine(shot));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
        shot.marked().ifPresent(step -> plot.addDomainMarker(new ValueMarker(step, palette.accent(), LineStyle.stroke(shot.look(), 1.5, 4, 3))));
        plot.getRenderer().addAnnotation(labels(shot, data, values.ticks(), width), Layer.BACKGROUND);
        JFreeChart chart = new JFreeChart(null, type.font(TextStyle.SMALL_BOLD), plot, false);
        titled(shot, width).ifPresent(chart::setTitle);
        chart.setBackgroundPaint(null);
        chart.setPadding(PADDING);
        shot.look().columns().ifPresent(columns -> align(plot, shot, columns, width));
        return chart;
    }

    /// Its own title, unless the author has another or none.
    private static Optional<ChartTitle> titled(Shot shot, double width) {
        double room = width - TITLE_MARGIN;
        return shot.look().of(Authored.TITLE).isEmpty() ? Optional.of(new ChartTitle(words(shot).title(room), shot.look(), room)) : Optional.empty();
    }

    /// The same for a room of any height: where it is low, the lines without title and steps, which stand elsewhere.
    public JFreeChart chart(Shot shot, Size room) {
        JFreeChart chart = chart(shot, room.width());
        if (isLow(shot, room.height())) {
            chart.setTitle((ChartTitle) null);
            chart.getXYPlot().getDomainAxis().setVisible(false);
        }
        return chart;
    }

    /// Whether a height holds the lines only.
    public static boolean isLow(Shot shot, double height) {
        return height < LOW * shot.look().type().scale();
    }

    /// The units that have a line.
    public static List<Integer> units(Shot shot) {
        Span shown = shot.units();
        int lines = shown.length() <= MOST_LINES ? shown.length() : Math.min(MOST_LINES, Units.most(shot)) - 1;
        int first = Math.clamp(shot.unit() - lines / 2L, shown.first() - 1, shown.last() - lines);
        return IntStream.range(first, first + lines).boxed().toList();
    }

    /// The unit whose hidden state is drawn beside the cell state; none where that is what is drawn.
    private static List<Integer> shown(Shot shot) {
        return charted(shot.cell()) == Signal.HIDDEN_STATE ? List.of() : List.of(shot.unit());
    }

    private StepAxis stepAxis(Shot shot, double width) {
        Span steps = shot.steps();
        return new StepAxis(shot, steps.first() - (StateLines.starts(shot) ? 1.5 : 0.5), steps.last() + room(shot, width), width - StateAxis.breadth(shot, charted(shot.cell())));
    }

    /// Puts the columns of steps where the look has them.
    private static void align(XYPlot plot, Shot shot, Look.Columns columns, double width) {
        Span steps = shot.steps();
        double pitch = (width + 2 * EDGE - columns.left() - columns.right()) / steps.length();
        double before = StateLines.starts(shot) ? 1 : 0;
        AxisSpace space = new AxisSpace();
        space.setLeft(columns.left() - EDGE - before * pitch - PADDING.getLeft() - plot.getInsets().getLeft());
        plot.setFixedRangeAxisSpace(space);
        plot.getDomainAxis().setRange(steps.first() - 0.5 - before, steps.last() + 0.5 + (columns.right() - EDGE - PADDING.getRight() - plot.getInsets().getRight()) / pitch);
    }

    /// How many steps' widths the labels of the lines need behind the last step.
    private double room(Shot shot, double width) {
        Type type = shot.look().type();
        double label = names(shot, width).width(shot.look()) + (LineLabels.REACH + 4) * type.scale();
        double plot = Math.max(2 * label, width - StateAxis.breadth(shot, charted(shot.cell())));
        return Math.max(1, 0.2 + (shot.steps().length() + 0.5) * label / (plot - label));
    }

    private LineNames names(Shot shot, double width) {
        return LineNames.of(shot, units(shot), shown(shot), width);
    }

    /// In the first language: axes are titled by JFreeChart, which takes one font.
    private static void title(ValueAxis axis, Shot shot, String key) {
        String title = shot.look().phrases().first().text(key);
        axis.setLabel(title);
        axis.setLabelFont(shot.look().type().fontOf(title, TextStyle.SMALL));
        axis.setLabelPaint(shot.look().palette().quiet());
    }

    private static void dress(ValueAxis axis, Shot shot) {
        axis.setTickLabelPaint(shot.look().palette().quiet());
        axis.setAxisLinePaint(shot.look().palette().faint());
        axis.setAxisLineStroke(shot.look().axisStroke());
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
    }

    /// Lines of before: thin and pale, without points.
    private XYLineAndShapeRenderer ghosts(Shot shot) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        List<Integer> units = units(shot);
        for (int i = 0; i < units.size(); i++) {
            LineStyle style = LineStyle.of(shot, units.get(i));
            renderer.setSeriesStroke(i, style.dashed(1.1));
            renderer.setSeriesPaint(i, style.pale());
        }
        return renderer;
    }

    /// `unit 3` beside the last point of each line, just after now; the chosen unit's comes first.
    private LineLabels labels(Shot shot, XYSeriesCollection data, List<Double> ticks, double width) {
        List<Integer> units = units(shot);
        LineNames names = names(shot, width);
        Stream<LineLabels.Name> states = IntStream.range(0, units.size()).filter(i -> data.getItemCount(i) > 0).boxed()
                .sorted(Comparator.comparing(i -> units.get(i) != shot.unit()))
                .map(i -> new LineLabels.Name(names.ofUnits().get(i), shot.look().unitNumber(units.get(i)), LineStyle.of(shot, units.get(i)).ofName(), last(data, i)));
        XYSeriesCollection hidden = StateLines.of(shot, Signal.HIDDEN_STATE, shown(shot));
        Stream<LineLabels.Name> shown = names.ofShown().stream().filter(_ -> hidden.getItemCount(0) > 0)
                .map(name -> new LineLabels.Name(name, name, shot.look().palette().quiet(), last(hidden, 0)));
        double end = Math.min(shot.step(), shot.steps().last());
        return new LineLabels(shot.look(), Stream.concat(states, shown).toList(), end, ticks);
    }

    private static double last(XYSeriesCollection data, int series) {
        return data.getYValue(series, data.getItemCount(series) - 1);
    }

    /// The steps and points of a chart of a shot.
    ///
    /// @param plot where its data lie
    public List<Hotspot> hotspots(Shot shot, JFreeChart chart, Rectangle2D plot) {
        return places(shot).in(chart, plot);
    }

    private ChartPlaces places(Shot shot) {
        Signal state = charted(shot.cell());
        Stream<ChartPlaces.Line> beside = shown(shot).stream().map(unit -> new ChartPlaces.Line(Signal.HIDDEN_STATE, unit));
        return new ChartPlaces(shot, Stream.concat(beside, units(shot).stream().map(unit -> new ChartPlaces.Line(state, unit))).toList(), shot.limit(state));
    }

    /// Of the lines and steps that are drawn.
    public static String description(Shot shot) {
        return words(shot).description();
    }

    private static ChartWords words(Shot shot) {
        return new ChartWords(shot, charted(shot.cell()), units(shot), shown(shot));
    }
}
