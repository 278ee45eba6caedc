package gruscope.ui.arrange;

import gruscope.ui.kit.PushButton;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The side panel, and where it has folded for want of width, in its place a narrow handle that says what is folded and brings it back.
public final class SideHandle {

    /// In the window's letters, the width below which cell and side panel have no room beside each other.
    private static final double LEAST = 88;

    private final Group handle;
    private final HBox node;

    /// @param words what is folded, and the key that brings it back
    /// @param back  brings it back
    public SideHandle(Region side, String words, String tip, Runnable back) {
        PushButton button = new PushButton("side-handle", words, back).explained(tip).styled("side-handle").passed();
        button.setRotate(-90);
        this.handle = new Group(button);
        this.node = new HBox(side, handle);
        node.setAlignment(Pos.TOP_RIGHT);
        handle.managedProperty().bind(handle.visibleProperty());
        show(false);
    }

    public Region node() {
        return node;
    }

    public void show(boolean folded) {
        handle.setVisible(folded);
    }

    /// @param letter the size of the window's letters
    public static boolean isNarrow(double width, double letter) {
        return width < LEAST * letter;
    }
}
