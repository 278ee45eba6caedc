package gruscope.ui.side;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Lets nothing be cut through at the foot of what scrolls: a block that is not in sight down to its end waits until it is scrolled there. One that is taller than a
/// part of the sight is taken apart into what it holds; what cannot be taken apart, and is that tall, is shown as far as it goes.
final class WholeBlocks {

    /// Of the height that is in sight, the part above which a block is not held back as a whole.
    private static final double TALL = 0.4;

    /// By how much a block may seem to go beyond the foot for want of exact numbers.
    private static final double SLACK = 1;

    private final ScrollPane scrolled;

    WholeBlocks(ScrollPane scrolled) {
        this.scrolled = scrolled;
        scrolled.vvalueProperty().addListener(_ -> show());
        scrolled.viewportBoundsProperty().addListener(_ -> show());
        scrolled.needsLayoutProperty().addListener((_, _, needed) -> {
            if (!needed) {
                show();
            }
        });
        ((Region) scrolled.getContent()).heightProperty().addListener(_ -> show());
        // What lies in it may move while it stays as it is.
        scrolled.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addPostLayoutPulseListener(this::show);
            }
        });
    }

    private void show() {
        Bounds sight = scrolled.getViewportBounds();
        double spare = Math.max(0, scrolled.getContent().getLayoutBounds().getHeight() - sight.getHeight());
        double foot = spare * scrolled.getVvalue() + sight.getHeight();
        show(scrolled.getContent(), spare > 0 ? foot : Double.POSITIVE_INFINITY, sight.getHeight());
    }

    /// @param foot where sight ends, in the coordinates of what the block lies in
    private static void show(Node block, double foot, double sight) {
        Bounds bounds = block.getBoundsInParent();
        boolean cut = bounds.getMinY() < foot && bounds.getMaxY() > foot + SLACK;
        boolean tall = bounds.getHeight() > TALL * sight;
        boolean parted = block instanceof VBox || block instanceof StackPane || block instanceof ScrollPane;
        boolean held = cut && !tall && !(block instanceof ScrollPane);
        block.setOpacity(held ? 0 : 1);
        block.setMouseTransparent(held);
        if (parted) {
            for (Node part : parts((Parent) block)) {
                show(part, tall ? foot - bounds.getMinY() : Double.POSITIVE_INFINITY, sight);
            }
        }
    }

    private static List<Node> parts(Parent block) {
        return block instanceof ScrollPane inner ? List.of(inner.getContent()) : block.getChildrenUnmodifiable();
    }
}
