package gruscope.figure.strip;

import gruscope.Phrases;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.GhostKey;
import gruscope.figure.ReadoutCount;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;

/// The bar of the one stored weight set above the steps that it drives: its badge, and what it is.
record SetBar(Shot shot) {

    private static final double MARGIN = 12;
    private static final double GAP = 14;

    /// @param said   whether what the set is has been said by another bar
    /// @param ghosts whether there are ghosts below it, and so what they mean is to be said
    void draw(Ink ink, Rectangle2D bar, boolean said, boolean ghosts) {
        ink.fill(Ink.rounded(bar, 6), ink.palette().badge());
        Rectangle2D inner = new Rectangle2D.Double(bar.getX() + MARGIN, bar.getY(), bar.getWidth() - 2 * MARGIN, bar.getHeight());
        ink.textIn(inner, badge(), TextStyle.BADGE, ink.palette().onBadge(), Ink.Anchor.START);
        if (said) {
            return;
        }
        double after = ink.look().type().width(badge(), TextStyle.BADGE) + MARGIN + GAP;
        Rectangle2D rest = new Rectangle2D.Double(bar.getX() + after, bar.getY(), bar.getWidth() - after - MARGIN, bar.getHeight());
        GhostKey key = new GhostKey(shot.look(), false);
        String text = text(rest.getWidth() - (ghosts ? key.least() : 0));
        ink.textIn(rest, text, TextStyle.SMALL, ink.palette().onBadge(), Ink.Anchor.START);
        if (ghosts) {
            double used = ink.look().type().width(text, TextStyle.SMALL) + GAP;
            key.draw(ink, new Rectangle2D.Double(rest.getX() + used, rest.getY(), rest.getWidth() - used, rest.getHeight()), ink.palette().onBadge());
        }
    }

    /// The width in which nothing is shortened.
    double width() {
        Type type = shot.look().type();
        return type.width(badge(), TextStyle.BADGE) + 2 * MARGIN + GAP + Math.ceil(type.width(text(Double.MAX_VALUE), TextStyle.SMALL));
    }

    /// What the set is, in the languages for which a width has room.
    String text(double width) {
        WeightSet set = shot.trace().weightSets().getFirst();
        List<Integer> steps = shot.trace().stepsDrivenBy(set);
        List<Function<Phrases, String>> wordings = List.of(
                phrases -> phrases.text("strip.set", shot.look().count(set.count()), set.id(), steps.getFirst(), steps.getLast(), new ReadoutCount(shot).numbers()),
                phrases -> phrases.text("strip.set.short", shot.look().count(set.count()), steps.getFirst(), steps.getLast()),
                phrases -> phrases.text("strip.set.least", shot.look().count(set.count())));
        List<String> texts = wordings.stream().map(wording -> shot.look().fitting(width, TextStyle.SMALL, wording)).toList();
        return texts.stream().filter(text -> shot.look().type().width(text, TextStyle.SMALL) <= width).findFirst().orElse(texts.getLast());
    }

    private String badge() {
        return shot.trace().badge(1);
    }
}
