package gruscope.figure.memory;

import gruscope.figure.Shot;
import gruscope.figure.beside.BesideLayout;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.util.List;
import java.util.stream.Stream;

/// What the texts around the strips of [MemoryFigure] need.
///
/// @param left   the width of the strips' names, or little where these stand above
/// @param right  the width of an axis' numbers
/// @param above  whether the names stand above the strips
/// @param legend on so many lines
record MemoryMargins(double left, double right, boolean above, List<String> legend) {

    /// Left of everything, where the names stand above.
    private static final double EDGE = 6;

    /// With the strips' names at their left.
    ///
    /// @param why what else is said below the legend
    static MemoryMargins beside(Shot shot, List<String> why) {
        Type type = shot.look().type();
        double widest = 0;
        for (MemoryRow row : MemoryRow.values()) {
            widest = Math.max(widest, type.width(shot.look().phrases().text(row.key()), TextStyle.SMALL));
            widest = Math.max(widest, row.symbols(shot).width(type, TextStyle.FORMULA));
        }
        return new MemoryMargins(Math.ceil(widest) + 18, right(shot), false, legendLines(shot, why));
    }

    /// With the one name of each cell at its left, for a width.
    static MemoryMargins lowest(Shot shot, double width) {
        String name = shot.look().phrases().text(MemoryRow.PRODUCT.key());
        double widest = shot.neighbours().isEmpty() ? shot.look().type().width(name, TextStyle.SMALL) : BesideLayout.shots(shot).stream()
                .mapToDouble(lane -> shot.look().type().width(shot.look().phrases().text("memory.low", lane.cell().kind().name(), name), TextStyle.SMALL)).max().orElse(0);
        double left = Math.ceil(widest) + 18;
        List<String> lines = shot.look().type().wrapped(legend(shot), TextStyle.SMALL, width - left - right(shot) - 3 * EDGE);
        return new MemoryMargins(left, right(shot), false, lines);
    }

    /// With the names above, for a width.
    ///
    /// @param why what else is said below the legend
    static MemoryMargins above(Shot shot, double width, List<String> why) {
        List<String> lines = legendLines(shot, why).stream().flatMap(line -> shot.look().type().wrapped(line, TextStyle.SMALL, width - 2 * EDGE).stream()).toList();
        return new MemoryMargins(EDGE, right(shot), true, lines);
    }

    private static double right(Shot shot) {
        return Math.ceil(shot.look().type().width("1.2e−308", TextStyle.SMALL)) + 6;
    }

    /// The height of a strip's name, where it stands above.
    double name(Shot shot) {
        return above ? 1.2 * shot.look().type().lineHeight(TextStyle.FORMULA) : 0;
    }

    /// The width of the longest line of the legend.
    double widest(Shot shot) {
        return legend.stream().mapToDouble(line -> shot.look().type().width(line, TextStyle.SMALL)).max().orElse(0);
    }

    double foot(Shot shot) {
        return head(shot) + (legend.size() - 1) * shot.look().type().lineHeight(TextStyle.SMALL);
    }

    static double head(Shot shot) {
        return 1.25 * shot.look().type().lineHeight(TextStyle.SMALL_BOLD);
    }

    private static List<String> legendLines(Shot shot, List<String> why) {
        return Stream.concat(Stream.of(legend(shot)), why.stream()).toList();
    }

    /// One scale holds for all cells that stand below each other.
    static String legend(Shot shot) {
        return shot.look().phrases().each(phrases -> phrases.text("memory.legend")
                + (shot.neighbours().isEmpty() ? "" : " · " + phrases.text("memory.one-scale")));
    }
}
