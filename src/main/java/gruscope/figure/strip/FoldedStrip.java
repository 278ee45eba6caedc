package gruscope.figure.strip;

import gruscope.engine.cell.Signal;
import gruscope.figure.BeatProgress;
import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Bend;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The film strip on its way into one cell with a loop, or there: the cards slide together under the current one, the edge of the state
/// bends round into the cell it left, the rays become one, and the tokens become a tape that the cell reads.
///
/// It is the film strip itself at fold 0 and one cell at fold 1; everything between is on a straight way from the one to the other. Only a
/// run of one weight set folds: several make no single cell.
final class FoldedStrip {

    private static final double REACH = 34;
    private static final double RISE = 16;
    private static final double TOLD_FROM = 0.85;
    private static final int MOST_LINES = 3;

    private final Shot shot;
    private final StripLayout layout;
    private final double fold;
    private final double scale;
    private final double barWidth;
    private final Rectangle2D home;

    /// @param barWidth in which nothing on the bar of the one stored set is shortened
    FoldedStrip(Shot shot, StripLayout layout, double barWidth) {
        this.shot = shot;
        this.layout = layout;
        this.barWidth = barWidth;
        this.fold = shot.view().fold();
        this.scale = shot.look().type().scale();
        Rectangle2D card = layout.card(shot.step());
        double width = Math.min(1.5 * card.getWidth(), 112 * scale);
        double middle = layout.folded(scale);
        this.home = new Rectangle2D.Double(middle - width / 2, card.getY() + RISE, width, card.getHeight() - RISE);
    }

