package gruscope.ui.pane;

import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;

/// Frames around the places of a drawing that stand for what is pointed at and for what it was made from.
final class GlowLayer extends Group {

    private static final int MOST = 300;

    private final Pointing pointing;

    GlowLayer(Pointing pointing) {
        this.pointing = pointing;
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(Drawing drawing) {
        Set<Target> glowing = pointing.glowing();
        List<Rectangle> frames = glowing.isEmpty() ? List.of() : drawing.hotspots().stream()
                .filter(hotspot -> glowing.contains(hotspot.target())).limit(MOST).map(this::frame).toList();
        if (!frames.isEmpty() || !getChildren().isEmpty()) {
            getChildren().setAll(frames);
        }
    }

    private Rectangle frame(Hotspot hotspot) {
        Rectangle2D area = hotspot.area().getBounds2D();
        double margin = hotspot.target() instanceof Target.Step ? -3 : 1;
        Rectangle frame = new Rectangle(area.getX() - margin, area.getY(), area.getWidth() + 2 * margin, area.getHeight());
        boolean itself = pointing.target().filter(hotspot.target()::equals).isPresent();
        boolean ray = hotspot.target() instanceof Target.Weights && area.getHeight() > area.getWidth();
        frame.getStyleClass().add(ray ? "glow-ray" : itself ? "glow-itself" : "glow-source");
        return frame;
    }
}
