package gruscope.figure.note;

import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Notes above a picture: no two overlap, and no line down to a step crosses another note.
///
/// A note begins at its line and goes on to the right, or ends at it. Of notes from left to right the first few do the one and the rest the other; of all
/// such ways the one is taken that is lowest and makes the picture least wide. Where a note stands in the way of another's line the other stands lower.
///
/// @param labels each with its lines of text
/// @param wider  by how much the picture must be wider than it is
/// @param height of all of them
record NoteBlock(List<Label> labels, double wider, double height) {

    static final TextStyle STYLE = TextStyle.SMALL;
    private static final double GAP = 5;
    private static final double NARROWEST = 90;
    private static final double WIDEST = 230;

    /// What is to be said at a place.
    ///
    /// @param x where the line to its step is
    record Wanted(double x, String text) {
    }

    /// A note in its place.
    ///
    /// @param area    within the block, whose foot is at 0 and whose top is at −[#height]
    /// @param onRight whether it begins at its line
    record Label(double x, List<String> lines, Rectangle2D area, boolean onRight) {
    }

    /// A note that still has to be placed.
    private record Extent(double x, List<String> lines, double left, double right, double height, boolean onRight) {

        boolean isAt(double where) {
            return where >= left - 1 && where <= right + 1;
        }

        boolean overlaps(double from, double to) {
            return left < to + GAP && from < right + GAP;
        }
    }

    /// @param wanted one for each place at most
    /// @param width  of the picture
    static NoteBlock of(Type type, List<Wanted> wanted, double width) {
        List<Wanted> sorted = wanted.stream().sorted(Comparator.comparingDouble(Wanted::x)).toList();
        return IntStream.rangeClosed(0, sorted.size()).map(i -> sorted.size() - i).mapToObj(onRight -> of(type, sorted, width, onRight)).flatMap(Optional::stream)
                .min(Comparator.comparingDouble(block -> block.wider + block.height)).orElseThrow();
    }

    /// @param onRight how many, from the left, go on to the right
    private static Optional<NoteBlock> of(Type type, List<Wanted> wanted, double width, int onRight) {
        List<Extent> open = new ArrayList<>();
        double wider = 0;
        for (int i = 0; i < wanted.size(); i++) {
            Wanted one = wanted.get(i);
            boolean right = i < onRight;
            double room = Math.clamp(right ? width - one.x() : one.x(), NARROWEST * type.scale(), WIDEST * type.scale());
            List<String> lines = type.wrapped(one.text(), STYLE, room - 2 * GAP);
            double wide = type.widest(lines, STYLE) + 2 * GAP;
            if (!right && wide > one.x()) {
                return Optional.empty();
            }
            wider = Math.max(wider, right ? one.x() + wide - width : 0);
            open.add(new Extent(one.x(), lines, right ? one.x() : one.x() - wide, right ? one.x() + wide : one.x(), lines.size() * type.lineHeight(STYLE) + 2, right));
        }
        double more = wider;
        return placed(open).map(labels -> new NoteBlock(labels, more, labels.stream().mapToDouble(label -> -label.area().getY()).max().orElse(0)));
    }

    /// The lowest first: those that stand in the way of nobody's line who is not placed yet. None where two are in each other's way.
    private static Optional<List<Label>> placed(List<Extent> open) {
        List<Label> labels = new ArrayList<>();
        List<Extent> left = new ArrayList<>(open);
        while (!left.isEmpty()) {
            Optional<Extent> next = left.stream().filter(one -> left.stream().noneMatch(other -> other != one && one.isAt(other.x()))).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            Extent one = next.get();
            double foot = labels.stream().filter(label -> one.overlaps(label.area().getMinX(), label.area().getMaxX())).mapToDouble(label -> label.area().getY() - GAP).min().orElse(-GAP);
            labels.add(new Label(one.x(), one.lines(), new Rectangle2D.Double(one.left(), foot - one.height(), one.right() - one.left(), one.height()), one.onRight()));
            left.remove(one);
        }
        return Optional.of(labels);
    }
}
