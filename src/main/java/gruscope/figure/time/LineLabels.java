package gruscope.figure.time;

import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a chart's lines are called, beside their last points, pushed apart where they would meet; where there is no height for a name each, lines that end close to each other share one,
/// as numbers. Behind everything the chart's grid, which makes way for the names. JFreeChart's own annotations have one font, which lacks Chinese.
final class LineLabels extends AbstractXYAnnotation {

    private static final TextStyle STYLE = TextStyle.SMALL_BOLD;
    private static final double GAP = 3;

    /// Between the names on one row.
    private static final double APART = 7;

    /// How far from the end of its line a name begins, in the type's own size.
    static final double REACH = 10;

    /// One line's name.
    ///
    /// @param number what it is called where it shares a row with others
    /// @param y      the value of its last point
    record Name(String text, String number, Color color, double y) {
    }

    /// The names on one row, in the order of the lines' numbers.
    private record Row(List<Name> names) {

        Row joined(Row other) {
            return new Row(Stream.concat(names.stream(), other.names.stream()).sorted(Comparator.comparingInt((Name name) -> name.number().length()).thenComparing(Name::number)).toList());
        }

        double y() {
            return names.stream().mapToDouble(Name::y).average().orElseThrow();
        }

        String text(Name name) {
            return names.size() == 1 ? name.text() : name.number();
        }

        double width(Look look) {
            return names.stream().mapToDouble(name -> look.type().width(text(name), STYLE)).sum() + (names.size() - 1) * APART * look.type().scale();
        }
    }

    private final transient Look look;
    private final transient List<Name> names;
    private final double end;
    private final transient List<Double> grid;

    /// @param names the first keeps its own where there is no height for all
    /// @param end  where the lines end, on the domain axis
    /// @param grid the values at which there is a grid line
    LineLabels(Look look, List<Name> names, double end, List<Double> grid) {
        this.look = look;
        this.names = names;
        this.end = end;
        this.grid = grid;
    }

    /// Names that touch and so stand in one block, around the mean of where they would like to be.
    private record Block(double middle, int size) {

        Block joined(Block other) {
            return new Block((middle * size + other.middle * other.size) / (size + other.size), size + other.size);
        }

        double top(double line, Rectangle2D area) {
            double height = size * line;
            return Math.max(area.getMinY(), Math.min(middle - height / 2, area.getMaxY() - height));
        }
    }

    /// From the lowest line's on; those next to each other are joined until there is height for all, but the first name stays as it is.
    private List<Row> rows(int most) {
        List<Row> rows = new ArrayList<>(names.stream().sorted(Comparator.comparingDouble(Name::y)).map(name -> new Row(List.of(name))).toList());
        while (rows.size() > Math.max(1, most)) {
            Optional<Integer> closest = IntStream.range(1, rows.size()).filter(i -> !isFirst(rows.get(i)) && !isFirst(rows.get(i - 1))).boxed()
                    .min(Comparator.comparingDouble(i -> rows.get(i).y() - rows.get(i - 1).y()));
            if (closest.isEmpty()) {
                rows.remove(isFirst(rows.getFirst()) ? rows.getLast() : rows.getFirst());
            } else {
                int second = closest.get();
                rows.set(second - 1, rows.get(second - 1).joined(rows.remove(second)));
            }
        }
        return rows;
    }

    private boolean isFirst(Row row) {
        return row.names().contains(names.getFirst());
    }

    /// Where the rows stand, from the lowest line's on; all within the area.
    private List<Rectangle2D> places(List<Row> rows, Rectangle2D area, List<Double> middles, double left) {
        double line = look.type().lineHeight(STYLE);
        Deque<Block> blocks = new ArrayDeque<>();
        for (double middle : middles) {
            Block block = new Block(middle, 1);
            while (!blocks.isEmpty() && block.top(line, area) + block.size() * line > blocks.getLast().top(line, area)) {
                block = blocks.removeLast().joined(block);
            }
            blocks.addLast(block);
        }
        List<Rectangle2D> places = new ArrayList<>();
        for (Block block : blocks) {
            for (int i = block.size() - 1; i >= 0; i--) {
                places.add(new Rectangle2D.Double(left, block.top(line, area) + i * line, rows.get(places.size()).width(look), line));
            }
        }
        return places;
    }

    @Override
    public void draw(Graphics2D graphics, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int renderer, PlotRenderingInfo info) {
        Ink ink = new Ink(graphics, look);
        double last = domain.valueToJava2D(end, area, plot.getDomainAxisEdge());
        double left = last + REACH * look.type().scale();
        List<Row> rows = rows((int) (area.getHeight() / look.type().lineHeight(STYLE)));
        List<Rectangle2D> places = places(rows, area, rows.stream().map(row -> range.valueToJava2D(row.y(), area, plot.getRangeAxisEdge())).toList(), left);
        for (double value : grid) {
            drawGrid(ink, area, places, range.valueToJava2D(value, area, plot.getRangeAxisEdge()));
        }
        for (int i = 0; i < places.size(); i++) {
            Rectangle2D place = places.get(i);
            double x = left;
            for (Name name : rows.get(i).names()) {
                double middle = range.valueToJava2D(name.y(), area, plot.getRangeAxisEdge());
                if (Math.abs(place.getCenterY() - middle) > place.getHeight() / 3) {
                    ink.line(last + GAP, middle, left - 1, place.getCenterY(), name.color(), 0.8);
                }
                String text = rows.get(i).text(name);
                ink.text(text, STYLE, name.color(), x, place.getY() + look.type().ascent(STYLE), Ink.Anchor.START);
                x += look.type().width(text, STYLE) + APART * look.type().scale();
            }
        }
    }

    private void drawGrid(Ink ink, Rectangle2D area, List<Rectangle2D> places, double y) {
        double from = area.getMinX();
        double to = area.getMaxX();
        double stop = to;
        double on = to;
        for (Rectangle2D place : places) {
            if (y > place.getMinY() && y < place.getMaxY()) {
                stop = Math.min(stop, place.getMinX() - GAP);
                on = place.getMaxX() + GAP;
            }
        }
        ink.line(from, y, stop, y, ink.palette().faint(), 1);
        if (on < to) {
            ink.line(on, y, to, y, ink.palette().faint(), 1);
        }
    }
}
