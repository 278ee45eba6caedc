package gruscope.figure.weights;

import gruscope.engine.cell.Part;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.PartName;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A matrix as Hinton squares: area = size, filled = positive, outlined = negative.
///
/// @param largest the absolute value whose square fills its cell
record HintonMatrix(int rows, int columns, Entry entry, double largest) {

    private static final double SMALLEST_OUTLINE = 3;
    private static final double SMALLEST_GHOST = 1;

    /// Reads a matrix.
    interface Entry {

        double at(int row, int column);
    }

    /// A matrix of one block, a row for each unit.
    static HintonMatrix of(WeightSet set, Part part, int block, double largest) {
        return new HintonMatrix(set.hiddenSize(), set.columns(part), (unit, column) -> set.value(part, block, unit, column), largest);
    }

    /// The output layer's weights, a row for each unit as everywhere else, a column for each output.
    static HintonMatrix of(Readout layer, double largest) {
        return new HintonMatrix(layer.hiddenSize(), layer.outputs(), (unit, output) -> layer.w(output, unit), largest);
    }

    /// The output layer's biases, one below each column of its weights.
    static HintonMatrix ofBias(Readout layer, double largest) {
        return new HintonMatrix(1, layer.outputs(), (_, output) -> layer.b(output), largest);
    }

    void draw(Ink ink, Rectangle2D area) {
        for (int row = 0; row < rows; row++) {
            int drawn = row;
            ink.part(PartName.unit(row), () -> drawRow(ink, area, drawn));
        }
    }

    private void drawRow(Ink ink, Rectangle2D area, int row) {
        Palette palette = ink.palette();
        for (int column = 0; column < columns; column++) {
            double value = entry.at(row, column);
            Rectangle2D square = square(area, row, column, value);
            if (value > 0 || square.getWidth() < SMALLEST_OUTLINE) {
                ink.fill(square, value > 0 ? palette.positive() : palette.negative());
            } else if (value < 0) {
                ink.outline(new Rectangle2D.Double(square.getX() + 0.6, square.getY() + 0.6, square.getWidth() - 1.2, square.getHeight() - 1.2),
                        palette.negative(), 1.2);
            }
        }
    }

    /// The outlines of the squares that stood where numbers were others before; rows and columns that only one of them has are left out.
    void drawBefore(Ink ink, Rectangle2D area, HintonMatrix before) {
        ghosts(area, before).forEach(was -> ink.outline(was, ink.palette().quiet(), 1));
    }

    List<Rectangle2D> ghosts(Rectangle2D area, HintonMatrix before) {
        List<Rectangle2D> ghosts = new ArrayList<>();
        for (int row = 0; row < Math.min(rows, before.rows); row++) {
            for (int column = 0; column < Math.min(columns, before.columns); column++) {
                Rectangle2D was = square(area, row, column, before.entry.at(row, column));
                double is = square(area, row, column, entry.at(row, column)).getWidth();
                if (Math.abs(was.getWidth() - is) > SMALLEST_GHOST) {
                    ghosts.add(was);
                }
            }
        }
        return ghosts;
    }

    private Rectangle2D square(Rectangle2D area, int row, int column, double value) {
        double cell = area.getHeight() / rows;
        double side = Math.min(1, Math.sqrt(Math.abs(value) / largest)) * (cell - Math.min(1.5, 0.15 * cell));
        return new Rectangle2D.Double(area.getX() + (column + 0.5) * cell - side / 2, area.getY() + (row + 0.5) * cell - side / 2, side, side);
    }
}