    Drawing drawing() {
        return new Drawing(layout.size(), this::hotspots, this::description, graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            new SetBar(shot).draw(ink, bar(), false, new StepCard(shot, shot.step()).hasGhosts());
            StripEnds ends = new StripEnds(shot, layout, apart());
            ends.drawStart(ink, card(layout.first()));
            if (apart() > 0) {
                ends.drawLeftOut(ink);
            }
            for (int away = furthest(); away > 0; away--) {
                drawStep(ink, shot.step() - away);
                drawStep(ink, shot.step() + away);
            }
            drawLoop(ink);
            drawStep(ink, shot.step());
            drawTape(ink);
            drawLabels(ink);
        });
    }

    /// How far the cards still stand apart: 1 unfolded, and soon 0.
    private double apart() {
        return Math.max(0, 1 - 3 * fold);
    }

    private int furthest() {
        return Math.max(shot.step() - layout.first(), layout.last() - shot.step());
    }

    private boolean isShown(int step) {
        return step >= layout.first() && step <= layout.last();
    }

    private double way(double from, double to) {
        return from + fold * (to - from);
    }

    private Rectangle2D way(Rectangle2D from, Rectangle2D to) {
        return new Rectangle2D.Double(way(from.getX(), to.getX()), way(from.getY(), to.getY()), way(from.getWidth(), to.getWidth()),
                way(from.getHeight(), to.getHeight()));
    }

    private Rectangle2D card(int step) {
        return way(layout.card(place(step)), home);
    }

    /// Where a step begins to fold: the current one may be none of those that have a card.
    private int place(int step) {
        return step == shot.step() ? Math.clamp(step, layout.first(), layout.last()) : step;
    }

    private Rectangle2D bar() {
        Rectangle2D unfolded = layout.bar(scale);
        double width = Math.min(unfolded.getWidth(), barWidth);
        return way(unfolded, new Rectangle2D.Double(home.getCenterX() - width / 2, unfolded.getY(), width, unfolded.getHeight()));
    }

    private void drawStep(Ink ink, int step) {
        if (!isShown(step)) {
            return;
        }
        Rectangle2D card = card(step);
        new Ray(shot, step).draw(ink, card.getCenterX(), bar().getMaxY(), card.getMinY());
        if (step < layout.last() && step != shot.step()) {
            drawEdge(ink, step);
        }
        ink.fill(Ink.rounded(card, 7), ink.palette().panel());
        new StepCard(shot, step).draw(ink, card);
        if (apart() > 0) {
            new StripEnds(shot, layout, apart()).drawNumber(ink, step);
        }
    }

    /// The state on its way to the next card, as long as there is a way between them.
    private void drawEdge(Ink ink, int step) {
        double from = card(step).getMaxX();
        double to = card(step + 1).getMinX();
        if (to - from > 10) {
            ink.arrow(List.of(at(from, stateRow()), at(to, stateRow())), step < shot.step() ? ink.palette().ink() : ink.palette().coming(), 1.4);
        }
    }

    private double stateRow() {
        Rectangle2D card = card(shot.step());
        return (StepCard.split(shot, card) + card.getMaxY()) / 2;
    }

    /// The edge that leaves the current card: to the next card at first, at last round into its own.
    private void drawLoop(Ink ink) {
        Rectangle2D card = card(shot.step());
        double y = stateRow();
        double reach = REACH * Math.sqrt(scale);
        double over = card.getMinY() - RISE;
        int here = place(shot.step());
        boolean last = here == layout.last();
        double next = last ? way(layout.end(), home.getMinX()) : card(here + 1).getMinX();
        List<Point2D> straight = new ArrayList<>();
        for (int i = 0; i <= 5; i++) {
            straight.add(at(card.getMaxX() + i * (next - card.getMaxX()) / 5, y));
        }
        List<Point2D> round = List.of(at(card.getMaxX(), y), at(card.getMaxX() + reach, y), at(card.getMaxX() + reach, over),
                at(card.getMinX() - reach, over), at(card.getMinX() - reach, y), at(card.getMinX(), y));
        boolean passed = shot.known(Signal.HIDDEN_STATE, shot.step()) == 1;
        Color full = passed || fold > 0.5 ? ink.palette().ink() : ink.palette().coming();
        Color color = last ? Palette.mix(ink.palette().panel(), full, fold) : full;
        ink.arrow(Bend.rounded(Bend.between(straight, round, fold), 12), color, way(1.4, 2));
        double told = Math.clamp((fold - TOLD_FROM) / (1 - TOLD_FROM), 0, 1);
        if (told > 0) {
            drawNote(ink, card.getMaxX() + reach + 10, over, y, told);
        }
    }

    /// What the loop carries and how often, once the cards are out of the way.
    private void drawNote(Ink ink, double x, double top, double y, double told) {
        Palette palette = ink.palette();
        ink.text("h", TextStyle.SYMBOL, Palette.mix(palette.panel(), palette.ink(), told), x, top + ink.look().type().ascent(TextStyle.SYMBOL),
                Ink.Anchor.START);
        Type type = ink.look().type();
        double line = type.lineHeight(TextStyle.SMALL);
        double width = layout.size().width() - x - 4;
        String note = shot.look().fitting(width, TextStyle.SMALL, phrases -> phrases.text("strip.loop", shot.trace().length()));
        List<String> lines = type.wrapped(note, TextStyle.SMALL, width);
        // A number is never cut: where there is no room, the loop says it alone.
        if (lines.size() <= MOST_LINES && lines.stream().allMatch(text -> type.width(text, TextStyle.SMALL) <= width)) {
            ink.linesIn(new Rectangle2D.Double(x, y - lines.size() * line / 2, width, lines.size() * line), lines, TextStyle.SMALL,
                    Palette.mix(palette.panel(), palette.quiet(), told), Ink.Anchor.START);
        }
    }

    /// The tokens: under their cards at first, at last a tape that moves along under the one card as each is taken.
    private void drawTape(Ink ink) {
        Palette palette = ink.palette();
        BeatProgress taken = BeatProgress.of(shot, "take-x");
        int first = firstOfTape();
        int last = lastOfTape();
        for (int step = first; step <= last; step++) {
            boolean current = step == shot.step();
            Color full = current ? palette.accent() : step < shot.step() ? palette.ink() : palette.quiet();
            Color color = isShown(step) ? full : Palette.mix(palette.panel(), full, 1 - apart());
            ink.textIn(token(step), shot.token(step), current ? TextStyle.HEADING : TextStyle.BODY, color, Ink.Anchor.MIDDLE);
            double shown = current ? 1 : apart();
            if (isShown(step) && shown > 0) {
                Color line = current ? palette.accent() : step < shot.step() ? palette.line() : palette.coming();
                ink.arrow(List.of(at(current ? way(layout.center(place(step)), home.getCenterX()) : token(step).getCenterX(), layout.feet(scale)),
                        at(card(step).getCenterX(), card(step).getMaxY() + 2)), Palette.mix(palette.panel(), line, shown), 1.2);
            }
        }
        if (fold == 1 && taken.progress() == 1) {
            Rectangle2D head = token(shot.step());
            ink.outline(Ink.rounded(head, 5), palette.accent(), 1.5);
        }
        Color quiet = Palette.mix(palette.panel(), palette.quiet(), 1 - apart());
        double baseline = token(first).getCenterY() + 0.35 * TextStyle.SMALL.size() * scale;
        Type type = ink.look().type();
        if (first > 1) {
            String before = leftOut(first - 1);
            ink.text(before, TextStyle.SMALL, quiet, Math.max(token(first).getMinX() - 4, type.width(before, TextStyle.SMALL) + 2), baseline, Ink.Anchor.END);
        }
        if (last < shot.trace().length()) {
            String after = leftOut(shot.trace().length() - last);
            ink.text(after, TextStyle.SMALL, quiet, Math.min(token(last).getMaxX() + 4, layout.size().width() - type.width(after, TextStyle.SMALL) - 2), baseline, Ink.Anchor.START);
        }
    }

    /// `… +24`
    private String leftOut(int tokens) {
        return "… +" + shot.look().count(tokens);
    }

    /// The room at an end of the tape for how many tokens are not on it; none as long as the cards say so.
    private double tapeEnd() {
        return (1 - apart()) * (shot.look().type().width(leftOut(shot.trace().length()), TextStyle.SMALL) + 8);
    }

    private double tapePitch() {
        return Math.min(layout.pitch(), 0.6 * layout.pitch() + 8 * scale);
    }

    private Rectangle2D token(int step) {
        double slide = 1 - BeatProgress.of(shot, "take-x").eased();
        double folded = home.getCenterX() + (step - shot.step() + slide) * tapePitch();
        double width = way(layout.pitch(), tapePitch()) - 6;
        double unfolded = layout.center(place(shot.step())) + (step - shot.step()) * layout.pitch();
        return new Rectangle2D.Double(way(unfolded, folded) - width / 2, layout.feet(scale), width, 20 * scale);
    }

    private int firstOfTape() {
        int step = shot.step();
        while (step > 1 && token(step - 1).getMinX() >= way(layout.left(), layout.edge(scale)) + (step > 2 ? tapeEnd() : 0)) {
            step--;
        }
        return step;
    }

    private int lastOfTape() {
        int step = shot.step();
        int all = shot.trace().length();
        while (step < all && token(step + 1).getMaxX() <= layout.size().width() - (step + 1 < all ? tapeEnd() : 0)) {
            step++;
        }
        return step;
    }

    private void drawLabels(Ink ink) {
        Rectangle2D card = card(layout.first());
        double split = StepCard.split(shot, card);
        double right = card.getMinX() - REACH * Math.sqrt(scale) - 8;
        StripEnds ends = new StripEnds(shot, layout, 1);
        ends.drawLimit(ink, layout.start() ? 4 : way(4, right - ends.limitWidth()), (split + card.getMaxY()) / 2, card);
        String gates = StepCard.gates(shot).stream().map(shot.look()::symbol).reduce((a, b) -> a + " " + b).orElse("");
        label(ink, gates, (card.getMinY() + split) / 2, right);
        label(ink, shot.look().symbol(Signal.HIDDEN_STATE), (split + card.getMaxY()) / 2, right);
        ink.textIn(new Rectangle2D.Double(4, layout.feet(scale), layout.left() - 6, 20 * scale), "x", TextStyle.SMALL, ink.palette().quiet(),
                Ink.Anchor.START);
    }

    private void label(Ink ink, String text, double y, double foldedRight) {
        Type type = ink.look().type();
        double x = layout.start() ? 4 : way(4, foldedRight - type.width(text, TextStyle.SMALL));
        ink.text(text, TextStyle.SMALL, ink.palette().quiet(), x, y - type.lineHeight(TextStyle.SMALL) / 2 + type.ascent(TextStyle.SMALL),
                Ink.Anchor.START);
    }

    private List<Hotspot> hotspots() {
        List<Hotspot> hotspots = new ArrayList<>();
        for (int step = firstOfTape(); step <= lastOfTape(); step++) {
            hotspots.add(new Hotspot(token(step), new Target.Step(step), shot.look().phrases().text("strip.token", step, shot.token(step))));
        }
        hotspots.add(StepCard.hotspot(shot, shot.step(), card(shot.step())));
        int set = shot.trace().number(shot.trace().weights(shot.step()));
        hotspots.add(new Hotspot(bar(), new Target.Weights(set), shot.look().phrases().text("strip.drives", shot.trace().badge(shot.step()), shot.step())));
        return hotspots;
    }

    private String description() {
        return shot.look().phrases().text("strip.folded", shot.cell().kind().name(), shot.trace().length(), shot.step(),
                shot.trace().badge(shot.step()));
    }

    private static Point2D at(double x, double y) {
        return new Point2D.Double(x, y);
    }
}
