package gruscope.figure.time;

import gruscope.figure.Shot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/// Draws what a cell shows of its cell state, the hidden state of one unit: a thin line without marks.
final class ShownLine extends XYLineAndShapeRenderer {

    ShownLine(Shot shot) {
        super(true, false);
        setDrawSeriesLineAsPath(true);
        setSeriesStroke(0, LineStyle.stroke(shot.look(), 1.2, 2, 2));
        setSeriesPaint(0, shot.look().palette().quiet());
    }
}
