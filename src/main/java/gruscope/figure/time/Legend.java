package gruscope.figure.time;

import gruscope.Phrases;
import gruscope.figure.Extent;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;

/// The scale of heat maps' colours on one line: its low end, ten shades with 0 where it lies, its high end.
///
/// @param gates  whether from shut to open, or else from minus to plus the limit
/// @param limit  at which the colour is full; none where that is said of each map by itself
/// @param marked whether there are marks on negative numbers
public record Legend(boolean gates, OptionalDouble limit, boolean marked) {

    private static final int SHADES = 10;
    private static final double SHADE = 7;
    private static final double GAP = 6;

    /// Of maps that stand together.
    ///
    /// @param marked whether there are marks on negative numbers
    public static Legend of(List<HeatMap> maps, boolean gates, boolean marked) {
        List<Double> limits = maps.stream().map(HeatMap::limit).distinct().toList();
        return new Legend(gates, limits.size() == 1 ? OptionalDouble.of(limits.getFirst()) : OptionalDouble.empty(), marked);
    }

    public double width(Shot shot) {
        return width(shot.look(), shot.look().phrases());
    }

    /// Draws it from the left edge of an area; in one language where there is no room for both.
    public void draw(Ink ink, Shot shot, Rectangle2D area) {
        Palette palette = ink.palette();
        Type type = ink.look().type();
        Phrases phrases = shot.look().phrases();
        Phrases words = width(ink.look(), phrases) <= area.getWidth() + 1 ? phrases : phrases.first();
        double shade = SHADE * type.scale();
        double zero = zero(ink.look());
        ink.textIn(area, low(words), TextStyle.SMALL, palette.quiet(), Ink.Anchor.START);
        double x = area.getX() + type.width(low(words), TextStyle.SMALL) + GAP;
        for (int i = 0; i < SHADES; i++) {
            double share = i / (SHADES - 1.0);
            Color color = gates ? palette.gate(share) : palette.state(2 * share - 1);
            if (zero > 0 && i == SHADES / 2) {
                ink.textIn(new Rectangle2D.Double(x + shade * i, area.getY(), zero, area.getHeight()), "0", TextStyle.SMALL, palette.quiet(), Ink.Anchor.MIDDLE);
                x += zero;
            }
            ink.tile(new Rectangle2D.Double(x + shade * i, area.getY() + 3, shade, area.getHeight() - 6), color);
        }
        x += SHADES * shade + GAP;
        ink.textIn(new Rectangle2D.Double(x, area.getY(), area.getMaxX() - x, area.getHeight()), high(words), TextStyle.SMALL, palette.quiet(),
                Ink.Anchor.START);
    }

    /// The room of the 0 in the middle; a gate's is at the low end.
    private double zero(Look look) {
        return !gates ? look.type().width("0", TextStyle.SMALL) + GAP : 0;
    }

    private double width(Look look, Phrases words) {
        Type type = look.type();
        return zero(look) + type.width(low(words), TextStyle.SMALL) + SHADES * SHADE * type.scale() + type.width(high(words), TextStyle.SMALL) + 2 * GAP + 1;
    }

    private String low(Phrases words) {
        return gates ? ("0 " + words.text("maps.shut")).strip() : "−" + end(words);
    }

    private String high(Phrases words) {
        return gates ? ("1 " + words.text("maps.open")).strip() : "+" + end(words) + (marked && !words.isSilent() ? "   " + words.text("maps.marks") : "");
    }

    private String end(Phrases words) {
        return limit.isPresent() ? Extent.limit(limit.getAsDouble()) : " " + words.text("maps.full");
    }
}
