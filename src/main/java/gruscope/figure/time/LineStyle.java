package gruscope.figure.time;

import gruscope.figure.Shot;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.OwnColours;
import gruscope.figure.ink.Palette;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// By what a unit's line is told apart: dashes and marks, in ink without a hue, since hues tell of signs and of now. A unit keeps its own, whatever stands
/// beside it.
///
/// @param unit  counted from 0
/// @param leads   whether it is the unit dwelt on, or highlighted
/// @param recedes whether another one leads
record LineStyle(Look look, int unit, boolean leads, boolean recedes) {

    private static final float[][] DASHES = {{}, {8, 4}, {1.5f, 3}, {10, 3, 2, 3}, {18, 4}, {4, 2.5f}, {10, 3, 2, 3, 2, 3}, {2, 7}};
    private static final double MARK = 2.3;
    private static final double PALE = 0.5;

    static LineStyle of(Shot shot, int unit) {
        boolean leads = unit == shot.unit() || shot.look().highlights(unit);
        return new LineStyle(shot.look(), unit, leads, !leads && shot.units().holds(shot.unit() + 1));
    }

    Color color() {
        return own().orElseGet(() -> leads ? look.palette().ink() : recedes ? look.palette().coming() : look.palette().line());
    }

    private Optional<Color> own() {
        return look.of(OwnColours.PALETTE).flatMap(chosen -> chosen.line(unit));
    }

    /// The ink of its name.
    Color ofName() {
        return own().orElseGet(() -> leads ? look.palette().ink() : look.palette().quiet());
    }

    /// The ink of a line of before.
    Color pale() {
        return Palette.mix(look.palette().panel(), look.palette().line(), PALE);
    }

    BasicStroke stroke() {
        return dashed(leads ? 2.6 : recedes ? 1.2 : 1.6);
    }

    BasicStroke dashed(double width) {
        return stroke(look, width, DASHES[unit % DASHES.length]);
    }

    /// A stroke as wide as asked in the type's own size, whose dashes grow with it; whole without any.
    static BasicStroke stroke(Look look, double width, float... dashes) {
        double scale = look.type().scale();
        float thick = (float) Math.max(look.thinnest(), look.lineWidth() * width * scale);
        if (dashes.length == 0) {
            return new BasicStroke(thick);
        }
        float[] scaled = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            scaled[i] = (float) (dashes[i] * scale);
        }
        return new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, scaled, 0);
    }

    /// A disc, square, triangle or rhombus around a point.
    Shape mark() {
        double half = MARK * look.type().scale();
        return switch (unit % 4) {
            case 0 -> new Ellipse2D.Double(-half, -half, 2 * half, 2 * half);
            case 1 -> new Rectangle2D.Double(-half, -half, 2 * half, 2 * half);
            case 2 -> closed(0, -1.2 * half, 1.2 * half, half, -1.2 * half, half);
            default -> closed(0, -1.3 * half, 1.3 * half, 0, 0, 1.3 * half, -1.3 * half, 0);
        };
    }

    /// Marks of the first four units are filled, those of the next four, hollow.
    Color filling() {
        return unit % 8 < 4 ? color() : look.palette().panel();
    }

    private static Path2D closed(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
