package gruscope.figure.bill;

import gruscope.Phrases;
import gruscope.engine.bill.StackedBill;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Parameters against the number of units for the cell and those it is compared with, the present number marked; and which number each gets
/// for the same budget.
///
/// @param question whose way of counting, and which sizes; empty for the run's own
public record BudgetChart(Optional<BillQuestion> question) implements Figure {

    private static final int POINTS = 40;
    private static final double EDGE = 4;

    /// What stands beside the plot, numbers apart.
    private static final double SIDES = 20;

    /// Where names begin, and how far the axis goes at least, as factors of where lines end.
    private static final double NAMED = 1.02;
    private static final double USUAL_REACH = 1.22;
    private static final Size USUAL = new Size(320, 190);
    private static final Size SMALLEST = new Size(240, 150);
    private static final char NO_BREAK = '\u00a0';

    /// How the lines of the other cells are broken: by their number of blocks, from 1 on.
    private static final List<float[]> DASHES = List.of(new float[] {15, 4}, new float[] {12, 3, 3, 3}, new float[] {5, 3}, new float[] {1.5f, 3});

    /// How those without recurrent weights are.
    private static final float[] WITHOUT_RECURRENCE = {10, 3, 2, 3, 2, 3};

    @Override
    public String key() {
        return "budget";
    }

    @Override
    public boolean tellsMoment() {
        return false;
    }

    @Override
    public List<Preference<?>> preferences() {
        return List.of(Authored.TITLE);
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        BillQuestion asked = question.orElseGet(() -> BillQuestion.of(shot));
        XYSeriesCollection data = data(shot, asked);
        return IntStream.range(0, data.getSeriesCount()).boxed().flatMap(series -> IntStream.range(0, data.getItemCount(series))
                .mapToObj(i -> new Datum(String.valueOf(data.getSeriesKey(series)), "parameters with so many units", Datum.NO_STEP, (int) data.getXValue(series, i), 0, data.getYValue(series, i)))).toList();
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        BillQuestion asked = question.orElseGet(() -> BillQuestion.of(shot));
        Texts texts = Texts.of(shot, asked, room.inset(EDGE).width() - 4);
        return room.equals(Size.BOUNDLESS) ? layout(shot, asked, texts, USUAL) : Layout.fitting(room, List.of(() -> layout(shot, asked, texts, USUAL),
                () -> layout(shot, asked, texts, SMALLEST)));
    }

    /// @param least how large the chart is with its texts, on a line each
    private static Layout layout(Shot shot, BillQuestion asked, Texts texts, Size least) {
        return Layout.ofRun(shot, texts.size(shot, least), (now, size) -> drawing(now, asked, texts, size)).growing().framed(EDGE);
    }

    private static Drawing drawing(Shot shot, BillQuestion asked, Texts texts, Size size) {
        double above = texts.head().size() * line(shot);
        double below = texts.same().size() * line(shot);
        double last = texts.bought().size() * line(shot);
        Rectangle2D area = new Rectangle2D.Double(0, above, size.width(), size.height() - above - below - last);
        JFreeChart chart = chart(shot, asked, new Size(area.getWidth(), area.getHeight()));
        return new Drawing(size, List::of, () -> shot.told(told -> description(told, asked)), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            ink.linesIn(new Rectangle2D.Double(0, 0, size.width(), above), texts.head(), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
            chart.draw(graphics, area);
            ink.linesIn(new Rectangle2D.Double(0, area.getMaxY(), size.width(), below), texts.same(), TextStyle.SMALL, ink.palette().ink(), Ink.Anchor.START);
            ink.linesIn(new Rectangle2D.Double(0, area.getMaxY() + below, size.width(), last), texts.bought(), TextStyle.SMALL_BOLD,
                    ink.palette().ink(), Ink.Anchor.START);
        });
    }

    /// What is written above and below the chart, a line for each language, or as many as it takes.
    ///
    /// @param head   what is counted
    /// @param same   the own cell's bill
    /// @param bought `RNN with n = 7: 105 · LSTM with n = 3: 108`: what comes nearest among the others
    private record Texts(List<String> head, List<String> same, List<String> bought) {

