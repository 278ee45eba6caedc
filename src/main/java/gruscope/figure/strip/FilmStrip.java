package gruscope.figure.strip;

import gruscope.Phrases;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Datum;
import gruscope.figure.Drawing;
import gruscope.figure.Extent;
import gruscope.figure.Figure;
import gruscope.figure.GhostKey;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.PartName;
import gruscope.figure.Preparation;
import gruscope.figure.ReadoutCount;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.ink.Authored;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Span;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The unrolled sequence: one card a step with its gates and its state, and above them the stored weight set with a ray to every step
/// that it drives, read from the trace.
///
/// @param apart how far the sets of the steps have come apart, 0 one bar … 1 a badge for each step; by itself, 1 if each step has its own
public record FilmStrip(OptionalDouble apart) implements Figure {

    private static final List<Preference<?>> HEEDED = Stream.concat(Authored.OF_RUNS.stream(), Stream.<Preference<?>>of(Preference.TEACHERS)).toList();

    /// How wide a ray is to the pointer.
    private static final double RAY_HOLD = 10;

    /// The room of the rows' names.
    private static final double LABELS = 40;

    @Override
    public String key() {
        return "strip";
    }

    @Override
    public boolean showsSteps() {
        return true;
    }

    @Override
    public boolean showsUnits() {
        return true;
    }

    @Override
    public List<Preference<?>> preferences() {
        return HEEDED;
    }

    @Override
    public Optional<Preparation> prepares(Shot shot) {
        return Teachers.prepares(shot);
    }

    @Override
    public Figure preparing(double share) {
        return new Teachers.Coming(this);
    }

    @Override
    public List<Datum> numbers(Shot shot) {
        return Stream.concat(StepCard.gates(shot).stream(), Stream.of(Signal.HIDDEN_STATE)).flatMap(signal -> Datum.of(shot, signal, Datum.units(shot)).stream()).toList();
    }

    @Override
    public Layout measure(Shot shot, Size room) {
        StripLayout.Needs needs = StripLayout.Needs.of(shot);
        return needs.fitting(shot, room, !folds(shot), (size, rows) -> Layout.ofRun(shot, size, (now, drawn) -> drawing(now, needs, rows, 0, drawn)),
                List.of(() -> StripLine.layout(shot, FilmStrip::description)));
    }

    static boolean folds(Shot shot) {
        return shot.view().fold() > 0 && isShared(shot);
    }

    /// @param below the room that is left free below each row
    Drawing drawing(Shot shot, StripLayout.Needs needs, int count, double below, Size size) {
        Size cards = new Size(size.width(), size.height() - count * below);
        if (folds(shot)) {
            return new FoldedStrip(shot, StripLayout.of(shot, needs, cards), needs.bar()).drawing().movedTo(0, 0, size);
        }
        List<StripLayout> rows = StripLayout.of(shot, needs, count, cards);
        List<Drawing> drawn = IntStream.range(0, rows.size()).mapToObj(row -> row(shot, rows, row).movedTo(0, rows.get(row).y() + row * below, size)).toList();
        return new Drawing(size, () -> drawn.stream().flatMap(row -> row.hotspots().stream()).toList(), () -> shot.told(told -> description(told, rows)),
                graphics -> drawn.forEach(row -> row.paint(graphics)));
    }

