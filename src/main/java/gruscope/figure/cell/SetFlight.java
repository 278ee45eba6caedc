package gruscope.figure.cell;

import gruscope.figure.BeatProgress;
import gruscope.figure.Shot;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Palette;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.TextStyle;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// How the one stored weight set comes to the blocks that use it, in the beat in which it lights up: it lands above the diagram, sends one badge to each block, and
/// goes back to where it is stored.
///
/// @param badges the keys of the columns that a weight set makes
/// @param kept   whether there is room for badges beside the columns' headings, where they stay
public record SetFlight(Shot shot, List<String> badges, boolean kept) {

    /// Shares of the beat: by then the set has landed, its badges have arrived, and it is on its way back.
    public static final double LANDED = 0.3;
    public static final double SENT = 0.75;

    private static final String BEAT = "weights";

    /// How far the set is on its way from its store to the cell: 0 stored, 1 in the cell.
    public static double away(Shot shot) {
        BeatProgress stage = BeatProgress.of(shot, BEAT);
        double progress = stage.progress();
        return shot.step() == 0 || !stage.now() ? 0
                : BeatProgress.ease(progress < SENT ? Math.min(1, progress / LANDED) : (1 - progress) / (1 - SENT));
    }

    /// Where it lands, in the drawing of a cell.
    ///
    /// @param area of the drawing
    public static double landing(Shot shot, Rectangle2D area) {
        return area.getMinY() + shot.look().type().lineHeight(TextStyle.BADGE);
    }

    void draw(Ink ink, Placement placement, Rectangle2D area) {
        BeatProgress stage = BeatProgress.of(shot, BEAT);
        boolean flies = stage.now() && stage.progress() < 1;
        double sent = BeatProgress.ease(Math.clamp((stage.progress() - LANDED) / (SENT - LANDED), 0, 1));
        String badge = shot.trace().badge(shot.step());
        double width = ink.look().type().width(badge, TextStyle.BADGE) + 10;
        double top = landing(shot, area);
        for (String key : badges) {
            Rectangle2D heading = placement.at(key + " heading");
            double x = heading.getMaxX() - width / 2;
            double y = heading.getCenterY();
            if (kept && sent == 0) {
                ink.outline(Ink.rounded(new Rectangle2D.Double(x - width / 2, y - 9, width, 18), 4), ink.palette().faint(), 1);
            }
            if (sent > 0 && (kept || flies)) {
                ink.badge(badge, area.getCenterX() + sent * (x - area.getCenterX()), top + sent * (y - top));
            }
        }
        if (flies) {
            drawSet(ink, badge, area.getCenterX(), top);
        }
    }

    /// The set itself; it comes up where it lands, and is gone once it is back.
    private void drawSet(Ink ink, String badge, double x, double y) {
        double there = away(shot);
        Palette palette = ink.palette();
        double width = ink.look().type().width(badge, TextStyle.BADGE) + 18;
        double height = ink.look().type().lineHeight(TextStyle.BADGE) + 6;
        Rectangle2D area = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
        ink.fill(Ink.rounded(area, 5), Palette.mix(palette.panel(), palette.badge(), there));
        ink.textIn(area, badge, TextStyle.BADGE, Palette.mix(palette.panel(), palette.onBadge(), there), Ink.Anchor.MIDDLE);
    }
}
