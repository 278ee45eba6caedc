package gruscope.ui.window;

import gruscope.ui.kit.Cover;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A pointer for presenting: all is dimmed but a circle around the mouse. It lets every click through.
final class Spotlight {

    private static final double SHARE_OF_HEIGHT = 0.16;

    private final Path shade = new Path();
    private final Pane node = new Pane(shade);
    private double x;
    private double y;

    Spotlight() {
        shade.getStyleClass().add("shade");
        shade.setFillRule(FillRule.EVEN_ODD);
        node.setId("spotlight");
        node.setMouseTransparent(true);
        node.setManaged(false);
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    /// Covers a region, and follows the mouse over its scene.
    void installOn(Scene scene, Region covered) {
        node.layoutBoundsProperty().addListener(_ -> draw());
        Cover.lay(node, covered);
        x = covered.getWidth() / 2;
        y = covered.getHeight() / 2;
        scene.addEventFilter(MouseEvent.ANY, event -> {
            x = event.getSceneX();
            y = event.getSceneY();
            if (on()) {
                draw();
            }
        });
    }

    boolean on() {
        return node.isVisible();
    }

    void set(boolean lit) {
        node.setVisible(lit);
        node.toFront();
        draw();
    }

    /// Where the light falls: the middle of the circle, in the scene.
    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double radius() {
        return SHARE_OF_HEIGHT * node.getHeight();
    }

    private void draw() {
        double radius = radius();
        shade.getElements().setAll(
                new MoveTo(0, 0), new HLineTo(node.getWidth()), new LineTo(node.getWidth(), node.getHeight()), new LineTo(0, node.getHeight()),
                new ClosePath(),
                new MoveTo(x - radius, y), new ArcTo(radius, radius, 0, x + radius, y, true, true), new ArcTo(radius, radius, 0, x - radius, y, true, true),
                new ClosePath());
    }
}
