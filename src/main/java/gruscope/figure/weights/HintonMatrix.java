package gruscope.figure.weights;

import gruscope.engine.cell.Part;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;

import java.awt.geom.Rectangle2D;

/// A matrix of one block as Hinton squares: area = size, filled = positive, outlined = negative.
///
/// @param largest the absolute value whose square fills its cell
record HintonMatrix(WeightSet set, Part part, int block, double largest) {

    private static final double SMALLEST_OUTLINE = 3;
    private static final double SMALLEST_GHOST = 1;

    void draw(Ink ink, Rectangle2D area) {
        Palette palette = ink.palette();
        for (int unit = 0; unit < set.hiddenSize(); unit++) {
            for (int column = 0; column < set.columns(part); column++) {
                double value = set.value(part, block, unit, column);
                Rectangle2D square = square(area, unit, column, value);
                if (value > 0 || square.getWidth() < SMALLEST_OUTLINE) {
                    ink.fill(square, value > 0 ? palette.positive() : palette.negative());
                } else if (value < 0) {
                    ink.outline(new Rectangle2D.Double(square.getX() + 0.6, square.getY() + 0.6, square.getWidth() - 1.2, square.getHeight() - 1.2),
                            palette.negative(), 1.2);
                }
            }
        }
    }

    /// The outlines of the squares that stood where numbers were others in another set; units that only one of them has are left out.
    void drawBefore(Ink ink, Rectangle2D area, WeightSet before) {
        for (int unit = 0; unit < Math.min(set.hiddenSize(), before.hiddenSize()); unit++) {
            for (int column = 0; column < Math.min(set.columns(part), before.columns(part)); column++) {
                Rectangle2D was = square(area, unit, column, before.value(part, block, unit, column));
                double is = square(area, unit, column, set.value(part, block, unit, column)).getWidth();
                if (Math.abs(was.getWidth() - is) > SMALLEST_GHOST) {
                    ink.outline(was, ink.palette().quiet(), 1);
                }
            }
        }
    }

    private Rectangle2D square(Rectangle2D area, int unit, int column, double value) {
        double cell = area.getHeight() / set.hiddenSize();
        double side = Math.min(1, Math.sqrt(Math.abs(value) / largest)) * (cell - Math.min(1.5, 0.15 * cell));
        return new Rectangle2D.Double(area.getX() + (column + 0.5) * cell - side / 2, area.getY() + (unit + 0.5) * cell - side / 2, side, side);
    }
}
