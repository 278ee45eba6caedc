package gruscope.figure;

import gruscope.Phrases;
import gruscope.engine.Signal;
import gruscope.engine.WeightSet;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The unrolled sequence: one card a step with its gates and its state, and above them the stored weight set with a ray to every step
/// that it drives, read from the trace.
///
/// @param apart how far the sets of the steps have come apart, 0 one bar … 1 a badge for each step; by itself, 1 if each step has its own
public record FilmStrip(OptionalDouble apart) implements Figure {

    private static final double LABELS = 40;
    private static final double WIDEST_PITCH = 136;
    private static final double NARROWEST_PITCH = 44;
    private static final double WIDEST_CARD = 90;
    private static final int STEPS_PREFERRED = 12;
    private static final double BAR = 26;
    private static final double RAY = 22;
    private static final double CARD = 78;

    /// How wide a ray is to the pointer.
    private static final double RAY_HOLD = 10;
    private static final double FOOT = 42;

    @Override
    public String key() {
        return "strip";
    }

    @Override
    public Size preferredSize(Shot shot) {
        if (shot.step() == 0) {
            return EmptyState.size(shot);
        }
        double scale = shot.look().type().scale();
        double pitch = Math.max(NARROWEST_PITCH, widestToken(shot) + 10) * scale;
        double cards = Math.max(8, Math.min(STEPS_PREFERRED, shot.trace().length())) * pitch;
        return new Size(LABELS * scale + Math.max(cards, barWidth(shot)) + 20, height(scale));
    }

    private static double height(double scale) {
        return 8 + BAR * scale + RAY + CARD * Math.max(1, 0.8 * scale) + FOOT * scale;
    }

    private static double widestToken(Shot shot) {
        double widest = 0;
        for (int step = 1; step <= Math.min(shot.trace().length(), 64); step++) {
            widest = Math.max(widest, Math.min(90, shot.look().type().width(shot.token(step), TextStyle.HEADING) / shot.look().type().scale()));
        }
        return widest;
    }

