package gruscope.figure.time;

import gruscope.figure.PartName;
import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.PartPen;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws the lines of units: the one dwelt on leads, the others are thinner and paler. Every line is one path, so that its dashes go on from point to point, and has marks at some of
/// its points. Where lines are dense they have neither dashes nor marks.
final class MarkedLines extends XYLineAndShapeRenderer {

    /// So many points of a line have a mark at most.
    private static final int MOST_MARKS = 20;

    private final List<Integer> units;
    private final int every;

    /// @param units the unit of each series
    MarkedLines(Shot shot, List<Integer> units) {
        super(true, true);
        this.units = List.copyOf(units);
        this.every = Math.ceilDiv(shot.steps().length(), MOST_MARKS);
        setDrawSeriesLineAsPath(true);
        setUseFillPaint(true);
        setDrawOutlines(true);
        for (int i = 0; i < units.size(); i++) {
            dress(i, shot);
        }
    }

    private void dress(int series, Shot shot) {
        Look look = shot.look();
        LineStyle style = LineStyle.of(shot, units.get(series));
        boolean dense = StateLines.dense(shot);
        setSeriesStroke(series, dense ? LineStyle.stroke(look, style.leads() ? 1.2 : 1) : style.stroke());
        setSeriesPaint(series, style.color());
        setSeriesFillPaint(series, style.filling());
        setSeriesOutlineStroke(series, LineStyle.stroke(look, 1.2));
        setSeriesShape(series, style.mark());
        setSeriesShapesVisible(series, !dense);
    }

    /// For whoever edits the picture, what belongs to a unit has its name.
    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info, XYPlot plot, ValueAxis domain, ValueAxis range,
                         XYDataset data, int series, int item, CrosshairState crosshair, int pass) {
        if (graphics instanceof PartPen pen) {
            pen.begin(PartName.unit(units.get(series)));
            super.drawItem(graphics, state, area, info, plot, domain, range, data, series, item, crosshair, pass);
            pen.end();
        } else {
            super.drawItem(graphics, state, area, info, plot, domain, range, data, series, item, crosshair, pass);
        }
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        return super.getItemShapeVisible(series, item) && item % every == units.get(series) % every;
    }
}
