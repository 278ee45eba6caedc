package gruscope.figure.closeup;

import gruscope.engine.cell.Activation;
import gruscope.figure.Shot;
import gruscope.figure.explain.Arithmetic;
import gruscope.figure.explain.Reading;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Phase;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// The curve that a sum is put on, with the operating point; a gate that multiplies what comes off it; the result.
final class CurvePlot {

    private static final int POINTS = 96;

    /// At the left of the plot, for the numbers of its levels.
    private static final double MARGIN = 24;

    private final Shot shot;
    private final Arithmetic arithmetic;
    private final Rectangle2D plot;
    private final Rectangle2D below;
    private final double reach;
    private final double least;
    private final double most;

    CurvePlot(Shot shot, Arithmetic arithmetic, Rectangle2D area) {
        this.shot = shot;
        this.arithmetic = arithmetic;
        double line = shot.look().type().lineHeight(TextStyle.SYMBOL);
        double lines = (arithmetic.gate().isPresent() ? 2.4 : 1.2) * line;
        this.plot = new Rectangle2D.Double(area.getX() + MARGIN, area.getY() + 6, area.getWidth() - 34, Math.max(20, area.getHeight() - lines - 26));
        this.below = new Rectangle2D.Double(area.getX(), area.getMaxY() - lines, area.getWidth(), lines);
        this.reach = Double.isFinite(arithmetic.sum()) ? Math.clamp(1.15 * Math.abs(arithmetic.sum()), 4, Double.MAX_VALUE) : 4;
        this.least = arithmetic.curve().range().least() == 0 ? 0 : -1;
        this.most = arithmetic.curve() == Activation.RELU ? reach : 1;
    }

    void draw(Ink ink, Point2D sumPoint) {
        PhaseProgress progress = new PhaseProgress(shot);
        double onto = progress.of(Phase.CURVE);
        double off = progress.of(Phase.RESULT);
        boolean curved = arithmetic.curve() != Activation.IDENTITY;
        double sum = arithmetic.sum();
        if (curved) {
            drawAxes(ink);
            drawCurve(ink);
        }
        if (onto > 0) {
            Point2D goal = curved && Double.isFinite(sum) ? new Point2D.Double(x(sum), y(0)) : new Point2D.Double(plot.getCenterX(), plot.getCenterY());
            double x = sumPoint.getX() + onto * (goal.getX() - sumPoint.getX());
            double y = sumPoint.getY() + onto * (goal.getY() - sumPoint.getY());
            drawOperation(ink, curved, off);
            if ((curved || off <= 0) && Double.isFinite(sum)) {
                ink.disc(x, y, 5 * ink.look().type().scale(), ink.palette().accent());
            }
        }
        if (off > 0) {
            drawResult(ink, off);
        }
    }

    private void drawAxes(Ink ink) {
        Palette palette = ink.palette();
        double zero = y(0);
        ink.line(plot.getX(), zero, plot.getMaxX(), zero, palette.line(), 1);
        ink.line(x(0), plot.getY(), x(0), plot.getMaxY(), palette.line(), 1);
        for (double level : new double[] {least, most}) {
            if (level != 0) {
                ink.line(plot.getX(), y(level), plot.getMaxX(), y(level), palette.faint(), 1);
                String number = Math.abs(level) == 1 ? level < 0 ? "−1" : "1" : ink.look().plain(level);
                boolean beside = ink.look().type().width(number, TextStyle.SMALL) <= MARGIN - 6;
                ink.text(number, TextStyle.SMALL, palette.quiet(), beside ? plot.getX() - 6 : plot.getX() + 4, y(level) + (beside ? 4 : -3),
                        beside ? Ink.Anchor.END : Ink.Anchor.START);
            }
        }
        ink.text(arithmetic.curve().symbol(), TextStyle.FORMULA, palette.ink(), plot.getX() + 6, y(most) + 18 * ink.look().type().scale(), Ink.Anchor.START);
    }

    private void drawCurve(Ink ink) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i <= POINTS; i++) {
            double a = reach * (2.0 * i / POINTS - 1);
            double x = x(a);
            double y = y(arithmetic.curve().of(a));
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        ink.outline(path, ink.palette().ink(), 2);
    }

    private void drawOperation(Ink ink, boolean curved, double off) {
        Palette palette = ink.palette();
        double sum = arithmetic.sum();
        if (!curved || off <= 0 || !Double.isFinite(sum)) {
            return;
        }
        double value = arithmetic.curve().of(sum);
        double x = x(sum);
        double up = Math.min(1, 2 * off);
        double across = Math.max(0, 2 * off - 1);
        ink.line(x, y(0), x, y(0) + up * (y(value) - y(0)), palette.accent(), 2);
        if (across > 0) {
            ink.line(x, y(value), x + across * (x(0) - x), y(value), palette.accent(), 2);
        }
        ink.disc(x, y(0) + up * (y(value) - y(0)), 5 * ink.look().type().scale(), palette.accent());
    }

    private void drawResult(Ink ink, double off) {
        Palette palette = ink.palette();
        Look look = ink.look();
        double line = look.type().lineHeight(TextStyle.SYMBOL);
        boolean curved = arithmetic.curve() != Activation.IDENTITY;
        double y = (curved ? below.getY() : plot.getCenterY() - below.getHeight() / 2) + 0.9 * line;
        if (arithmetic.gate().isPresent()) {
            product(look, arithmetic, arithmetic.gate().get()).draw(ink, TextStyle.FORMULA, Palette.mix(palette.panel(), palette.ink(), off), below.getCenterX(), y, Ink.Anchor.MIDDLE);
            y += 1.15 * line;
        }
        String result = arithmetic.symbol() + " " + Reading.equal(Reading.of(shot).outcome(arithmetic));
        new FormulaLine(result).draw(ink, TextStyle.SYMBOL, Palette.mix(palette.panel(), palette.accent(), off), below.getCenterX(), y, Ink.Anchor.MIDDLE);
    }

    /// What multiplies the number that comes off the curve, in symbols and numbers.
    private static FormulaLine product(Look look, Arithmetic arithmetic, Arithmetic.Factor gate) {
        String off = arithmetic.curve() == Activation.IDENTITY ? "Σ" : arithmetic.curve().symbol() + "(Σ)";
        return new FormulaLine(gate.symbol() + " × " + off + " = " + arithmetic.gated().orElseThrow().written(look));
    }

    /// The width that what is written below the curve needs.
    static double leastWidth(Look look, Arithmetic arithmetic) {
        return arithmetic.gate().map(gate -> product(look, arithmetic, gate).width(look.type(), TextStyle.FORMULA)).orElse(0.0);
    }

    private double x(double a) {
        return plot.getCenterX() + a / reach * plot.getWidth() / 2;
    }

    private double y(double value) {
        return plot.getMaxY() - (value - least) / (most - least) * plot.getHeight();
    }
}