    @Override
    public Drawing draw(Shot shot, Size size) {
        if (shot.step() == 0) {
            return EmptyState.drawing(shot, size);
        }
        Layout layout = Layout.of(shot, size);
        if (shot.view().fold() > 0 && isShared(shot)) {
            return new FoldedStrip(shot, layout).drawing();
        }
        return new Drawing(size, () -> hotspots(shot, layout), () -> description(shot), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            drawSets(ink, shot, layout);
            drawRowLabels(ink, shot, layout);
            for (int step = layout.first(); step <= layout.last(); step++) {
                new StepCard(shot, step).draw(ink, layout.card(step));
                drawFoot(ink, shot, step, layout);
            }
            if (layout.slot()) {
                drawSlot(ink, shot, layout);
            }
        });
    }

    /// Where the cards stand; steps that do not fit are left out at the ends, around the current one.
    ///
    /// @param first the first step shown
    /// @param last  the last step shown
    /// @param slot  whether after it there is room for a step that has no weights
    record Layout(int first, int last, boolean slot, double left, double pitch, double top, double cardWidth, double cardHeight, Size size) {

        static Layout of(Shot shot, Size size) {
            double scale = shot.look().type().scale();
            int steps = shot.trace().length();
            int places = steps + (shot.run().waiting() > 0 ? 1 : 0);
            double left = LABELS * scale;
            double room = size.width() - left - 12;
            double least = Math.max(NARROWEST_PITCH, widestToken(shot) + 10) * scale;
            int fitting = (int) Math.max(1, Math.floor(room / least));
            int shown = Math.min(places, fitting);
            int first = Math.clamp(shot.step() - shown / 2, 1, places - shown + 1);
            double extra = Math.max(0, size.height() - height(scale));
            double usual = CARD * Math.max(1, 0.8 * scale);
            double cardHeight = usual + 0.6 * extra;
            double wider = cardHeight / usual;
            double pitch = Math.min(WIDEST_PITCH * scale * wider, room / shown);
            return new Layout(first, Math.min(steps, first + shown - 1), first + shown - 1 > steps, left, pitch,
                    8 + BAR * scale + RAY + 0.2 * extra, Math.min(0.72 * pitch, WIDEST_CARD * scale * wider), cardHeight, size);
        }

        Rectangle2D card(int step) {
            return new Rectangle2D.Double(center(step) - cardWidth / 2, top, cardWidth, cardHeight);
        }

        double center(int step) {
            return left + (step - first + 0.5) * pitch;
        }

        double end() {
            return left + (last - first + 1) * pitch;
        }

        /// The bar of the one stored weight set, above the cards.
        Rectangle2D bar(double scale) {
            return new Rectangle2D.Double(left, top - RAY - BAR * scale, end() - left, BAR * scale);
        }

        /// The top of the row of tokens.
        double feet(double scale) {
            return size.height() - 22 * scale;
        }
    }

    private static boolean isShared(Shot shot) {
        return shot.trace().weightSets().size() == 1;
    }

    private void drawSets(Ink ink, Shot shot, Layout layout) {
        Rectangle2D bar = layout.bar(ink.look().type().scale());
        double share = apart.orElse(isShared(shot) ? 0 : 1);
        if (share == 0) {
            drawBar(ink, shot, bar);
        } else if (share < 1) {
            drawSplitting(ink, shot, layout, bar, share);
        } else {
            for (int step = layout.first(); step <= layout.last(); step++) {
                ink.badge(shot.trace().badge(step), layout.center(step), bar.getCenterY());
            }
        }
        for (int step = layout.first(); step <= layout.last(); step++) {
            drawRay(ink, shot, step, layout.center(step), bar.getMaxY(), layout.top());
        }
    }

    /// The bar on its way to being a badge for each step: it parts between the steps, and every part shrinks to a badge.
    private static void drawSplitting(Ink ink, Shot shot, Layout layout, Rectangle2D bar, double share) {
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

    /// The one set that is stored, and what it is.
    static void drawBar(Ink ink, Shot shot, Rectangle2D bar) {
        ink.fill(Ink.rounded(bar, 6), ink.palette().badge());
        String badge = shot.trace().badge(1);
        ink.textIn(inset(bar, 12), badge, TextStyle.BADGE, ink.palette().onBadge(), Ink.Anchor.START);
        double after = ink.look().type().width(badge, TextStyle.BADGE) + 26;
        Rectangle2D rest = new Rectangle2D.Double(bar.getX() + after, bar.getY(), bar.getWidth() - after - 12, bar.getHeight());
        ink.textIn(rest, setText(shot, rest.getWidth()), TextStyle.SMALL, ink.palette().onBadge(), Ink.Anchor.START);
    }

    /// The width in which [#drawBar] shortens nothing.
    static double barWidth(Shot shot) {
        Type type = shot.look().type();
        return type.width(shot.trace().badge(1), TextStyle.BADGE) + 38 + Math.ceil(type.width(setText(shot, Double.MAX_VALUE), TextStyle.SMALL));
    }

    private static String setText(Shot shot, double width) {
        WeightSet set = shot.trace().weightSets().getFirst();
        List<Integer> steps = shot.trace().stepsDrivenBy(set);
        return shot.look().fitting(width, TextStyle.SMALL, phrases ->
                phrases.text("strip.set", shot.look().count(set.count()), set.id(), steps.getFirst(), steps.getLast()));
    }

    static void drawRay(Ink ink, Shot shot, int step, double x, double from, double to) {
        if (step > shot.step()) {
            ink.dashed(new Line2D.Double(x, from, x, to), ink.palette().line(), 1);
            return;
        }
        boolean current = step == shot.step();
        ink.line(x, from, x, to, current ? ink.palette().accent() : ink.palette().line(), current ? 2.4 : 1.2);
        if (current) {
            Stage stage = Stage.of(shot, "weights");
            ink.disc(x, from + stage.eased() * (to - from), 4, ink.palette().accent());
        }
    }

    private static void drawRowLabels(Ink ink, Shot shot, Layout layout) {
        Rectangle2D card = layout.card(layout.first());
        String gates = StepCard.gates(shot).stream().map(Signal::symbol).reduce((a, b) -> a + " " + b).orElse("");
        double split = StepCard.split(shot, card);
        label(ink, gates, card.getMinY(), split, layout);
        label(ink, "h", split, card.getMaxY(), layout);
        label(ink, "x", layout.size().height() - 22 * ink.look().type().scale(), layout.size().height() - 2, layout);
    }

    private static void label(Ink ink, String text, double top, double bottom, Layout layout) {
        Rectangle2D area = new Rectangle2D.Double(4, top, layout.left() - 6, bottom - top);
        ink.textIn(area, text, TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.START);
    }

    private static void drawFoot(Ink ink, Shot shot, int step, Layout layout) {
        Palette palette = ink.palette();
        Rectangle2D card = layout.card(step);
        double scale = ink.look().type().scale();
        boolean told = step <= shot.step();
        Color line = step == shot.step() ? palette.accent() : told ? palette.line() : palette.coming();
        double x = layout.center(step);
        double tokenTop = layout.size().height() - 22 * scale;
        ink.arrow(List.of(point(x, tokenTop), point(x, card.getMaxY() + 2)), line, 1.2);
        Rectangle2D token = new Rectangle2D.Double(x - layout.pitch() / 2 + 3, tokenTop, layout.pitch() - 6, 20 * scale);
        ink.textIn(token, shot.token(step), step == shot.step() ? TextStyle.HEADING : TextStyle.BODY,
                step == shot.step() ? palette.accent() : told ? palette.ink() : palette.quiet(), Ink.Anchor.MIDDLE);
        if (step < layout.last()) {
            double y = (StepCard.split(shot, card) + card.getMaxY()) / 2;
            boolean passed = step < shot.step() || step == shot.step() && shot.known(Signal.HIDDEN_STATE, step) == 1;
            ink.arrow(List.of(point(card.getMaxX(), y), point(layout.card(step + 1).getMinX(), y)), passed ? palette.ink() : palette.coming(), 1.4);
        }
    }

    /// Where the next token would be read: each step has weights of its own, and for this one there are none.
    private static void drawSlot(Ink ink, Shot shot, Layout layout) {
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

    private static Rectangle2D inset(Rectangle2D area, double by) {
        return new Rectangle2D.Double(area.getX() + by, area.getY(), area.getWidth() - 2 * by, area.getHeight());
    }

    private static List<Hotspot> hotspots(Shot shot, Layout layout) {
        Phrases phrases = shot.look().phrases();
        List<Hotspot> hotspots = new ArrayList<>();
        Rectangle2D bar = layout.bar(shot.look().type().scale());
        boolean shared = isShared(shot);
        if (shared) {
            WeightSet set = shot.trace().weightSets().getFirst();
            hotspots.add(new Hotspot(bar, new Target.Weights(1), setText(shot, Double.MAX_VALUE), phrases.text("strip.uses", shot.look().count(set.count()),
                    shot.trace().stepsDrivenBy(set).size())));
        }
        double top = shared ? bar.getMaxY() : bar.getMinY();
        for (int step = layout.first(); step <= layout.last(); step++) {
            int set = shot.trace().number(shot.trace().weights(step));
            WeightSet driver = shot.trace().weights(step);
            double wide = shared ? RAY_HOLD : Math.min(layout.pitch(), 54 * shot.look().type().scale());
            hotspots.add(new Hotspot(new Rectangle2D.Double(layout.center(step) - wide / 2, top, wide, layout.top() - top),
                    new Target.Weights(set), phrases.text("strip.drives", shot.trace().badge(step), step),
                    phrases.text("strip.uses", shot.look().count(driver.count()), shot.trace().stepsDrivenBy(driver).size())));
            hotspots.addAll(new StepCard(shot, step).blocks(layout.card(step)));
            hotspots.add(new Hotspot(new Rectangle2D.Double(layout.center(step) - layout.pitch() / 2, layout.top(), layout.pitch(),
                    layout.size().height() - layout.top()), new Target.Step(step), phrases.text("strip.step", step, shot.token(step)),
                    StepCard.detail(shot, step)));
        }
        if (layout.slot()) {
            int step = layout.last() + 1;
            hotspots.add(new Hotspot(layout.card(step), new Target.Note("slot"), phrases.text("strip.slot.title", step, shot.token(step)),
                    phrases.text("strip.slot.detail", shot.run().waiting())));
        }
        return hotspots;
    }

    private static String description(Shot shot) {
        WeightSet set = shot.trace().weights(shot.step());
        return shot.look().phrases().text("strip.description", shot.cell().kind().name(), shot.trace().length(), shot.step(),
                shot.trace().weightSets().size(), shot.look().count(set.count()), shot.trace().stepsDrivenBy(set).size());
    }
}
