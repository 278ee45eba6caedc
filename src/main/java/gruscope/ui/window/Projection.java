package gruscope.ui.window;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import java.util.ArrayList;
import java.util.List;

/// What the window leaves out while it is projected, so that what stays can be read from the last row.
final class Projection {

    private static final PseudoClass PROJECTED = PseudoClass.getPseudoClass("projected");

    private final Node root;
    private final Presenting presenting;
    private final List<Node> leftOut = new ArrayList<>();
    private boolean projected;

    Projection(Node root, Presenting presenting) {
        this.root = root;
        this.presenting = presenting;
    }

    void leaveOut(List<? extends Node> nodes) {
        leftOut.addAll(nodes);
    }

    void show(boolean now) {
        if (now != projected) {
            projected = now;
            root.pseudoClassStateChanged(PROJECTED, now);
            leftOut.forEach(node -> {
                node.setVisible(!now);
                node.setManaged(!now);
            });
            presenting.showSide(!now);
        }
    }
}
