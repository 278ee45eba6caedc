package gruscope.figure.cell;

import gruscope.figure.Shot;
import gruscope.figure.Units;
import gruscope.figure.ink.Look;
import gruscope.scene.Theme;

import java.util.List;
import java.util.stream.Stream;

/// How roomy a cell's diagram is set. The arrangement is the same in all forms, so that a reader knows the cell again; what gives way is how wide the
/// parts are, and what is written at them.
enum CellForm {
    /// Everything: numbers beside bars, captions, badges, the card.
    FULL(68, 10, 30, 46, 18),
    /// The same in a room that is not as high: low rows, broken texts, nodes of functions as narrow as they can be.
    SNUG(58, 8, 19, 40, 10),
    /// The same with few units.
    SNUG_FEW(58, 8, 19, 40, 10),
    /// With short bars and broken texts, for a page.
    CLOSE(36, 6, 16, 38, 12),
    /// The same for a cell that one gate mixes: nodes of functions as narrow as they can be.
    CLOSE_THIN(36, 6, 12, 36, 9),
    /// The same, but a function is within the column that it makes, and no node before it.
    PLAIN(36, 6, 20, 38, 14),
    /// Short bars with numbers and no captions, nodes of functions as narrow as they can be: in a window with a lesson.
    NUMBERED(26, 4, 9, 30, 7),
    /// The same in numbers of few digits.
    NUMBERED_BRIEF(26, 4, 9, 30, 7),
    /// The same with nothing on the card but what comes out and what it means.
    NUMBERED_SAID(26, 4, 9, 30, 7),
    /// Bars without numbers and captions, the card narrow: for a column of print.
    SLIM(36, 6, 12, 30, 10),
    /// The same for a cell that one gate mixes: nodes of functions as narrow as they can be, and what they make a bar without its number.
    THIN(32, 5, 10, 30, 8),
    /// The same, but a function is within the column that it makes, and no node before it.
    SLIM_PLAIN(36, 6, 12, 30, 10),
    /// The same with nothing on the card but what comes out and what it means.
    SAID(36, 6, 12, 30, 10),
    /// The same without the card.
    BARE(36, 6, 12, 30, 10),
    /// The same with nodes of functions: for cells side by side.
    BARE_NODES(36, 6, 12, 30, 10),
    /// The same for a cell that one gate mixes: nodes of functions as narrow as they can be.
    BARE_THIN(30, 4, 9, 30, 7),
    /// Wide bars and nothing else, for cells side by side.
    TERSE(68, 10, 24, 46, 18),
    /// Numbers, and the card beside everything, but few units and no captions: for a window that is wide and low.
    LOW(36, 6, 20, 38, 14),
    /// The same with a narrow card.
    LOW_SLIM(36, 6, 20, 38, 14),
    /// The same without the card.
    LOWER(36, 6, 20, 38, 14),
    /// Few units and nothing else.
    LOWEST(36, 6, 12, 30, 10);

    private static final int FEW_UNITS = 4;

    private final double bar;
    private final double padding;
    private final double gap;
    private final double buses;
    private final double stem;

    CellForm(double bar, double padding, double gap, double buses, double stem) {
        this.bar = bar;
        this.padding = padding;
        this.gap = gap;
        this.buses = buses;
        this.stem = stem;
    }