        static Texts of(Shot shot, BillQuestion asked, double width) {
            Phrases words = shot.look().phrases();
            return new Texts(
                    broken(shot, words.stacked(phrases -> phrases.text("budget.head", asked.inputSize(), phrases.text("counting." + asked.convention().key()))),
                            TextStyle.SMALL, width),
                    broken(shot, words.stacked("budget.same", shot.cell().kind().name(), shot.look().count(asked.bill(shot.cell()).total())), TextStyle.SMALL, width),
                    broken(shot, words.stacked(phrases -> BudgetChart.bought(shot, asked, phrases).stream().map(item -> whole(item, width)).collect(Collectors.joining(" · "))), TextStyle.SMALL_BOLD, width));
        }

        /// Not broken within, where there are lines to break.
        private static String whole(String item, double width) {
            return Double.isFinite(width) ? item.replace(' ', NO_BREAK) : item;
        }

        private static List<String> broken(Shot shot, List<String> lines, TextStyle style, double width) {
            return lines.stream().flatMap(line -> shot.look().type().wrapped(line, style, width).stream()).toList();
        }

        Size size(Shot shot, Size least) {
            Type type = shot.look().type();
            double widest = Math.max(type.widest(bought, TextStyle.SMALL_BOLD), Math.max(type.widest(head, TextStyle.SMALL), type.widest(same, TextStyle.SMALL)));
            int more = head.size() + same.size() + bought.size() - 3;
            return new Size(Math.max(least.width() * type.scale(), widest + 4), least.height() * type.scale() + more * line(shot));
        }
    }

    private static double line(Shot shot) {
        return shot.look().type().lineHeight(TextStyle.SMALL) + 2;
    }

    private static List<String> bought(Shot shot, BillQuestion asked, Phrases phrases) {
        StackedBill own = asked.bill(shot.cell());
        return kinds(shot, asked).stream().filter(kind -> !isOwn(shot, kind))
                .map(kind -> units(shot, asked, phrases, kind, own.sameBudget(kind, asked.convention()))).toList();
    }

    /// How many units come nearest, and what they cost: that may be more than the budget.
    private static String units(Shot shot, BillQuestion asked, Phrases phrases, CellKind kind, int units) {
        return phrases.text("budget.units", kind.name(), units, shot.look().count(asked.withHiddenSize(units).bill(kind).total()));
    }

    private static List<CellKind> kinds(Shot shot, BillQuestion asked) {
        return asked.bills(shot.cell(), shot.view().compared()).stream().map(bill -> bill.cell().kind()).toList();
    }

    private static boolean isOwn(Shot shot, CellKind kind) {
        return kind.equals(shot.cell().kind());
    }

    /// @param size the chart's, axes included
    private static JFreeChart chart(Shot shot, BillQuestion asked, Size size) {
        Palette palette = shot.look().palette();
        Type type = shot.look().type();
        List<CellKind> kinds = kinds(shot, asked);
        XYSeriesCollection data = data(shot, asked);
        XYPlot plot = new XYPlot(data, axis(shot), axis(shot), renderer(shot, kinds, most(asked)));
        plot.getDomainAxis().setRange(0, reach(shot, data, size.width()) * most(asked));
        // Half a line above the highest line, beside whose end its name stands.
        double names = type.lineHeight(TextStyle.SMALL_BOLD) / 2;
        plot.getRangeAxis().setUpperMargin(Math.max(ValueAxis.DEFAULT_UPPER_MARGIN, names / Math.max(names, size.height() - line(shot) - 3 * names)));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(palette.faint());
        plot.setRangeGridlineStroke(new BasicStroke((float) type.scale()));
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
        plot.addDomainMarker(new ValueMarker(asked.hiddenSize(), palette.line(), new BasicStroke((float) (1.5 * type.scale()))));
        double[] heights = heights(data, 2 * names * plot.getRangeAxis().getUpperBound() / Math.max(names, size.height() - line(shot) - names));
        for (int i = 0; i < kinds.size(); i++) {
            XYTextAnnotation name = new XYTextAnnotation(kinds.get(i).name(), NAMED * most(asked), heights[i]);
            name.setTextAnchor(TextAnchor.CENTER_LEFT);
            name.setFont(type.font(TextStyle.SMALL_BOLD));
            name.setPaint(color(shot, kinds.get(i)));
            plot.addAnnotation(name);
        }
        JFreeChart chart = new JFreeChart(null, type.font(TextStyle.SMALL_BOLD), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(4, 2, 2, 6));
        return chart;
    }

