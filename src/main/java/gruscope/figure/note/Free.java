package gruscope.figure.note;

import gruscope.figure.Drawing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// Where a drawing has no ink, so that a line may pass.
///
/// @param drawn the drawing, a pixel a unit
record Free(BufferedImage drawn) {

    private static final int MOST = 4000;
    private static final int REACH = 2;

    static Free of(Drawing drawing) {
        BufferedImage image = new BufferedImage((int) Math.clamp(Math.ceil(drawing.size().width()), 1, MOST), (int) Math.clamp(Math.ceil(drawing.size().height()), 1, MOST),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        drawing.paint(graphics);
        graphics.dispose();
        return new Free(image);
    }

    /// The stretches of an upright line from the top of the drawing that touch nothing.
    ///
    /// @param to where the line ends
    List<double[]> down(double x, double to) {
        List<double[]> parts = new ArrayList<>();
        double from = 0;
        for (int y = 0; y < to && y < drawn.getHeight(); y++) {
            if (isInked((int) x, y)) {
                if (y - REACH > from) {
                    parts.add(new double[] {from, y - REACH});
                }
                from = y + 1 + REACH;
            }
        }
        if (to > from) {
            parts.add(new double[] {from, to});
        }
        return parts;
    }

    private boolean isInked(int x, int y) {
        for (int near = Math.max(0, x - 1); near <= Math.min(drawn.getWidth() - 1, x + 1); near++) {
            if (drawn.getRGB(near, y) >>> 24 > 40) {
                return true;
            }
        }
        return false;
    }
}
