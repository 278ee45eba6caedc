package gruscope.ui.pane;

import gruscope.figure.Hotspot;
import gruscope.figure.SetJourney;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.figure.cell.CellDiagram;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// The weight set on its way across the window: from where it is stored in the side panel, or in the strip where the panel is hidden, to the cell that it lights
/// up, and back. Where nothing may travel, it does not.
public final class SetOnItsWay {

    private final List<FigurePane> stores;
    private final FigurePane cell;
    private final Label badge = new Label();

    /// @param stores where the set is stored, the first that is visible counts
    public SetOnItsWay(List<FigurePane> stores, FigurePane cell) {
        this.stores = List.copyOf(stores);
        this.cell = cell;
        badge.setId("set-on-its-way");
        badge.getStyleClass().add("set-on-its-way");
        badge.setManaged(false);
        badge.setMouseTransparent(true);
        badge.setVisible(false);
    }

    public Node node() {
        return badge;
    }

    public void show(Shot shot, double zoom) {
        double away = new SetJourney(shot).away();
        Optional<Point2D> from = away > 0 && away < 1 && cell.isSeen() ? stored(shot) : Optional.empty();
        badge.setVisible(from.isPresent());
        from.ifPresent(start -> {
            Point2D end = badge.getParent().sceneToLocal(cell.localToScene(cell.getWidth() / 2, CellDiagram.landing(shot) * zoom));
            badge.setText(shot.trace().badge(shot.step()));
            badge.autosize();
            badge.relocate(start.getX() + away * (end.getX() - start.getX()) - badge.getWidth() / 2,
                    start.getY() + away * (end.getY() - start.getY()) - badge.getHeight() / 2);
        });
    }

    private Optional<Point2D> stored(Shot shot) {
        Target set = new Target.Weights(shot.trace().number(shot.trace().weights(shot.step())));
        return stores.stream().filter(FigurePane::isSeen).flatMap(pane -> pane.drawing().stream().flatMap(drawing -> drawing.hotspots().stream())
                .filter(spot -> spot.target().equals(set)).map(Hotspot::area).limit(1).map(area -> {
                    Rectangle2D box = area.getBounds2D();
                    return badge.getParent().sceneToLocal(pane.localToScene(box.getX() + Math.min(box.getWidth() / 2, box.getHeight()), box.getCenterY()));
                })).findFirst();
    }
}