    /// The forms of a diagram, from the one that is liked best; one with few units comes early where it leaves none out.
    static List<CellForm> of(Shot shot) {
        boolean mixes = shot.cell().flow().mix().isPresent();
        if (shot.look().terse()) {
            return List.of(TERSE, mixes ? BARE_THIN : BARE_NODES, BARE, LOWEST);
        }
        List<CellForm> close = mixes ? List.of(CLOSE, CLOSE_THIN, PLAIN) : List.of(CLOSE, PLAIN);
        List<CellForm> slim = List.of(NUMBERED, NUMBERED_BRIEF, mixes ? THIN : SLIM, SLIM_PLAIN);
        boolean all = shot.trace().hiddenSize() <= LOW.most(shot);
        List<CellForm> wide = all ? List.of(FULL, SNUG) : List.of(FULL);
        List<CellForm> before = all ? List.of(LOW, LOW_SLIM) : List.of(SNUG_FEW);
        List<CellForm> after = all ? List.of(LOWER, NUMBERED_SAID, SAID, BARE, LOWEST)
                : List.of(LOW, LOW_SLIM, LOWER, NUMBERED_SAID, SAID, BARE, LOWEST);
        return Stream.of(wide, close, before, slim, after).flatMap(List::stream).toList();
    }

    /// The width of a bar.
    double bar() {
        return bar;
    }

    /// The room beside a column's rows.
    double padding() {
        return padding;
    }

    /// Between two boxes with a wire from one to the other.
    double gap(Look look) {
        return this == FULL && look.theme() == Theme.PROJECTOR ? TERSE.gap : gap;
    }

    /// The room in which wires run between the states and what they go to.
    double buses() {
        return buses;
    }

    /// A wire from a box to a node.
    double stem() {
        return stem;
    }

    /// Whether captions and terms are written.
    boolean isWritten() {
        return hasBadges() || this == CLOSE || this == CLOSE_THIN || this == PLAIN;
    }

    /// Whether there is room beside a column's heading for the weight set that makes it.
    boolean hasBadges() {
        return this == FULL || isSnug();
    }

    /// Whether it is set in less height than it likes, with all that is written.
    boolean isSnug() {
        return this == SNUG || this == SNUG_FEW;
    }

    /// Whether numbers stand beside bars.
    boolean hasNumbers() {
        return isWritten() || hasCardBeside() || this == LOWER || isNumbered();
    }

    boolean hasCard() {
        return isWritten() || isSlim() || this == SAID || hasCardBeside();
    }

    /// Whether nothing stands on the card but what comes out and what it means.
    boolean hasOutcomeAlone() {
        return this == SAID || this == NUMBERED_SAID;
    }

    /// Whether the card stands beside the whole diagram.
    boolean hasCardBeside() {
        return this == LOW || this == LOW_SLIM;
    }

    /// Whether parts are as narrow as they can be.
    boolean isNarrow() {
        return isSlim() || this == SAID || this == BARE || this == BARE_NODES || this == BARE_THIN || this == LOWEST;
    }

    /// Whether it is for a column of print, with its card.
    boolean isSlim() {
        return isNumbered() || this == SLIM || this == THIN || this == SLIM_PLAIN;
    }

    /// Whether numbers stand beside short bars though there is no room for captions.
    private boolean isNumbered() {
        return this == NUMBERED || isBrief();
    }

    /// Whether numbers have few digits.
    boolean isBrief() {
        return this == NUMBERED_BRIEF || this == NUMBERED_SAID;
    }

    /// Whether nodes of functions are as narrow as they can be, where a gate mixes.
    boolean hasThinNodes() {
        return this == THIN || isNumbered() || this == CLOSE_THIN || this == BARE_THIN || isSnug();
    }

    boolean isLow() {
        return hasCardBeside() || this == LOWER || this == LOWEST;
    }

    /// Whether it is for a room of some height alone: elsewhere there is one that says more.
    boolean isForLowRooms() {
        return isLow() || isSnug() || this == SAID || isNumbered();
    }

    /// The most rows that a column has.
    int most(Shot shot) {
        return isLow() || this == SNUG_FEW ? FEW_UNITS : Units.most(shot);
    }

    /// Whether the functions that make columns stand as nodes before them.
    boolean hasFunctions() {
        return this == FULL || this == CLOSE || this == TERSE || this == BARE_NODES || hasThinNodes();
    }

    /// Whether room for texts at wires and nodes is dear.
    boolean isTight(Shot shot) {
        return !isWritten() || shot.look().tight();
    }
}
