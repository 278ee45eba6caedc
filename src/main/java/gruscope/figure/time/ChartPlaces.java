package gruscope.figure.time;

import gruscope.engine.cell.Signal;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.strip.StepCard;
import gruscope.scene.Span;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// What can be pointed at in a chart through time: steps, and on them the points of its lines.
///
/// @param lines what is drawn, of which the later lies below
/// @param limit where the axis of values ends
record ChartPlaces(Shot shot, List<Line> lines, double limit) {

    /// More steps than this share their places.
    private static final double MOST = 400;
    private static final double REACH = 5;

    /// A unit's signal through time.
    record Line(Signal signal, int unit) {
    }

    /// @param plot where the chart's data lie
    List<Hotspot> in(JFreeChart chart, Rectangle2D plot) {
        XYPlot xy = chart.getXYPlot();
        List<Hotspot> hotspots = new ArrayList<>();
        Explainer explainer = new Explainer(shot);
        Span steps = shot.steps();
        int every = (int) Math.ceil(steps.length() / MOST);
        for (int step = steps.first(); step <= steps.last(); step += every) {
            double left = xy.getDomainAxis().valueToJava2D(step - 0.5, plot, xy.getDomainAxisEdge());
            double right = xy.getDomainAxis().valueToJava2D(step + every - 0.5, plot, xy.getDomainAxisEdge());
            hotspots.add(StepCard.hotspot(shot, step, new Rectangle2D.Double(left, plot.getY(), right - left, plot.getHeight())));
        }
        for (int step = steps.first(); step <= Math.min(steps.last(), shot.step()) && every == 1; step++) {
            for (Target.Value value : points(step)) {
                double x = xy.getDomainAxis().valueToJava2D(step, plot, xy.getDomainAxisEdge());
                double y = xy.getRangeAxis().valueToJava2D(number(value), plot, xy.getRangeAxisEdge());
                hotspots.add(explainer.hotspot(new Ellipse2D.Double(x - REACH, y - REACH, 2 * REACH, 2 * REACH), value));
            }
        }
        return hotspots;
    }

    /// The numbers of a step whose points are on the axis.
    private List<Target.Value> points(int step) {
        return lines.stream().map(line -> new Target.Value(line.signal(), step, line.unit()))
                .filter(value -> shot.known(value.signal(), step) == 1 && Math.abs(number(value)) <= limit).toList();
    }

    private double number(Target.Value value) {
        return shot.trace().value(value.signal(), value.step(), value.index());
    }

    /// Where a chart's data come to lie in an area; JFreeChart knows only once it has drawn.
    static Rectangle2D plotOf(JFreeChart chart, Rectangle2D area) {
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.draw(nowhere, area, info);
        nowhere.dispose();
        return info.getPlotInfo().getDataArea();
    }
}
