package gruscope.figure.cell;

import gruscope.figure.SetJourney;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// How the weight set is seen in the cell while it is there: it lands above the diagram and sends one badge to each block, see [SetJourney].
///
/// @param badges  the keys of the columns that a weight set makes
/// @param kept    whether there is room for badges beside the columns' headings, where they stay
/// @param landing how far below the upper edge it lands
record SetFlight(Shot shot, List<String> badges, boolean kept, double landing) {

    void draw(Ink ink, Placement placement, Rectangle2D area) {
        SetJourney journey = new SetJourney(shot);
        double sent = journey.sent();
        String badge = shot.trace().badge(shot.step());
        double width = ink.look().type().width(badge, TextStyle.BADGE) + 10;
        double top = area.getMinY() + landing;
        for (String key : badges) {
            Rectangle2D heading = placement.at(key + " heading");
            double x = heading.getMaxX() - width / 2;
            double y = heading.getCenterY();
            if (kept && sent == 0) {
                ink.outline(Ink.rounded(new Rectangle2D.Double(x - width / 2, y - 9, width, 18), 4), ink.palette().faint(), 1);
            }
            if (sent > 0 && (kept || journey.isOn())) {
                ink.badge(badge, area.getCenterX() + sent * (x - area.getCenterX()), top + sent * (y - top));
            }
        }
        if (journey.isOn() && !badges.isEmpty()) {
            drawSet(ink, badge, journey.away(), area.getCenterX(), top);
        }
    }

    /// The set itself; it comes up where it lands, and is gone once it is back.
    private static void drawSet(Ink ink, String badge, double there, double x, double y) {
        Palette palette = ink.palette();
        double width = ink.look().type().width(badge, TextStyle.BADGE) + 18;
        double height = ink.look().type().lineHeight(TextStyle.BADGE) + 6;
        Rectangle2D area = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
        ink.fill(Ink.rounded(area, 5), Palette.mix(palette.panel(), palette.badge(), there));
        ink.textIn(area, badge, TextStyle.BADGE, Palette.mix(palette.panel(), palette.onBadge(), there), Ink.Anchor.MIDDLE);
    }
}
