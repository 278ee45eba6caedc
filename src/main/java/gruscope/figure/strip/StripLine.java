package gruscope.figure.strip;

import gruscope.engine.cell.Signal;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.explain.Answers;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Preference;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;
import gruscope.scene.Span;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The film strip as a line, where there is no height for cards: the stored set as a bar, below it in the place of each card its token, what the net says,
/// and the state as tiles. Folded, it is the one place of the current step.
final class StripLine {

    private static final double EDGE = 6;
    private static final double RAY = 6;
    /// Where rays tell who teaches.
    private static final double WEDGE = 16;
    private static final double TILES = 9;
    private static final double INSET = 3;
    private static final double GAP = 4;
    private static final double WIDEST = 150;
    private static final double NARROWEST = 30;
    private static final int MOST_TILES = 32;

    /// Of more steps some are left out, and those that are shown say which they are.
    private static final int MOST_UNNUMBERED = 20;

    /// Between a token and the answer to it.
    private static final double BETWEEN = 7;

    private final Shot shot;
    private final Size size;
    private final Description description;
    private final Type type;
    private final Optional<Answers> answers;
    private final int first;
    private final int last;
    private final double left;
    private final double pitch;

    private StripLine(Shot shot, Size size, Description description) {
        this.shot = shot;
        this.description = description;
        this.size = size;
        this.type = shot.look().type();
        this.answers = Answers.of(shot);
        Span seen = shot.steps();
        boolean one = isFolded();
        double narrowest = narrowest(shot);
        double all = size.width() - 2 * EDGE;
        boolean part = seen.length() < shot.trace().length() || seen.length() * narrowest > all;
        double ends = part && !one ? end() : 0;
        int most = (int) Math.max(1, Math.floor((all - 2 * ends) / narrowest));
        int count = one ? 1 : Math.min(seen.length(), most);
        this.first = one ? shot.step() : (int) Math.clamp(shot.step() - count / 2L, seen.first(), seen.last() - count + 1L);
        this.last = first + count - 1;
        this.pitch = Math.min(WIDEST * type.scale() * (one ? 2 : 1), (all - 2 * ends) / count);
        this.left = EDGE + ends;
    }

    /// What is told of a strip.
    interface Description {

        /// @param part whether steps are left out
        String of(Shot shot, Span shown, boolean part);
    }

    static Layout layout(Shot shot, Description description) {
        double width = 2 * EDGE + 3 * narrowest(shot) + 2 * shot.look().type().width("+1000", TextStyle.SMALL);
        return Layout.ofRun(shot, new Size(width, height(shot)),
                (now, size) -> new StripLine(now, size, description).drawing());
    }

    private static double height(Shot shot) {
        Type type = shot.look().type();
        return bar(type) + ray(shot) + INSET + type.lineHeight(TextStyle.HEADING) + TILES * type.scale() + 2 * INSET + 2;
    }

    private static double ray(Shot shot) {
        return shot.look().of(Preference.TEACHERS) ? WEDGE * shot.look().type().scale() : RAY;
    }

    private static double bar(Type type) {
        return type.lineHeight(TextStyle.BADGE) + 2;
    }

    /// The place of a step with nothing cut.
    private static double narrowest(Shot shot) {
        double token = IntStream.rangeClosed(1, Math.min(64, shot.trace().length())).mapToDouble(step -> shot.look().type().width(shot.token(step), TextStyle.HEADING)).max().orElse(0);
        double number = shot.trace().length() > MOST_UNNUMBERED ? shot.look().type().width(shot.look().count(shot.trace().length()) + "  ", TextStyle.HEADING) : 0;
        return Math.max(NARROWEST * shot.look().type().scale(), number + Math.min(token, 90 * shot.look().type().scale()) + 2 * INSET + GAP);
    }

    private static boolean isShared(Shot shot) {
        return shot.trace().weightSets().size() == 1;
    }

    private boolean isFolded() {
        return shot.view().fold() > 0.5 && isShared(shot);
    }

    /// The room at an end where steps are left out.
    private double end() {
        return type.width("+" + shot.look().count(shot.trace().length()), TextStyle.SMALL) + 2 * GAP;
    }

    private Drawing drawing() {
        return new Drawing(size, this::hotspots, () -> shot.told(told -> description.of(told, new Span(first, last), isPart())), graphics -> {
            Ink ink = new Ink(graphics, shot.look());
            drawSets(ink);
            for (int step = first; step <= last; step++) {
                new Ray(shot, step).draw(ink, place(step).getCenterX(), barArea().getMaxY(), place(step).getMinY());
                int of = step;
                Teachers.of(shot).ifPresent(teachers -> teachers.draw(ink, of, place(of).getCenterX(), barArea().getMaxY(), place(of).getMinY(), pitch - GAP));
                drawStep(ink, step);
            }
            drawLeftOut(ink);
        });
    }

    private boolean isPart() {
        return first > 1 || last < shot.trace().length();
    }

    private Rectangle2D barArea() {
        return new Rectangle2D.Double(left + GAP / 2, 1, Math.max(pitch * (last - first + 1) - GAP, Math.min(size.width() - left - EDGE, new SetBar(shot).width())), bar(type));
    }

    private Rectangle2D place(int step) {
        double top = barArea().getMaxY() + ray(shot);
        return new Rectangle2D.Double(left + (step - first) * pitch + GAP / 2, top, pitch - GAP, size.height() - top - 2);
    }

    private void drawSets(Ink ink) {
        if (isShared(shot)) {
            new SetBar(shot).draw(ink, barArea(), false, false);
            return;
        }
        IntStream.rangeClosed(first, last).forEach(step -> ink.badge(shot.trace().badge(step), place(step).getCenterX(), barArea().getCenterY()));
    }

