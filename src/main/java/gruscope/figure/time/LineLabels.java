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

/// What a chart's lines are called, beside their last points, pushed apart where they would meet, as many as there is room for; and behind everything the chart's grid, which
/// makes way for the names. JFreeChart's own annotations have one font, which lacks Chinese.
final class LineLabels extends AbstractXYAnnotation {

    private static final TextStyle STYLE = TextStyle.SMALL_BOLD;
    private static final double GAP = 3;

    /// How far from the end of its line a name begins, in the type's own size.
    static final double REACH = 10;

    /// One line's name.
    ///
    /// @param y the value of its last point
    record Name(String text, Color color, double y) {
    }

    private final transient Look look;
    private final transient List<Name> names;
    private final double end;
    private final transient List<Double> grid;

    /// @param names the first of them are written where there is no room for all
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

    /// Where the names stand, from the lowest line's on; all within the area.
    private List<Rectangle2D> places(List<Name> shown, Rectangle2D area, List<Double> middles, double left) {
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
                double width = look.type().width(shown.get(places.size()).text(), STYLE);
                places.add(new Rectangle2D.Double(left, block.top(line, area) + i * line, width, line));
            }
        }
        return places;
    }

    @Override
    public void draw(Graphics2D graphics, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int renderer, PlotRenderingInfo info) {
        Ink ink = new Ink(graphics, look);
        double last = domain.valueToJava2D(end, area, plot.getDomainAxisEdge());
        double left = last + REACH * look.type().scale();
        List<Name> shown = names.stream().limit((long) (area.getHeight() / look.type().lineHeight(STYLE))).sorted(Comparator.comparingDouble(Name::y)).toList();
        List<Double> middles = shown.stream().map(name -> range.valueToJava2D(name.y(), area, plot.getRangeAxisEdge())).toList();
        List<Rectangle2D> places = places(shown, area, middles, left);
        for (double value : grid) {
            drawGrid(ink, area, places, range.valueToJava2D(value, area, plot.getRangeAxisEdge()));
        }
        for (int i = 0; i < places.size(); i++) {
            Rectangle2D place = places.get(i);
            if (Math.abs(place.getCenterY() - middles.get(i)) > place.getHeight() / 3) {
                ink.line(last + GAP, middles.get(i), left - 1, place.getCenterY(), shown.get(i).color(), 0.8);
            }
            ink.text(shown.get(i).text(), STYLE, shown.get(i).color(), left, place.getY() + look.type().ascent(STYLE), Ink.Anchor.START);
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
