package gruscope.ui.pane;

import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import javafx.scene.input.KeyCode;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.Optional;

/// The keyboard's way through a drawing: from where it is to the nearest hotspot in the direction of an arrow.
final class HotspotTravel {

    /// How much a step aside counts against a step ahead.
    private static final double ASIDE = 3;

    private Optional<Hotspot> last = Optional.empty();

    /// The hotspot it is at, if the drawing still has it: of several that stand for the same, as a weight set's badges do, the one that is where it was.
    Optional<Hotspot> present(Drawing drawing) {
        return last.flatMap(former -> drawing.hotspots().stream().filter(hotspot -> hotspot.target().equals(former.target()))
                .min(Comparator.comparingDouble(hotspot -> centre(hotspot).distanceSq(centre(former)))));
    }

    /// Moves on and returns where it has come to; starts at the drawing's first hotspot. Empty if there is nothing that way.
    Optional<Hotspot> next(Drawing drawing, KeyCode arrow) {
        Optional<Hotspot> here = present(drawing);
        Optional<Hotspot> next = here.isEmpty() ? drawing.hotspots().stream().filter(HotspotTravel::isStop).findFirst()
                : drawing.hotspots().stream().filter(HotspotTravel::isStop).filter(hotspot -> distance(here.get(), hotspot, arrow) > 0)
                        .min(Comparator.comparingDouble(hotspot -> distance(here.get(), hotspot, arrow)));
        last = next.or(() -> here);
        return next;
    }

    /// What only surrounds others is passed over.
    private static boolean isStop(Hotspot hotspot) {
        return !(hotspot.target() instanceof Target.Block || hotspot.target() instanceof Target.Row);
    }

    private static Point2D centre(Hotspot hotspot) {
        Rectangle2D area = hotspot.area().getBounds2D();
        return new Point2D.Double(area.getCenterX(), area.getCenterY());
    }

    /// How far a hotspot is in the arrow's direction; 0 or less if it is not that way.
    private static double distance(Hotspot from, Hotspot to, KeyCode arrow) {
        Rectangle2D here = from.area().getBounds2D();
        Rectangle2D there = to.area().getBounds2D();
        double right = there.getCenterX() - here.getCenterX();
        double down = there.getCenterY() - here.getCenterY();
        double ahead = switch (arrow) {
            case RIGHT -> right;
            case LEFT -> -right;
            case DOWN -> down;
            default -> -down;
        };
        double aside = Math.abs(arrow == KeyCode.RIGHT || arrow == KeyCode.LEFT ? down : right);
        return ahead < 1 ? 0 : ahead + ASIDE * aside;
    }
}
