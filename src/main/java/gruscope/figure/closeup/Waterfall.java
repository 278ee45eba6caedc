package gruscope.figure.closeup;

import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.explain.Arithmetic;
import gruscope.figure.explain.Arithmetic.Term;
import gruscope.figure.explain.Reading;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Phase;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// A sum as steps along one axis: each product is a bar that starts where the ones above it ended; the last end is the sum. What has become too
/// large for a number has no place on the axis, and is passed over.
final class Waterfall {

    private final Shot shot;
    private final List<Term> terms;
    private final double sum;
    private final String said;
    private final Rectangle2D area;
    private final double row;

    /// The largest distance from 0. The axis goes by shares of it, which can be had of every number.
    private final double scale;
    private final double low;
    private final double high;

    Waterfall(Shot shot, Arithmetic arithmetic, Rectangle2D area, double row) {
        this.shot = shot;
        this.terms = arithmetic.terms();
        this.sum = arithmetic.sum();
        this.said = Reading.of(shot).sum(arithmetic);
        this.area = area;
        this.row = row;
        double least = -1;
        double most = 1;
        double total = 0;
        for (Term term : terms) {
            total += term.value();
            if (Double.isFinite(total)) {
                least = Math.min(least, total);
                most = Math.max(most, total);
            }
        }
        this.scale = Math.max(-least, most);
        double length = most / scale - least / scale;
        this.low = least / scale - 0.06 * length;
        this.high = most / scale + 0.06 * length;

    }

    /// Where the sum's mark lies.
    Point2D sumPoint() {
        return new Point2D.Double(Double.isFinite(sum) ? x(sum) : area.getCenterX(), area.getY() + (terms.size() + 0.5) * row);
    }

    /// @param start where the products come from: the x of the end of their boxes
    void draw(Ink ink, double start) {
        PhaseProgress progress = new PhaseProgress(shot);
        double formed = progress.of(Phase.PRODUCTS);
        double slid = progress.of(Phase.SUM);
        drawAxis(ink);
        double running = 0;
        for (int i = 0; i < terms.size(); i++) {
            double value = terms.get(i).value();
            if (PhaseProgress.share(formed, i, terms.size()) >= 1 && Double.isFinite(running) && Double.isFinite(running + value)) {
                drawBar(ink, i, running, value, BeatProgress.ease(PhaseProgress.share(slid, i, terms.size())), start);
            }
            running += value;
        }
        if (slid >= 1) {
            drawSum(ink);
        }
    }

    private void drawAxis(Ink ink) {
        Palette palette = ink.palette();
        double bottom = area.getY() + (terms.size() + 0.1) * row;
        ink.text("0", TextStyle.SMALL, palette.quiet(), x(0), area.getY() - 4, Ink.Anchor.MIDDLE);
        ink.line(x(0), area.getY(), x(0), bottom, palette.line(), 1);
        ink.line(area.getX(), bottom, area.getMaxX(), bottom, palette.faint(), 1);
    }

    /// A product on its way from the end of its box to its place in the sum.
    private void drawBar(Ink ink, int index, double from, double value, double way, double start) {
        Palette palette = ink.palette();
        double width = Math.max(2, Math.abs(x(value) - x(0)));
        double goal = Math.min(x(from), x(from + value));
        double x = start + way * (goal - start);
        double y = area.getY() + index * row + 0.22 * row;
        if (way <= 0) {
            return;
        }
        ink.fill(Ink.rounded(new Rectangle2D.Double(x, y, width, 0.56 * row), 3), palette.state(Math.signum(value)));
        if (way >= 1) {
            double end = x(from + value);
            ink.line(end, y, end, area.getY() + (index + 1.22) * row, palette.quiet(), 1);
        }
    }

    private void drawSum(Ink ink) {
        Palette palette = ink.palette();
        Point2D point = sumPoint();
        if (Double.isFinite(sum)) {
            ink.disc(point.getX(), point.getY(), 5 * ink.look().type().scale(), palette.accent());
        }
        String text = "Σ " + Reading.equal(said);
        double beside = 10 * ink.look().type().scale();
        boolean right = point.getX() < area.getCenterX() && point.getX() + beside + ink.look().type().width(text, TextStyle.NUMBER_BOLD) <= area.getMaxX() + 4;
        ink.text(text, TextStyle.NUMBER_BOLD, palette.ink(), point.getX() + (right ? beside : -beside),
                point.getY() + 4 * ink.look().type().scale(), right ? Ink.Anchor.START : Ink.Anchor.END);
    }

    private double x(double value) {
        return area.getX() + (value / scale - low) / (high - low) * area.getWidth();
    }
}
