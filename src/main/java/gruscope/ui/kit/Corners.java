package gruscope.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.stream.Stream;

/// Round corners of a pane whose ground is a plain rectangle: small pieces of the page that lie over its corners.
///
/// A ground with a radius looks the same. But where no graphics card draws, it costs a mask over the whole of the pane with every frame: more time than all that is
/// shown on it.
public final class Corners {

    private final Pane pane;
    private final List<Region> pieces = Stream.generate(Corners::piece).limit(4).toList();

    private Corners(Pane pane) {
        this.pane = pane;
    }

    /// @param pane with the style class `panel`, whose last children the pieces become
    public static void round(Pane pane) {
        Corners corners = new Corners(pane);
        pane.getChildren().addAll(corners.pieces);
        pane.layoutBoundsProperty().addListener((_, _, _) -> corners.place());
        corners.pieces.getFirst().prefWidthProperty().addListener((_, _, _) -> corners.place());
    }

    private static Region piece() {
        Region piece = new Region();
        piece.setManaged(false);
        piece.setMouseTransparent(true);
        piece.getStyleClass().add("corner");
        return piece;
    }

    /// Clockwise from the upper left, each turned to where it lies.
    private void place() {
        double size = Math.round(pieces.getFirst().getPrefWidth());
        double right = pane.getWidth() - size;
        double foot = pane.getHeight() - size;
        double[][] at = {{0, 0}, {right, 0}, {right, foot}, {0, foot}};
        for (int i = 0; i < at.length; i++) {
            pieces.get(i).setRotate(90 * i);
            pieces.get(i).resizeRelocate(at[i][0], at[i][1], size, size);
        }
    }
}
