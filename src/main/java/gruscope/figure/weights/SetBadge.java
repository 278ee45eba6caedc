package gruscope.figure.weights;

import gruscope.Phrases;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.GhostKey;
import gruscope.figure.SetJourney;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;

/// The badge of a weight set, above its numbers: which one it is, how often it has been used, and a dot for every step that it drives.
record SetBadge(Shot shot, WeightSet set) {

    /// In the type's own size.
    static final double HEIGHT = 46;
    private static final double MARGIN = 12;
    private static final double SMALLEST_DOT = 1.5;

    /// The width in which its uses are not shortened.
    double width(Phrases words) {
        return shot.look().type().width(uses(shot.step(), words), TextStyle.SMALL) + 2 * MARGIN;
    }

    /// A copy is another object than the one it was copied from, though its numbers, and so its id, may be the same.
    String title() {
        boolean shared = shot.trace().weightSets().size() == 1;
        return shot.look().phrases().text(shared ? "weights.set" : "weights.set.own", shot.trace().badge(shot.step()), set.id(),
                shot.trace().number(set));
    }

    /// @param ghosts whether some of its numbers were others before the what-ifs, and that is seen
    void draw(Ink ink, Rectangle2D area, boolean ghosts) {
        Palette palette = ink.palette();
        double away = shot.step() > 0 && shot.trace().weights(shot.step()) == set ? new SetJourney(shot).away() : 0;
        ink.fill(Ink.rounded(area, 7), Palette.mix(palette.badge(), palette.muted(), away));
        double half = area.getHeight() / 2;
        Rectangle2D first = new Rectangle2D.Double(area.getX() + MARGIN, area.getY() + 4, area.getWidth() - 2 * MARGIN, half - 4);
        Rectangle2D second = new Rectangle2D.Double(area.getX() + MARGIN, area.getY() + half - 1, area.getWidth() - 2 * MARGIN, half - 4);
        ink.textIn(first, title(), TextStyle.BADGE, palette.onBadge(), Ink.Anchor.START);
        int soFar = usesSoFar();
        GhostKey key = new GhostKey(shot.look(), true);
        double room = second.getWidth() - (ghosts ? key.least() : 0);
        String uses = shot.look().fitting(room, TextStyle.SMALL, words -> uses(soFar, words));
        ink.textIn(second, uses, TextStyle.SMALL, palette.onBadge(), Ink.Anchor.START);
        if (ghosts) {
            double used = shot.look().type().width(uses, TextStyle.SMALL) + MARGIN;
            key.draw(ink, new Rectangle2D.Double(second.getX() + used, second.getY(), second.getWidth() - used, second.getHeight()), palette.onBadge());
        }
        drawSteps(ink, first, area.getMaxX() - 14);
    }

    private String uses(int soFar, Phrases words) {
        return words.text("weights.uses", soFar, shot.trace().weightSets().size());
    }

    private int usesSoFar() {
        List<Integer> driven = shot.trace().stepsDrivenBy(set);
        int now = Collections.binarySearch(driven, shot.step());
        return (now < 0 ? -now - 1 : now) + (new SetJourney(shot).isCounted() ? 1 : 0);
    }

    /// At the end of the title's line, if it has room for them; steps that other sets drive are specks.
    ///
    /// @param last where the last step's dot has its middle
    private void drawSteps(Ink ink, Rectangle2D line, double last) {
        Type type = ink.look().type();
        int steps = shot.trace().length();
        double room = line.getWidth() - type.width(title(), TextStyle.BADGE) - 16;
        double radius = Math.min(4 * type.scale(), room / Math.max(1, steps) / 3);
        if (radius < SMALLEST_DOT) {
            return;
        }
        double y = line.getCenterY() + 1;
        double x = last - (steps - 1) * 3 * radius;
        for (int step = 1; step <= steps; step++) {
            if (shot.trace().weights(step) == set) {
                drawStep(ink, step, x, y, radius);
            } else {
                ink.disc(x, y, 0.35 * radius, ink.palette().onBadge());
            }
            x += 3 * radius;
        }
    }

    private void drawStep(Ink ink, int step, double x, double y, double radius) {
        if (step < shot.step()) {
            ink.disc(x, y, radius, ink.palette().onBadge());
        } else if (step == shot.step()) {
            ink.disc(x, y, radius, Palette.mix(ink.palette().accent(), ink.palette().onBadge(), 0.4));
        } else {
            ink.ring(x, y, radius - 0.6, ink.palette().onBadge(), 1.2);
        }
    }
}
