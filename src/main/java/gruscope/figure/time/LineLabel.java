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

/// What a chart's line is called, beside its last point. JFreeChart's own annotations have one font, which lacks Chinese.
final class LineLabel extends AbstractXYAnnotation {

    private final transient Look look;
    private final String text;
    private final Color color;
    private final double x;
    private final double y;

    /// @param x where it begins, on the domain axis
    /// @param y its middle, on the range axis
    LineLabel(Look look, String text, Color color, double x, double y) {
        this.look = look;
        this.text = text;
        this.color = color;
        this.x = x;
        this.y = y;
    }

    @Override
    public void draw(Graphics2D graphics, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range, int renderer, PlotRenderingInfo info) {
        double left = domain.valueToJava2D(x, area, plot.getDomainAxisEdge());
        double middle = range.valueToJava2D(y, area, plot.getRangeAxisEdge());
        double line = look.type().lineHeight(TextStyle.SMALL_BOLD);
        new Ink(graphics, look).text(text, TextStyle.SMALL_BOLD, color, left, middle - line / 2 + look.type().ascent(TextStyle.SMALL_BOLD),
                Ink.Anchor.START);
    }
}
