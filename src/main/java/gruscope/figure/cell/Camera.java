package gruscope.figure.cell;

import gruscope.figure.BeatProgress;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.ink.Placement;
import gruscope.figure.ink.Size;
import gruscope.scene.Zoom;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// From where the cell's diagram is seen: whole at the step's zoom, then closer and closer on the boxes of the current beat while the
/// card grows at its right.
///
/// It is a function of the shot alone: between two beats it glides from one's boxes to the other's, between two zooms from one frame to
/// the other.
///
/// @param closeness 0 the whole diagram … 1 the beat
/// @param transform from the diagram's coordinates to the figure's
/// @param frame     the part of the figure in which the diagram is seen
/// @param card      where the card lies in the figure
/// @param cardScale how much larger than in the diagram the card is drawn
record Camera(double closeness, AffineTransform transform, Rectangle2D frame, Rectangle2D card, double cardScale) {

    private static final double CARD_SHARE = 0.4;

    /// What a card that needs more than its share gets at most.
    private static final double MOST_OF_CARD = 0.64;
    private static final double MOST = 2.2;
    private static final double LARGEST_CARD = 1.35;
    private static final double GLIDE = 0.4;
    private static final double AROUND = 22;

    static Camera of(Shot shot, Size size, CellPlan plan, Placement placement) {
        double closeness = BeatProgress.ease(Math.clamp(shot.run().scene().view().zoom() - Zoom.STEP.level(), 0, 1));
        Rectangle2D whole = new Rectangle2D.Double(0, 0, size.width(), size.height());
        Rectangle2D card = placement.at("card");
        double wanted = plan.card().size(shot.look().type()).width();
        double share = Math.clamp((wanted + 12) / size.width(), CARD_SHARE, MOST_OF_CARD);
        double room = share * size.width() - 12;
        double scale = Math.min(LARGEST_CARD, room / wanted);
        Rectangle2D cardGoal = new Rectangle2D.Double((1 - share) * size.width(), 0.08 * size.height(), room,
                Math.min(0.84 * size.height(), 1.25 * scale * plan.card().size(shot.look().type()).height()));
        Rectangle2D frameGoal = new Rectangle2D.Double(0, 0, (1 - share) * size.width() - 12, size.height());
        Rectangle2D frame = between(whole, frameGoal, closeness);
        Rectangle2D seen = between(whole, focus(shot, plan, placement), closeness);
        return new Camera(closeness, fit(seen, frame), frame, between(card, cardGoal, closeness), 1 + closeness * (scale - 1));
    }

    /// The part of the diagram that is seen, in its own coordinates.
    Rectangle2D seen() {
        try {
            return transform.createInverse().createTransformedShape(frame).getBounds2D();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("a camera that sees nothing", e);
        }
    }

    /// The hotspots of the diagram as they are seen; those out of frame are gone.
    List<Hotspot> seen(List<Hotspot> hotspots) {
        return hotspots.stream()
                .map(hotspot -> hotspot.in(transform))
                .filter(hotspot -> frame.contains(hotspot.area().getBounds2D()))
                .toList();
    }

    /// The boxes of the current beat, on the way from those of the beat before.
    private static Rectangle2D focus(Shot shot, CellPlan plan, Placement placement) {
        int beat = shot.moment().beat();
        Rectangle2D now = around(plan.focus().apply(shot.cell().beats().get(beat)), placement);
        if (beat == 0 || shot.moment().fraction() >= GLIDE) {
            return now;
        }
        Rectangle2D before = around(plan.focus().apply(shot.cell().beats().get(beat - 1)), placement);
        return between(before, now, BeatProgress.ease(shot.moment().fraction() / GLIDE));
    }

    private static Rectangle2D around(List<String> keys, Placement placement) {
        Rectangle2D all = new Rectangle2D.Double();
        all.setRect(placement.at(keys.getFirst()));
        keys.forEach(key -> all.add(placement.at(key)));
        return new Rectangle2D.Double(all.getX() - AROUND, all.getY() - AROUND, all.getWidth() + 2 * AROUND, all.getHeight() + 2 * AROUND);
    }

    private static AffineTransform fit(Rectangle2D seen, Rectangle2D frame) {
        double close = Math.min(frame.getWidth() / seen.getWidth(), frame.getHeight() / seen.getHeight());
        double closer = Math.min(frame.getWidth() / (seen.getWidth() - 2 * AROUND), frame.getHeight() / (seen.getHeight() - 2 * AROUND));
        // Letters do not get smaller than they are from afar as long as the boxes themselves have room.
        double scale = Math.clamp(close, Math.min(1, closer), MOST);
        AffineTransform transform = AffineTransform.getTranslateInstance(frame.getCenterX(), frame.getCenterY());
        transform.scale(scale, scale);
        transform.translate(-seen.getCenterX(), -seen.getCenterY());
        return transform;
    }

    static Rectangle2D between(Rectangle2D from, Rectangle2D to, double share) {
        return new Rectangle2D.Double(
                from.getX() + share * (to.getX() - from.getX()), from.getY() + share * (to.getY() - from.getY()),
                from.getWidth() + share * (to.getWidth() - from.getWidth()), from.getHeight() + share * (to.getHeight() - from.getHeight()));
    }
}