    private void drawStep(Ink ink, int step) {
        Palette palette = ink.palette();
        Rectangle2D place = place(step);
        boolean now = shot.marks(step);
        if (now) {
            ink.fill(Ink.rounded(place, 5), palette.accentWash());
        }
        ink.outline(Ink.rounded(place, 5), now ? palette.accent() : palette.coming(), now ? 2 : 1.2);
        Color token = now ? palette.accent() : step <= shot.step() ? palette.ink() : palette.quiet();
        Rectangle2D line = new Rectangle2D.Double(place.getX() + INSET, place.getY() + INSET, place.getWidth() - 2 * INSET, type.lineHeight(TextStyle.HEADING));
        String read = isFolded() ? shot.look().phrases().text("strip.line.folded", step, shot.token(step), shot.trace().length()) : isPart() ? shot.look().count(step) + "  " + shot.token(step) : shot.token(step);
        double wide = type.width(read, TextStyle.HEADING);
        Optional<String> says = answers.filter(told -> told.isTold(step)).map(told -> "→ " + new AnswerCell(shot, told, step).word())
                .filter(word -> wide + BETWEEN + type.width(word, TextStyle.SMALL_BOLD) <= line.getWidth());
        double all = wide + says.map(word -> BETWEEN + type.width(word, TextStyle.SMALL_BOLD)).orElse(0.0);
        double x = Math.max(line.getX(), line.getCenterX() - all / 2);
        ink.textIn(new Rectangle2D.Double(x, line.getY(), line.getMaxX() - x, line.getHeight()), read, now ? TextStyle.HEADING : TextStyle.BODY, token, Ink.Anchor.START);
        says.ifPresent(word -> ink.textIn(new Rectangle2D.Double(x + wide + BETWEEN, line.getY(), line.getMaxX() - x - wide - BETWEEN + 1, line.getHeight()), word,
                TextStyle.SMALL_BOLD, palette.ink(), Ink.Anchor.START));
        if (step <= shot.step()) {
            drawState(ink, step, new Rectangle2D.Double(line.getX(), line.getMaxY(), line.getWidth(), Math.min(place.getMaxY() - INSET - line.getMaxY(), 3 * TILES * type.scale())));
        }
    }

    private void drawState(Ink ink, int step, Rectangle2D area) {
        int units = Math.min(MOST_TILES, shot.units().length());
        double width = area.getWidth() / units;
        double known = shot.known(Signal.HIDDEN_STATE, step);
        for (int i = 0; i < units; i++) {
            int unit = shot.units().first() - 1 + i * shot.units().length() / units;
            double value = shot.trace().rough(Signal.HIDDEN_STATE, step, unit) / shot.limit(Signal.HIDDEN_STATE);
            Rectangle2D tile = new Rectangle2D.Double(area.getX() + i * width + 0.5, area.getY(), width - 1, area.getHeight());
            if (!Double.isFinite(value)) {
                ink.crossed(tile);
                continue;
            }
            ink.tile(tile, Palette.mix(ink.palette().panel(), ink.palette().state(Math.clamp(value, -1, 1)), known));
            if (value < 0 && known == 1 && width > 8) {
                double y = tile.getCenterY();
                ink.outline(new Line2D.Double(tile.getCenterX() - 2.5, y, tile.getCenterX() + 2.5, y), ink.palette().panel(), 1.4);
            }
        }
    }

    private void drawLeftOut(Ink ink) {
        if (isFolded()) {
            return;
        }
        double line = type.lineHeight(TextStyle.SMALL);
        double top = place(first).getCenterY() - line / 2;
        if (first > 1) {
            ink.textIn(new Rectangle2D.Double(EDGE, top, end() - GAP, line), "+" + shot.look().count(first - 1L), TextStyle.SMALL, ink.palette().quiet(), Ink.Anchor.END);
        }
        if (last < shot.trace().length()) {
            ink.textIn(new Rectangle2D.Double(place(last).getMaxX() + GAP, top, end() - GAP, line), "+" + shot.look().count(shot.trace().length() - (long) last), TextStyle.SMALL,
                    ink.palette().quiet(), Ink.Anchor.START);
        }
    }

    private List<Hotspot> hotspots() {
        List<Hotspot> hotspots = new ArrayList<>();
        boolean shared = isShared(shot);
        if (shared) {
            WeightSet set = shot.trace().weightSets().getFirst();
            hotspots.add(new Hotspot(barArea(), new Target.Weights(1), new SetBar(shot).text(Double.MAX_VALUE), shot.look().phrases().text("strip.uses",
                    shot.look().count(set.count()), shot.trace().stepsDrivenBy(set).size())));
        }
        for (int step = first; step <= last; step++) {
            Rectangle2D place = place(step);
            Rectangle2D above = shared ? new Rectangle2D.Double(place.getCenterX() - GAP, barArea().getMaxY(), 2 * GAP, ray(shot))
                    : new Rectangle2D.Double(place.getX(), barArea().getY(), place.getWidth(), bar(type) + ray(shot));
            hotspots.add(new Ray(shot, step).hotspot(above));
            hotspots.add(new Hotspot(place, new Target.Step(step), shot.look().phrases().text("strip.step", step, shot.token(step)), detail(step)));
        }
        return hotspots;
    }

    /// All that there was no height for.
    private String detail(int step) {
        String values = StepCard.detail(shot, step);
        return answers.filter(told -> told.isTold(step)).map(told -> values + "\n" + Signal.READOUT.symbol() + "  " + new AnswerCell(shot, told, step).word()
                + (told.isValue() ? "" : "  " + told.number(step))).orElse(values);
    }
}
