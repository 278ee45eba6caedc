package gruscope.figure.weights;

import gruscope.Phrases;
import gruscope.engine.bill.Sharing;
import gruscope.engine.weights.Readout;
import gruscope.figure.Hotspot;
import gruscope.figure.ReadoutCount;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Explainer;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The output layer, which is stored once beside the sets: W_hy as squares, a row for each unit and a column for each output, b_y below it, and what is stored
/// in all.
///
/// @param area the foot of the picture that it has
record ReadoutSquares(Shot shot, Readout layer, BlockRows rows, Rectangle2D area) {

    private static final double ABOVE = 6;
    private static final double ABOVE_BIAS = 3;

    /// Squares from this size on can be pointed at and dragged one by one.
    private static final double SMALLEST_HELD = 4;

    /// None where there is no output layer.
    static Optional<ReadoutSquares> of(Shot shot, BlockRows rows, Rectangle2D area) {
        return shot.trace().program().readout().map(layer -> new ReadoutSquares(shot, layer, rows, area));
    }

    /// What it needs below the blocks, whose squares have a size; nothing where there is no output layer.
    static double height(Shot shot, double square) {
        double line = shot.look().type().lineHeight(TextStyle.SMALL);
        return shot.trace().program().readout().map(layer -> ABOVE + Math.max(2 * line, layer.hiddenSize() * square + bias(layer, square)) + line + 4).orElse(0.0);
    }

    private static double bias(Readout layer, double square) {
        return layer.hasBias() ? ABOVE_BIAS + square : 0;
    }

    /// As large as the blocks' squares at most.
    private double square() {
        double line = line();
        double height = area.getHeight() - ABOVE - line - 4 - (layer.hasBias() ? ABOVE_BIAS : 0);
        double width = area.getWidth() - left() - rows.counts();
        return Math.min(width / layer.outputs(), height / (layer.hiddenSize() + (layer.hasBias() ? 1 : 0)));
    }

    private double left() {
        return Math.max(rows.names(), shot.look().type().width(rows.words().text("weights.readout"), TextStyle.SMALL_BOLD) + 14);
    }

    private double line() {
        return shot.look().type().lineHeight(TextStyle.SMALL);
    }

    private Rectangle2D weights() {
        double square = square();
        return new Rectangle2D.Double(area.getX() + left(), area.getY() + ABOVE, square * layer.outputs(), square * layer.hiddenSize());
    }

    private Rectangle2D biases() {
        Rectangle2D weights = weights();
        return new Rectangle2D.Double(weights.getX(), weights.getMaxY() + ABOVE_BIAS, weights.getWidth(), square());
    }

    /// Whether squares are too small to be told apart; then a part of them is drawn large.
    private boolean isDense() {
        return square() < SMALLEST_HELD;
    }

    /// The part around the unit dwelt on and the first outputs.
    private Magnified magnified() {
        Magnified.Page units = Magnified.Page.with(shot.unit(), layer.hiddenSize());
        Magnified.Page outputs = Magnified.Page.with(0, layer.outputs());
        double square = Math.min((weights().getHeight() + biases().getHeight()) / units.length(), rows.large() / outputs.length());
        return new Magnified(new Rectangle2D.Double(area.getMaxX() - rows.large(), weights().getY(), outputs.length() * square, units.length() * square), units, outputs);
    }

    void draw(Ink ink) {
        Palette palette = ink.palette();
        Phrases phrases = shot.look().phrases();
        ReadoutCount count = new ReadoutCount(shot);
        double largest = Math.max(1e-12, layer.largest());
        Optional<Readout> before = shot.run().before().flatMap(trace -> trace.program().readout());
        drawMatrix(ink, weights(), HintonMatrix.of(layer, largest), before.map(was -> HintonMatrix.of(was, largest)));
        if (layer.hasBias()) {
            drawMatrix(ink, biases(), HintonMatrix.ofBias(layer, largest), before.filter(Readout::hasBias).map(was -> HintonMatrix.ofBias(was, largest)));
        }
        double line = line();
        double middle = area.getY() + ABOVE + Math.max(line, weights().getHeight() / 2);
        double name = isDense() ? middle - line : middle - line / 2;
        ink.textIn(new Rectangle2D.Double(area.getX(), name, left(), line), rows.words().text("weights.readout"), TextStyle.SMALL_BOLD, palette.ink(), Ink.Anchor.START);
        double x = isDense() ? area.getX() : area.getMaxX() - rows.counts() + 10;
        if (isDense()) {
            Magnified large = magnified();
            drawMatrix(ink, large.area(), large.of(HintonMatrix.of(layer, largest)), Optional.empty());
            large.frame(ink, weights());
        } else {
            ink.textIn(new Rectangle2D.Double(x, middle - line, rows.counts() - 10, line), count.formula(), TextStyle.NUMBER, palette.quiet(), Ink.Anchor.START);
        }
        ink.textIn(new Rectangle2D.Double(x, middle, rows.counts() - 10, line), "= " + shot.look().count(count.numbers()), TextStyle.NUMBER_BOLD, palette.ink(), Ink.Anchor.START);
        String all = phrases.text("weights.stored", shot.look().count(Sharing.of(shot.trace()).stored()));
        ink.textIn(new Rectangle2D.Double(area.getX(), area.getMaxY() - line, area.getWidth(), line), all, TextStyle.SMALL, palette.quiet(), Ink.Anchor.START);
    }

    private static void drawMatrix(Ink ink, Rectangle2D area, HintonMatrix matrix, Optional<HintonMatrix> before) {
        ink.fill(area, ink.palette().well());
        matrix.draw(ink, area);
        before.ifPresent(was -> matrix.drawBefore(ink, area, was));
    }

    List<Hotspot> hotspots() {
        List<Hotspot> hotspots = new ArrayList<>();
        Explainer explainer = new Explainer(shot);
        if (isDense()) {
            Magnified large = magnified();
            for (int row = 0; row < large.rows().length(); row++) {
                for (int column = 0; column < large.columns().length(); column++) {
                    hotspots.add(explainer.hotspot(large.at(row, column), new Target.ReadoutWeight(large.columns().first() + column, large.rows().first() + row)));
                }
            }
        }
        double square = square();
        Rectangle2D weights = weights();
        Rectangle2D biases = biases();
        for (int output = 0; square >= SMALLEST_HELD && output < layer.outputs(); output++) {
            double x = weights.getX() + output * square;
            for (int unit = 0; unit < layer.hiddenSize(); unit++) {
                hotspots.add(explainer.hotspot(new Rectangle2D.Double(x, weights.getY() + unit * square, square, square), new Target.ReadoutWeight(output, unit)));
            }
            if (layer.hasBias()) {
                hotspots.add(explainer.hotspot(new Rectangle2D.Double(x, biases.getY(), square, square), new Target.ReadoutWeight(output, Readout.BIAS)));
            }
        }
        return hotspots;
    }
}
