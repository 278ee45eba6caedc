package gruscope.ui.arrange;

import gruscope.ui.kit.Design;
import gruscope.ui.kit.PushButton;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The side panel, and where it has folded for want of width, in its place a narrow handle that says what is folded and brings it back. Where letters are so
/// large that panel and picture have no room beside each other, the panel comes in place of the picture, and the handle puts it away again.
public final class SideHandle {

    /// In the window's letters, the width below which cell and side panel have no room beside each other.
    private static final double LEAST = 88;

    /// In the window's letters, what the handle takes beside a panel, and what the panel has around it.
    private static final double AROUND = 2.3;

    private final Node picture;
    private final Group handle;
    private final HBox node;

    /// @param picture what the panel stands beside
    /// @param words   what is folded, and the key that brings it back
    /// @param turn    brings it back, or puts it away
    public SideHandle(Region side, Node picture, String words, String tip, Runnable turn) {
        this.picture = picture;
        PushButton button = new PushButton("side-handle", words, turn).explained(tip).styled("side-handle").passed();
        button.setRotate(-90);
        this.handle = new Group(button);
        this.node = new HBox(side, handle);
        node.setAlignment(Pos.TOP_RIGHT);
        handle.managedProperty().bind(handle.visibleProperty());
        show(false, false);
    }

    public Region node() {
        return node;
    }

    /// @param folded whether the panel has folded for want of width
    /// @param alone  whether it stands in place of the picture
    public void show(boolean folded, boolean alone) {
        handle.setVisible(folded || alone);
        picture.setVisible(!alone);
        picture.setManaged(!alone);
    }

    /// Whether the panel leaves the picture less room than it likes to have.
    ///
    /// @param letter the size of the window's letters
    public static boolean isNarrow(double width, double letter) {
        return width < LEAST * letter;
    }

    /// By how much a window is too narrow for the panel and the least of the picture beside each other, in its letters; below zero where it is not.
    ///
    /// @param width  what a lesson as narrow as can be leaves of the window's, in pixels
    /// @param side   the panel's, in pixels
    /// @param letter the size of the window's letters
    public static double missing(double width, double side, double letter) {
        return Design.UNTITLED - (width - side) / letter;
    }

    /// The width of the panel's content where it stands in place of the picture, in pixels.
    ///
    /// @param width  what a lesson leaves of the window's
    /// @param letter the size of the window's letters
    public static double alone(double width, double letter) {
        return width - AROUND * letter;
    }
}
