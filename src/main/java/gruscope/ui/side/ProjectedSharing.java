package gruscope.ui.side;

import gruscope.figure.Figure;
import gruscope.figure.Layout;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Size;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.pane.Pointing;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/// The one weight set and what it costs as a big scene. Each has half of the width, and the bill stands in the middle of the height.
public final class ProjectedSharing {

    private static final Figure WEIGHTS = Gallery.named("weights");
    private static final Figure BILL = Gallery.named("bill");

    private final FigurePane weights;
    private final FigurePane bill;
    private final HBox node;
    private Shot shot;
    private double zoom = 1;

    public ProjectedSharing(Pointing pointing) {
        weights = new FigurePane(WEIGHTS, pointing);
        bill = new FigurePane(BILL, pointing);
        node = new HBox(weights, bill);
        node.getStyleClass().add("through-time");
        node.setAlignment(Pos.CENTER);
        node.setVisible(false);
        List.of(weights, bill).forEach(pane -> {
            pane.setId("projected-" + pane.getId());
            pane.setMaxHeight(Double.MAX_VALUE);
            pane.setPrefWidth(1);
            HBox.setHgrow(pane, Priority.ALWAYS);
        });
        node.widthProperty().addListener(_ -> fit());
        node.heightProperty().addListener(_ -> fit());
    }

    public HBox node() {
        return node;
    }

    public void show(Shot nextShot, double nextZoom) {
        shot = nextShot;
        zoom = nextZoom;
        weights.show(WEIGHTS, shot, zoom);
        bill.show(BILL, shot, zoom);
        fit();
    }

    private void fit() {
        double width = (node.getWidth() - node.getSpacing()) / 2;
        double height = node.getHeight();
        if (shot == null || width < 2 || height < 2) {
            return;
        }
        Size drawn = BILL.lay(shot, Layout.roomFor(new Size(width / zoom, height / zoom), zoom, shot.look())).preferred();
        double needed = zoom * drawn.height() * Math.min(1, width / (zoom * drawn.width()));
        bill.setMaxHeight(Math.ceil(Math.min(height, needed)));
    }
}
