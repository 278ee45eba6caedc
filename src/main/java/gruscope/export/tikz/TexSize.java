package gruscope.export.tikz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/// The size of letters: one that LaTeX's own fonts are made for, and by what that is enlarged. Of another size they would take the nearest, without a word.
///
/// @param made   the size they are made for, in TeX's points
/// @param larger by what it is multiplied
record TexSize(double made, double larger) {

    /// TeX's points in a big point.
    private static final double TEX_POINTS = 72.27 / 72;

    private static final double BODY = 10;
    private static final List<Double> MADE = List.of(5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 10.95, 12.0, 14.4, 17.28, 20.74, 24.88);

    /// @param units in units of the figure
    static TexSize of(double units) {
        double points = TikzPath.POINTS * units * TEX_POINTS;
        double made = MADE.stream().min(Comparator.comparing(size -> Math.abs(Math.log(size / points)))).orElseThrow();
        return new TexSize(made, points / made);
    }

    /// The same of letters that are made for ten points.
    static TexSize ofBody(double units) {
        return new TexSize(BODY, TikzPath.POINTS * units * TEX_POINTS / BODY);
    }

    /// Options of a node.
    String options() {
        String size = BigDecimal.valueOf(made).stripTrailingZeros().toPlainString();
        return ",scale=" + BigDecimal.valueOf(larger).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString() + ",font=\\fontsize{" + size + "}{" + size + "}\\selectfont";
    }

    /// Words in a room, which they fill if in the document's font they are too wide for it, or nearly as wide.
    ///
    /// @param latex what is set
    /// @param width of the room, in units of the figure
    /// @param alike from which share of the room on it is filled
    String fitted(String latex, double width, double alike) {
        return "\\gruscopefit{" + TikzPath.number(100 * TikzPath.POINTS * width / larger) + "bp}{" + TikzPath.number(100 * alike) + "}{" + latex + "}";
    }
}