    /// Where names stand: each beside the end of its line, or so far above this that it lies neither on the name below it nor on the axis.
    private static double[] heights(XYSeriesCollection data, double line) {
        double[] ends = IntStream.range(0, data.getSeriesCount()).mapToDouble(i -> data.getYValue(i, data.getItemCount(i) - 1)).toArray();
        double[] heights = new double[ends.length];
        double free = line / 2;
        for (int i : IntStream.range(0, ends.length).boxed().sorted(Comparator.comparingDouble(i -> ends[i])).toList()) {
            heights[i] = Math.max(ends[i], free);
            free = heights[i] + line;
        }
        return heights;
    }

    /// How far the axis goes beyond the ends of the lines, so that their names have room there, as a factor.
    private static double reach(Shot shot, XYSeriesCollection data, double width) {
        Type type = shot.look().type();
        List<?> kinds = data.getSeries();
        double names = kinds.stream().mapToDouble(kind -> type.width(((XYSeries) kind).getKey().toString(), TextStyle.SMALL_BOLD)).max().orElse(0);
        String highest = shot.look().count((long) data.getRangeUpperBound(false));
        double plot = width - type.width(highest, TextStyle.SMALL) - SIDES;
        return Math.max(USUAL_REACH, NAMED / (1 - Math.min(0.5, (names + EDGE) / plot)));
    }

    private static int most(BillQuestion asked) {
        return Math.max(8, 2 * asked.hiddenSize());
    }

    /// A series for each of [#kinds].
    private static XYSeriesCollection data(Shot shot, BillQuestion asked) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (CellKind kind : kinds(shot, asked)) {
            Cell cell = isOwn(shot, kind) ? shot.cell() : Cells.plain(kind);
            XYSeries series = new XYSeries(kind.name(), false, false);
            IntStream.rangeClosed(0, POINTS).map(i -> Math.max(1, most(asked) * i / POINTS)).distinct()
                    .forEach(n -> series.add(n, asked.withHiddenSize(n).bill(cell).total(), false));
            data.addSeries(series);
        }
        return data;
    }

    private static NumberAxis axis(Shot shot) {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(shot.look().type().font(TextStyle.SMALL));
        axis.setTickLabelPaint(shot.look().palette().quiet());
        axis.setAxisLinePaint(shot.look().palette().faint());
        axis.setAxisLineStroke(shot.look().axisStroke());
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.FRENCH));
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.FRENCH));
        return axis;
    }

    private static XYLineAndShapeRenderer renderer(Shot shot, List<CellKind> kinds, int most) {
        XYLineAndShapeRenderer renderer = new CellLines(kinds, most);
        double scale = shot.look().type().scale();
        for (int i = 0; i < kinds.size(); i++) {
            boolean own = isOwn(shot, kinds.get(i));
            float width = (float) ((own ? 2.6 : 1.6) * scale);
            renderer.setSeriesStroke(i, own ? new BasicStroke(width)
                    : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes(kinds.get(i)), 0));
            renderer.setSeriesPaint(i, color(shot, kinds.get(i)));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-2, -2, 4, 4));
        }
        return renderer;
    }

    private static float[] dashes(CellKind kind) {
        Cell cell = Cells.plain(kind);
        return cell.flow().isRecurrent() ? DASHES.get((cell.blocks().size() - 1) % DASHES.size()) : WITHOUT_RECURRENCE;
    }

    private static Color color(Shot shot, CellKind kind) {
        return isOwn(shot, kind) ? shot.look().palette().ink() : shot.look().palette().quiet();
    }

    private static String description(Shot shot, BillQuestion asked) {
        Phrases phrases = shot.look().phrases();
        String bought = bought(shot, asked, phrases).stream().reduce((some, one) -> phrases.text("list", some, one)).orElse("");
        return phrases.text(bought.isEmpty() ? "budget.description.alone" : "budget.description", asked.inputSize(), phrases.text("counting." + asked.convention().key()),
                shot.look().count(asked.bill(shot.cell()).total()), shot.cell().kind().name(), asked.hiddenSize(), bought);
    }
}
