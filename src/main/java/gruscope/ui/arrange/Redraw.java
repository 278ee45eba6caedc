package gruscope.ui.arrange;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import java.util.stream.Stream;

/// When a window is drawn: at once where something is to be shown, and once where its room has changed, however many sides of it did, and by the frame
/// in which it did.
public final class Redraw {

    /// A drawing may fold a part of the window away, which changes the room of another.
    private static final int ROUNDS = 3;

    private final Runnable drawing;
    private boolean isDrawing;
    private boolean isStale;
    private boolean isResized;

    public Redraw(Runnable drawing) {
        this.drawing = drawing;
    }

    /// Draws. What asks for it while drawing is under way is drawn after it.
    public void now() {
        isStale = true;
        if (isDrawing) {
            return;
        }
        isDrawing = true;
        try {
            while (isStale) {
                isStale = false;
                drawing.run();
            }
        } finally {
            isDrawing = false;
        }
    }

    /// Said by the drawing where the rest of it will show all that has been asked for so far.
    public void settled() {
        isStale = false;
    }

    /// Draws anew whenever the scene or the room has another size.
    ///
    /// @param root of the scene
    /// @param room in it
    public void follow(Scene scene, Parent root, Region room) {
        Stream.of(scene.widthProperty(), scene.heightProperty(), room.widthProperty(), room.heightProperty())
                .forEach(side -> side.addListener(_ -> isResized = true));
        scene.addPostLayoutPulseListener(() -> fit(root));
    }

    private void fit(Parent root) {
        for (int round = 0; isResized && round < ROUNDS; round++) {
            isResized = false;
            now();
            root.applyCss();
            root.layout();
        }
    }
}
