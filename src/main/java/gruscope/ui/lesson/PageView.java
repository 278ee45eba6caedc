package gruscope.ui.lesson;

import javafx.scene.Node;

/// What a page looks like in the lesson pane.
interface PageView {

    Node node();

    /// The scene, or what is done of the page, may be another now.
    default void show() {
    }
}
