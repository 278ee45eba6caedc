package gruscope.ui.window;

import gruscope.ui.kit.Cover;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Black over the whole picture, as a presenter's remote asks for it: a class looks at the teacher instead. The same key takes it away.
final class Curtain {

    private final Region node = new Region();

    Curtain() {
        node.setId("curtain");
        node.getStyleClass().add("curtain");
        node.setManaged(false);
        node.setVisible(false);
        node.setOnMouseClicked(event -> {
            draw(false);
            event.consume();
        });
    }

    Node node() {
        return node;
    }

    void installOn(Region covered) {
        Cover.lay(node, covered);
    }

    void toggle() {
        draw(!node.isVisible());
    }

    boolean isDrawn() {
        return node.isVisible();
    }

    void draw(boolean drawn) {
        node.setVisible(drawn);
        node.toFront();
    }
}
