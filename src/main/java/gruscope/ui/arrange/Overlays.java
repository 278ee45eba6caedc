package gruscope.ui.arrange;

import gruscope.ui.kit.Cover;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What lies over the window and pushes nothing aside: messages below the toolbar, pinned explanations at the foot. It lets every click through beside them.
public final class Overlays extends Pane {

    private static final double GAP = 8;

    private final VBox messages = new VBox();
    private final Region pins;
    private final Node toolbar;
    private final Region main;

    /// @param covered  what all of this lies over
    /// @param toolbar  below which messages stand
    /// @param main     over which everything stands, its last row left free
    /// @param pins     the pinned explanations
    /// @param messages from top to bottom
    public Overlays(Region covered, Node toolbar, Region main, Region pins, Region... messages) {
        this.toolbar = toolbar;
        this.main = main;
        this.pins = pins;
        this.messages.getChildren().addAll(messages);
        this.messages.getStyleClass().add("messages");
        this.messages.setPickOnBounds(false);
        pins.setPickOnBounds(false);
        getChildren().addAll(pins, this.messages);
        setPickOnBounds(false);
        setManaged(false);
        Cover.lay(this, covered);
        main.boundsInParentProperty().addListener(_ -> requestLayout());
        toolbar.boundsInParentProperty().addListener(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double top = toolbar.isVisible() ? toolbar.getBoundsInParent().getMaxY() : 0;
        Bounds area = main.getBoundsInParent();
        double width = Math.max(0, area.getWidth() - 2 * GAP);
        double wide = Math.min(width, messages.prefWidth(-1));
        messages.resizeRelocate(area.getMinX() + (area.getWidth() - wide) / 2, top + GAP, wide, messages.prefHeight(wide));
        double high = Math.min(pins.prefHeight(width), area.getHeight() / 2);
        double foot = main.getChildrenUnmodifiable().getLast().isManaged() ? main.getChildrenUnmodifiable().getLast().getLayoutBounds().getHeight() + GAP : 0;
        pins.resizeRelocate(area.getMinX() + GAP, area.getMaxY() - foot - GAP - high, width, high);
    }
}
