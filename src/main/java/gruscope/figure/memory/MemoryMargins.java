package gruscope.figure.memory;

import gruscope.Phrases;
import gruscope.figure.Shot;
import gruscope.figure.beside.BesideLayout;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the texts around the strips of [MemoryFigure] need.
///
/// @param left   the width of the strips' names, or little where these stand above
/// @param right  the width of an axis' numbers
/// @param above  whether the names stand above the strips
/// @param legend on so many lines
/// @param headLines how many lines what is said of a cell takes below its name; none where it stands beside that
record MemoryMargins(double left, double right, boolean above, List<String> legend, OptionalInt headLines) {

    /// Left of everything, where the names stand above.
    private static final double EDGE = 6;

    private static final double STEP = 30;
    private static final double NARROWEST_STEP = 12;

    /// With the strips' names at their left.
    ///
    /// @param why what else is said below the legend, on as many lines as it needs
    static MemoryMargins beside(Shot shot, List<String> why) {
        Type type = shot.look().type();
        double widest = 0;
        for (MemoryRow row : MemoryRow.values()) {
            widest = Math.max(widest, type.width(shot.look().phrases().text(row.key()), TextStyle.SMALL));
            widest = Math.max(widest, row.symbols(shot).width(type, TextStyle.FORMULA));
        }
        double left = Math.ceil(widest) + 18;
        double foot = plotBeside(shot) + right(shot);
        List<String> lines = legendLines(shot, why).stream().flatMap(line -> type.wrapped(line, TextStyle.SMALL, foot).stream()).toList();
        return new MemoryMargins(left, right(shot), false, lines, OptionalInt.empty());
    }

    /// The width in which the strips are told apart by step and, where their names stand beside, that of what stands above and below them.
    double plot(Shot shot) {
        return above ? steps(shot, NARROWEST_STEP) : plotBeside(shot);
    }

    private static double plotBeside(Shot shot) {
        return Math.max(steps(shot, STEP), Math.max(shot.look().type().width(legend(shot), TextStyle.SMALL), widestHead(shot)));
    }

    private static double steps(Shot shot, double each) {
        return Math.clamp(shot.steps().length(), 8, 24) * each * shot.look().type().scale();
    }

    /// With the one name of each cell at its left, for a width.
    static MemoryMargins lowest(Shot shot, double width) {
        String name = shot.look().phrases().text(MemoryRow.PRODUCT.key());
        double widest = shot.neighbours().isEmpty() ? shot.look().type().width(name, TextStyle.SMALL) : BesideLayout.shots(shot).stream()
                .mapToDouble(lane -> shot.look().type().width(shot.look().phrases().text("memory.low", lane.cell().kind().name(), name), TextStyle.SMALL)).max().orElse(0);
        double left = Math.ceil(widest) + 18;
        List<String> lines = shot.look().type().wrapped(legend(shot), TextStyle.SMALL, width - left - right(shot) - 3 * EDGE);
        return new MemoryMargins(left, right(shot), false, lines, OptionalInt.empty());
    }

    /// With the names above, for a width.
    ///
    /// @param why what else is said below the legend
    static MemoryMargins above(Shot shot, double width, List<String> why) {
        List<String> lines = legendLines(shot, why).stream().flatMap(line -> shot.look().type().wrapped(line, TextStyle.SMALL, width - 2 * EDGE).stream()).toList();
        return new MemoryMargins(EDGE, right(shot), true, lines, headLines(shot, width));
    }

    /// So many as the longest of all cells has; none where all fit beside the cells' names.
    private static OptionalInt headLines(Shot shot, double width) {
        Look look = shot.look();
        double room = width - EDGE - 6;
        int most = 0;
        for (Shot lane : BesideLayout.shots(shot)) {
            Function<Phrases, String> says = words -> words.each(phrases -> MemoryWords.widestHead(lane, phrases));
            String beside = look.fitting(width - 6 - afterKind(lane), TextStyle.SMALL, says);
            if (look.type().width(beside, TextStyle.SMALL) > width - 6 - afterKind(lane)) {
                most = Math.max(most, look.type().wrapped(look.fitting(room, TextStyle.SMALL, says), TextStyle.SMALL, room).size());
            }
        }
        return most == 0 ? OptionalInt.empty() : OptionalInt.of(most);
    }

    /// Where what is said of a cell begins beside its name.
    static double afterKind(Shot shot) {
        return EDGE + shot.look().type().width(shot.cell().kind().name(), TextStyle.SMALL_BOLD) + 12;
    }

    /// The width of what is said of a cell, of the longest of all, in one language.
    static double widestHead(Shot shot) {
        return BesideLayout.shots(shot).stream().mapToDouble(lane -> shot.look().type().width(MemoryWords.widestHead(lane, shot.look().phrases().first()), TextStyle.SMALL))
                .max().orElse(0);
    }

    private static double right(Shot shot) {
        return Math.ceil(shot.look().type().width("1.2e−308", TextStyle.SMALL)) + 6;
    }

    /// The height of a strip's name, where it stands above.
    double name(Shot shot) {
        return above ? 1.2 * shot.look().type().lineHeight(TextStyle.FORMULA) : 0;
    }

    /// The same of the lowest rows, whose legend is broken to their width.
    double plotOfLowest(Shot shot) {
        return Math.max(steps(shot, STEP), legend.stream().mapToDouble(line -> shot.look().type().width(line, TextStyle.SMALL)).max().orElse(0));
    }

    double foot(Shot shot) {
        return headLine(shot) + (legend.size() - 1) * shot.look().type().lineHeight(TextStyle.SMALL);
    }

    /// The height of what stands above a cell's strips.
    double head(Shot shot) {
        return headLine(shot) + headLines.orElse(0) * shot.look().type().lineHeight(TextStyle.SMALL);
    }

    /// The height of the line with a cell's name.
    static double headLine(Shot shot) {
        return 1.25 * shot.look().type().lineHeight(TextStyle.SMALL_BOLD);
    }

    private static List<String> legendLines(Shot shot, List<String> why) {
        return Stream.concat(Stream.of(legend(shot)), why.stream()).toList();
    }

    /// One scale holds for all cells that stand below each other.
    static String legend(Shot shot) {
        return shot.look().phrases().each(phrases -> Phrases.dotted(phrases.text("memory.legend"),
                shot.neighbours().isEmpty() ? "" : phrases.text("memory.one-scale")));
    }
}