    private Drawing row(Shot shot, List<StripLayout> rows, int row) {
        StripLayout layout = rows.get(row);
        return new Drawing(layout.size(), () -> hotspots(shot, layout), () -> "", graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            drawSets(ink, shot, layout);
            drawRowLabels(ink, shot, layout);
            StripEnds ends = new StripEnds(shot, layout, 1);
            ends.drawStart(ink, layout.card(layout.first()));
            ends.drawLeftOut(ink);
            ends.drawTurns(ink, row > 0, row < rows.size() - 1);
            for (int step = layout.first(); step <= layout.last(); step++) {
                int shown = step;
                ink.part(PartName.step(step), () -> {
                    new StepCard(shot, shown).draw(ink, layout.card(shown));
                    ends.drawNumber(ink, shown);
                    drawFoot(ink, shot, shown, layout);
                });
            }
            if (layout.slot()) {
                drawSlot(ink, shot, layout);
            }
        });
    }

    static boolean isShared(Shot shot) {
        return shot.trace().weightSets().size() == 1;
    }

    private void drawSets(Ink ink, Shot shot, StripLayout layout) {
        Rectangle2D bar = layout.bar(ink.look().type().scale());
        double share = apart.orElse(isShared(shot) ? 0 : 1);
        boolean ghosts = IntStream.rangeClosed(layout.first(), layout.last()).anyMatch(step -> new StepCard(shot, step).hasGhosts());
        if (share == 0) {
            new SetBar(shot).draw(ink, bar, layout.text() == 0, ghosts);
        } else if (share < 1) {
            drawSplitting(ink, shot, layout, bar, share);
        } else {
            for (int step = layout.first(); step <= layout.last(); step++) {
                ink.badge(shot.trace().badge(step), layout.center(step), bar.getCenterY());
            }
            if (ghosts) {
                double end = layout.end() + 4;
                new GhostKey(shot.look(), false).draw(ink, new Rectangle2D.Double(end, bar.getY(), layout.size().width() - end - 4, bar.getHeight()), ink.palette().quiet());
            }
        }
        for (int step = layout.first(); step <= layout.last(); step++) {
            new Ray(shot, step).draw(ink, layout.center(step), bar.getMaxY(), layout.top());
        }
        Teachers.of(shot).ifPresent(teachers -> IntStream.rangeClosed(layout.first(), layout.last()).forEach(step ->
                teachers.draw(ink, step, layout.center(step), bar.getMaxY(), layout.top(), layout.pitch() - 4)));
    }

    /// The bar on its way to being a badge for each step: it parts between the steps, and every part shrinks to a badge.
    private static void drawSplitting(Ink ink, Shot shot, StripLayout layout, Rectangle2D bar, double share) {
        Palette palette = ink.palette();
        for (int step = layout.first(); step <= layout.last(); step++) {
            String badge = shot.trace().badge(step);
            double badgeWidth = ink.look().type().width(badge, TextStyle.BADGE) + 10;
            double badgeHeight = ink.look().type().lineHeight(TextStyle.BADGE) + 2;
            double width = layout.pitch() + share * (badgeWidth - layout.pitch());
            double height = bar.getHeight() + share * (badgeHeight - bar.getHeight());
            Rectangle2D part = new Rectangle2D.Double(layout.center(step) - width / 2, bar.getCenterY() - height / 2, width, height);
            ink.fill(Ink.rounded(part, 1 + 3 * share), palette.badge());
            ink.textIn(part, badge, TextStyle.BADGE, Palette.mix(palette.badge(), palette.onBadge(), share), Ink.Anchor.MIDDLE);
        }
    }

    private static void drawRowLabels(Ink ink, Shot shot, StripLayout layout) {
        Rectangle2D card = layout.card(layout.first());
        String gates = StepCard.gates(shot).stream().map(shot.look()::symbol).reduce((a, b) -> a + " " + b).orElse("");
        double split = StepCard.split(shot, card);
        label(ink, gates, card.getMinY(), split, layout);
        label(ink, shot.look().symbol(Signal.HIDDEN_STATE), split, card.getMaxY(), layout);
        new StripEnds(shot, layout, 1).drawLimit(ink, 4, (split + card.getMaxY()) / 2, card);
        label(ink, shot.look().symbol(Signal.INPUT), layout.size().height() - 22 * ink.look().type().scale(), layout.size().height() - 2, layout);
    }

    private static void label(Ink ink, String text, double top, double bottom, StripLayout layout) {
        Rectangle2D area = new Rectangle2D.Double(4, top, LABELS * ink.look().type().scale() - 4, bottom - top);
        ink.textIn(area, text, TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
    }

    private static void drawFoot(Ink ink, Shot shot, int step, StripLayout layout) {
        Palette palette = ink.palette();
        Rectangle2D card = layout.card(step);
        double scale = ink.look().type().scale();
        boolean told = step <= shot.step();
        double x = layout.center(step);
        Color line = shot.marks(step) ? palette.accent() : told ? palette.line() : palette.coming();
        double tokenTop = layout.size().height() - 22 * scale;
        ink.arrow(List.of(point(x, tokenTop), point(x, card.getMaxY() + 2)), line, 1.2);
        Rectangle2D token = new Rectangle2D.Double(x - layout.pitch() / 2 + 3, tokenTop, layout.pitch() - 6, 20 * scale);
        ink.textIn(token, shot.token(step), shot.marks(step) ? TextStyle.HEADING : TextStyle.BODY,
                shot.marks(step) ? palette.accent() : told ? palette.ink() : palette.quiet(), Ink.Anchor.MIDDLE);
        if (step < layout.last()) {
            double y = (StepCard.split(shot, card) + card.getMaxY()) / 2;
            boolean passed = step < shot.step() || step == shot.step() && shot.known(Signal.HIDDEN_STATE, step) == 1;
            ink.arrow(List.of(point(card.getMaxX(), y), point(layout.card(step + 1).getMinX(), y)), passed ? palette.ink() : palette.coming(), 1.4);
        }
    }

    /// Where the next token would be read: each step has weights of its own, and for this one there are none.
    private static void drawSlot(Ink ink, Shot shot, StripLayout layout) {
        int step = layout.last() + 1;
        Rectangle2D card = layout.card(step);
        ink.dashed(Ink.rounded(card, 7), ink.palette().line(), 1.4);
        double line = ink.look().type().lineHeight(TextStyle.SMALL);
        List<String> words = shot.look().type().wrapped(shot.look().phrases().text("strip.slot"), TextStyle.SMALL, card.getWidth() - 4);
        for (int i = 0; i < words.size(); i++) {
            Rectangle2D area = new Rectangle2D.Double(card.getX() + 2, card.getCenterY() + (i - words.size() / 2.0) * line, card.getWidth() - 4, line);
            ink.textIn(area, words.get(i), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.MIDDLE);
        }
        double scale = ink.look().type().scale();
        Rectangle2D token = new Rectangle2D.Double(layout.center(step) - layout.pitch() / 2 + 3, layout.feet(scale), layout.pitch() - 6, 20 * scale);
        ink.textIn(token, shot.token(step), TextStyle.BODY, ink.palette().quiet(), Ink.Anchor.MIDDLE);
    }

    private static Point2D point(double x, double y) {
        return new Point2D.Double(x, y);
    }

    private static List<Hotspot> hotspots(Shot shot, StripLayout layout) {
        Phrases phrases = shot.look().phrases();
        List<Hotspot> hotspots = new ArrayList<>();
        Rectangle2D bar = layout.bar(shot.look().type().scale());
        boolean shared = isShared(shot);
        if (shared) {
            WeightSet set = shot.trace().weightSets().getFirst();
            hotspots.add(new Hotspot(bar, new Target.Weights(1), new SetBar(shot).text(Double.MAX_VALUE), phrases.text("strip.uses", shot.look().count(set.count()),
                    shot.trace().stepsDrivenBy(set).size())));
        }
        double top = shared ? bar.getMaxY() : bar.getMinY();
        for (int step = layout.first(); step <= layout.last(); step++) {
            double wide = shared ? RAY_HOLD : Math.min(layout.pitch(), 54 * shot.look().type().scale());
            hotspots.add(new Ray(shot, step).hotspot(new Rectangle2D.Double(layout.center(step) - wide / 2, top, wide, layout.top() - top)));
            hotspots.addAll(new StepCard(shot, step).blocks(layout.card(step)));
            hotspots.add(StepCard.hotspot(shot, step, new Rectangle2D.Double(layout.center(step) - layout.pitch() / 2, layout.top(), layout.pitch(),
                    layout.size().height() - layout.top())));
        }
        if (layout.slot()) {
            int step = layout.last() + 1;
            hotspots.add(new Hotspot(layout.card(step), new Target.Note("slot"), phrases.text("strip.slot.title", step, shot.token(step)),
                    phrases.text("strip.slot.detail", shot.run().waiting())));
        }
        return hotspots;
    }

    private static String description(Shot shot, List<StripLayout> rows) {
        return description(shot, new Span(rows.getFirst().first(), rows.getLast().last()), rows.stream().anyMatch(StripLayout::part));
    }

    /// @param part whether steps are left out
    static String description(Shot shot, Span shown, boolean part) {
        String cards = part ? " " + shot.look().phrases().text("strip.part", new Extent(shot).steps(shown)) : "";
        WeightSet set = shot.trace().weights(shot.step());
        return shot.look().phrases().text("strip.description", shot.cell().kind().name(), shot.trace().length(), shot.step(),
                shot.trace().weightSets().size(), shot.look().count(set.count()), shot.trace().stepsDrivenBy(set).size())
                + new ReadoutCount(shot).sentence() + cards + Teachers.sentence(shot) + shot.overflowSentence();
    }
}
