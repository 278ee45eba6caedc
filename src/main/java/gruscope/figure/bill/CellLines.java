package gruscope.figure.bill;

import gruscope.engine.cell.CellKind;
import gruscope.figure.PartName;
import gruscope.figure.ink.PartPen;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws a line for each cell, as one path that has the cell's name for whoever edits the picture.
final class CellLines extends XYLineAndShapeRenderer {

    private final List<CellKind> kinds;
    private final double end;

    /// @param kinds of each series
    /// @param end   where lines end, and their names begin, which no line of the grid crosses
    CellLines(List<CellKind> kinds, double end) {
        super(true, false);
        this.kinds = List.copyOf(kinds);
        this.end = end;
        setDrawSeriesLineAsPath(true);
    }

    @Override
    public void drawRangeLine(Graphics2D graphics, XYPlot plot, ValueAxis axis, Rectangle2D area, double value, Paint paint, Stroke stroke) {
        double right = plot.getDomainAxis().valueToJava2D(end, area, plot.getDomainAxisEdge());
        super.drawRangeLine(graphics, plot, axis, new Rectangle2D.Double(area.getX(), area.getY(), right - area.getX(), area.getHeight()), value, paint, stroke);
    }

    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info, XYPlot plot, ValueAxis domain, ValueAxis range,
                         XYDataset data, int series, int item, CrosshairState crosshair, int pass) {
        if (graphics instanceof PartPen pen) {
            pen.begin(PartName.of(kinds.get(series)));
            super.drawItem(graphics, state, area, info, plot, domain, range, data, series, item, crosshair, pass);
            pen.end();
        } else {
            super.drawItem(graphics, state, area, info, plot, domain, range, data, series, item, crosshair, pass);
        }
    }
}
