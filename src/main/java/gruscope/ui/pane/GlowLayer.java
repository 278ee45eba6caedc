package gruscope.ui.pane;

import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Frames around the places of a drawing that stand for what is pointed at and for what it was made from; and
/// covers over what is still to be predicted.
final class GlowLayer extends Group {

    private static final int MOST = 600;

    private final Pointing pointing;

    GlowLayer(Pointing pointing) {
        this.pointing = pointing;
        setManaged(false);
        setMouseTransparent(true);
    }

    /// @param whole whether all of the drawing is covered
    void show(Drawing drawing, boolean whole) {
        Set<Target> glowing = pointing.glowing();
        List<Rectangle> frames = whole ? List.of(cover(new Rectangle2D.Double(0, 0, drawing.size().width(), drawing.size().height())))
                : glowing.isEmpty() && !pointing.covers() ? List.of() : Stream.concat(
                        drawing.hotspots().stream().filter(hotspot -> pointing.isCovered(hotspot.target())).map(hotspot -> cover(hotspot.area().getBounds2D())),
                        drawing.hotspots().stream().filter(hotspot -> glowing.contains(hotspot.target())).map(this::frame)).limit(MOST).toList();
        if (!frames.isEmpty() || !getChildren().isEmpty()) {
            getChildren().setAll(frames);
        }
    }

    private static Rectangle cover(Rectangle2D area) {
        Rectangle cover = new Rectangle(area.getX(), area.getY(), area.getWidth(), area.getHeight());
        cover.getStyleClass().add("cover");
        return cover;
    }

    private Rectangle frame(Hotspot hotspot) {
        Rectangle2D area = hotspot.area().getBounds2D();
        double margin = hotspot.target() instanceof Target.Step ? -3 : 1;
        Rectangle frame = new Rectangle(area.getX() - margin, area.getY(), area.getWidth() + 2 * margin, area.getHeight());
        boolean itself = pointing.isMeant(hotspot.target());
        boolean ray = hotspot.target() instanceof Target.Weights && area.getHeight() > area.getWidth();
        frame.getStyleClass().add(ray ? "glow-ray" : itself ? "glow-itself" : "glow-source");
        return frame;
    }
}
