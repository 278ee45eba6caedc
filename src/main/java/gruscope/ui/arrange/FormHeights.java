package gruscope.ui.arrange;

import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.ink.Size;

import java.util.ArrayList;
import java.util.List;

/// At which heights a figure changes its form: from the form that it likes best down to the lowest, for each the least height in which its letters are legible.
public final class FormHeights {

    private static final int MOST_FORMS = 12;

    private FormHeights() {
    }

    /// The heights in pixels, the largest first, at least one; where the width holds no form at all, the one height of the form that is shrunk least.
    ///
    /// @param width of the figure, in pixels
    /// @param zoom  pixels to the figure's unit
    public static List<Double> of(Figure figure, Shot shot, double width, double zoom) {
        double pixels = zoom * Layout.shareFor(zoom, shot.look());
        List<Double> heights = new ArrayList<>();
        double below = Double.POSITIVE_INFINITY;
        while (heights.size() < MOST_FORMS) {
            Size wanted = figure.lay(shot, new Size(width / pixels, below / pixels)).preferred();
            double height = Math.ceil(wanted.height() * pixels);
            boolean fits = wanted.width() * pixels <= width && height < below;
            if (!fits && !heights.isEmpty()) {
                break;
            }
            heights.add(height);
            if (!fits) {
                break;
            }
            below = height - 1;
        }
        return heights;
    }
}
