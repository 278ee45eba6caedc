package gruscope.figure.time;

import gruscope.figure.Extent;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.TextStyle;
import gruscope.figure.ink.Type;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;

/// The scale of heat maps' colours on one line: its low end, ten shades, its high end.
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
        Type type = shot.look().type();
        return type.width(low(shot), TextStyle.SMALL) + SHADES * SHADE * type.scale() + type.width(high(shot), TextStyle.SMALL) + 2 * GAP + 1;
    }

    /// Draws it from the left edge of an area.
    public void draw(Ink ink, Shot shot, Rectangle2D area) {
        Palette palette = ink.palette();
        double shade = SHADE * ink.look().type().scale();
        ink.textIn(area, low(shot), TextStyle.SMALL, palette.quiet(), Ink.Anchor.START);
        double x = area.getX() + ink.look().type().width(low(shot), TextStyle.SMALL) + GAP;
        for (int i = 0; i < SHADES; i++) {
            double share = i / (SHADES - 1.0);
            Color color = gates ? palette.gate(share) : palette.state(2 * share - 1);
            ink.tile(new Rectangle2D.Double(x + shade * i, area.getY() + 3, shade, area.getHeight() - 6), color);
        }
        x += SHADES * shade + GAP;
        ink.textIn(new Rectangle2D.Double(x, area.getY(), area.getMaxX() - x, area.getHeight()), high(shot), TextStyle.SMALL, palette.quiet(),
                Ink.Anchor.START);
    }

    private String low(Shot shot) {
        return gates ? "0 " + shot.look().phrases().text("maps.shut") : "−" + end(shot);
    }

    private String high(Shot shot) {
        return gates ? "1 " + shot.look().phrases().text("maps.open")
                : "+" + end(shot) + (marked ? "   " + shot.look().phrases().text("maps.marks") : "");
    }

    private String end(Shot shot) {
        return limit.isPresent() ? Extent.limit(limit.getAsDouble()) : " " + shot.look().phrases().text("maps.full");
    }
}
