package gruscope.figure.weights;

import gruscope.engine.cell.Part;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.ink.Ink;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// A matrix with more numbers than pixels: every pixel has the hue of the largest of some of the numbers that fall on it.
///
/// @param largest the absolute value at which the colour is full
record DenseMatrix(WeightSet set, Part part, int block, double largest) {

    /// Numbers looked at for a pixel, down and across.
    private static final int MOST_SAMPLES = 3;

    void draw(Ink ink, Rectangle2D area) {
        int columns = Math.min(set.columns(part), Math.max(1, (int) area.getWidth()));
        int rows = Math.min(set.hiddenSize(), Math.max(1, (int) area.getHeight()));
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = sample(row, rows, column, columns) / largest;
                image.setRGB(column, row, ink.palette().state(Math.signum(value) * Math.sqrt(Math.abs(value))).getRGB());
            }
        }
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() / columns, area.getHeight() / rows);
        ink.graphics().setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        ink.graphics().drawImage(image, place, null);
    }

    private double sample(int row, int rows, int column, int columns) {
        double found = 0;
        for (int down = 0; down < MOST_SAMPLES; down++) {
            int unit = (int) ((row + (down + 0.5) / MOST_SAMPLES) * set.hiddenSize() / rows);
            for (int across = 0; across < MOST_SAMPLES; across++) {
                double value = set.value(part, block, unit, (int) ((column + (across + 0.5) / MOST_SAMPLES) * set.columns(part) / columns));
                found = Math.abs(value) > Math.abs(found) ? value : found;
            }
        }
        return found;
    }
}
