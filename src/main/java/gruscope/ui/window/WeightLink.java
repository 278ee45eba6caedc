package gruscope.ui.window;

import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.pane.Pointing;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.CubicCurve;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// While a weight set is pointed at, the line from where it is pinned in the side panel to where the film strip's rays begin.
final class WeightLink {

    private static final double BEND = 40;

    private final Pointing pointing;
    private final FigurePane pinned;
    private final FigurePane strip;
    private final CubicCurve line = new CubicCurve();

    WeightLink(Pointing pointing, FigurePane pinned, FigurePane strip) {
        this.pointing = pointing;
        this.pinned = pinned;
        this.strip = strip;
        line.getStyleClass().add("weight-link");
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setVisible(false);
        pointing.listen(this::show);
    }

    Node node() {
        return line;
    }

    private void show() {
        Optional<Bounds> from = place(pinned);
        Optional<Bounds> to = place(strip);
        line.setVisible(from.isPresent() && to.isPresent());
        if (line.isVisible()) {
            Point2D start = line.getParent().sceneToLocal(from.get().getMinX(), from.get().getCenterY());
            Point2D end = line.getParent().sceneToLocal(to.get().getMaxX(), Math.min(to.get().getCenterY(), to.get().getMinY() + BEND / 2));
            line.setStartX(start.getX());
            line.setStartY(start.getY());
            line.setControlX1(start.getX() - BEND);
            line.setControlY1(start.getY());
            line.setControlX2(end.getX() + BEND);
            line.setControlY2(end.getY());
            line.setEndX(end.getX());
            line.setEndY(end.getY());
        }
    }

    /// Where in the scene a pane shows the set that is pointed at.
    private Optional<Bounds> place(FigurePane pane) {
        Optional<Target> set = pointing.target().filter(Target.Weights.class::isInstance);
        if (set.isEmpty() || !pane.isSeen()) {
            return Optional.empty();
        }
        return pane.drawing().flatMap(drawing -> drawing.hotspots().stream().filter(spot -> spot.target().equals(set.get())).findFirst())
                .map(Hotspot::area).map(area -> {
                    Rectangle2D box = area.getBounds2D();
                    return pane.localToScene(new BoundingBox(box.getX(), box.getY(), box.getWidth(), box.getHeight()));
                });
    }
}
