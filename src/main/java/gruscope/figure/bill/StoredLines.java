package gruscope.figure.bill;

import gruscope.engine.bill.StackedBill;
import gruscope.figure.ReadoutCount;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongFunction;

/// The foot of a bill: what is stored, with the run's own output layer, and what it would be if every step had weights of its own.
///
/// The bars above compare cells, so that the output layer of the run is none of them; it is one, however many sets there are.
///
/// @param own the bill of the run's cell
record StoredLines(Shot shot, BillQuestion question, StackedBill own) {

    private static final double BAR = 12;
    private static final double GAP = 24;
    private static final double NARROWEST_TOWER = 6;

    /// `108`, or where the run has several sets of it, `108 × 6`: T is counted there.
    String cost(StackedBill bill) {
        int sets = bill.cell().kind().equals(own.cell().kind()) ? sets() : 1;
        return shot.look().count(bill.total()) + (sets == 1 ? "" : " × " + sets);
    }

    /// The width in which nothing is shortened.
    ///
    /// @param close whether what the steps would cost apart stands on lines of its own
    double width(boolean close) {
        Type type = shot.look().type();
        double texts = Math.max(type.width(remark(), TextStyle.SMALL), type.width(head(), TextStyle.SMALL));
        double shared = type.widest(shared(), TextStyle.SMALL_BOLD);
        double unshared = type.widest(unshared(shot.look()::count), TextStyle.SMALL);
        return Math.max(texts, close ? Math.max(shared, unshared) : shared + GAP + unshared);
    }

    double height(boolean close) {
        double line = shot.look().type().lineHeight(TextStyle.SMALL);
        return (close ? unshared(shot.look()::count).size() * line : 0) + 54 * shot.look().type().scale() + (shared().size() - 1) * line + (readout() == 0 ? 0 : line + 4);
    }

    /// @param piled how many sets are drawn, where they are still being piled up
    void draw(Ink ink, double top, double width, boolean close, OptionalDouble piled) {
        Palette palette = ink.palette();
        Type type = ink.look().type();
        double scale = type.scale();
        double line = type.lineHeight(TextStyle.SMALL);
        double y = top;
        if (readout() > 0) {
            ink.textIn(new Rectangle2D.Double(0, y, width, line + 4), remark(), TextStyle.SMALL, palette.ink(), Ink.Anchor.START);
            y += line + 4;
        }
        y += 6 * scale;
        if (question.steps() > 0) {
            ink.textIn(new Rectangle2D.Double(0, y, width, line + 4), head(), TextStyle.SMALL, palette.quiet(), Ink.Anchor.START);
            y += line + 4;
            drawTowers(ink, new Rectangle2D.Double(0, y, width, BAR * scale), piled.orElse(sets()));
            y += (BAR + 2) * scale;
        }
        Rectangle2D text = new Rectangle2D.Double(0, y, width, shared().size() * line);
        ink.linesIn(text, shared(), TextStyle.SMALL_BOLD, palette.ink(), Ink.Anchor.START);
        double used = close ? 0 : type.widest(shared(), TextStyle.SMALL_BOLD) + 10;
        List<String> unshared = unshared(shot.look()::count);
        Rectangle2D rest = close ? new Rectangle2D.Double(0, text.getMaxY(), width, unshared.size() * line)
                : new Rectangle2D.Double(used, y, width - used, text.getHeight());
        boolean fits = type.widest(unshared, TextStyle.SMALL) <= rest.getWidth();
        ink.linesIn(rest, fits ? unshared : unshared(shot.look()::shortCount), TextStyle.SMALL, palette.quiet(), Ink.Anchor.END);
    }

    /// A tower for each step's set, as many of them full as sets are stored; where there are too many steps for that, the share that is stored.
    private void drawTowers(Ink ink, Rectangle2D area, double filled) {
        Palette palette = ink.palette();
        int steps = question.steps();
        double pitch = area.getWidth() / steps;
        if (pitch < NARROWEST_TOWER * ink.look().type().scale()) {
            ink.fill(Ink.rounded(area, 3), palette.well());
            double part = Math.min(1, filled / steps);
            ink.fill(Ink.rounded(new Rectangle2D.Double(area.getX(), area.getY(), Math.max(2, area.getWidth() * part), area.getHeight()), 3), palette.badge());
            return;
        }
        for (int step = 0; step < steps; step++) {
            Rectangle2D tower = new Rectangle2D.Double(area.getX() + step * pitch, area.getY(), pitch - Math.min(3, pitch / 4), area.getHeight());
            double height = Math.clamp(filled - step, 0, 1) * tower.getHeight();
            ink.fill(tower, palette.well());
            ink.fill(new Rectangle2D.Double(tower.getX(), tower.getMaxY() - height, tower.getWidth(), height), palette.badge());
        }
    }

    /// How many sets of the own cell are stored, and what the run's output layer adds, as sentences that follow others; empty where there is one set and no
    /// layer, or another size is asked for.
    String sentence() {
        String sets = sets() == 1 ? "" : " " + shot.look().phrases().text("bill.sets.said", sets(), own.cell().kind().name(), shot.look().count(own.total()),
                shot.look().count(own.unshared(sets())));
        return sets + (readout() == 0 ? "" : new ReadoutCount(shot).sentence());
    }

    /// How many sets are stored; of any other question than the run's own, one.
    int sets() {
        return question.isOf(shot) ? shot.trace().weightSets().size() : 1;
    }

    private long readout() {
        return question.isOf(shot) ? new ReadoutCount(shot).numbers() : 0;
    }

    private long stored(int sets) {
        return own.unshared(sets) + readout();
    }

    /// `with the readout, 5·4 + 5 = 25: 133`; empty where there is none.
    private String remark() {
        return readout() == 0 ? "" : shot.look().phrases().text("bill.readout", new ReadoutCount(shot).formula(), shot.look().count(readout()),
                shot.look().count(stored(sets())));
    }

    private String head() {
        return shot.look().phrases().text("bill.unshared.head");
    }

    private List<String> shared() {
        String total = shot.look().count(own.total()) + plusReadout(shot.look()::count);
        return sets() == 1 ? shot.look().phrases().stacked("bill.shared", total)
                : shot.look().phrases().stacked("bill.sets", sets(), total, shot.look().count(stored(sets())));
    }

    /// What the steps would cost apart, with counts written as closely as there is room for; nothing where all are, or where there is none.
    private List<String> unshared(LongFunction<String> written) {
        int steps = question.steps();
        return steps == 0 || steps > 1 && sets() == steps ? List.of() : shot.look().phrases().stacked("bill.unshared", written.apply(steps),
                written.apply(own.total()) + plusReadout(written), written.apply(stored(steps)));
    }

    /// ` + 25`; empty where there is none.
    private String plusReadout(LongFunction<String> written) {
        return readout() == 0 ? "" : " + " + written.apply(readout());
    }
}
