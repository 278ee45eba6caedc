package gruscope.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A button that does one thing. Its text is never shortened, unless it says that it may be.
final class PushButton extends Button {

    /// @param text words, or a sign; may be empty where it is set later
    PushButton(String text, Runnable action) {
        super(text);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(_ -> action.run());
    }

    /// The same, to be found by a name.
    PushButton(String id, String text, Runnable action) {
        this(text, action);
        setId(id);
    }

    /// Says what it does while the pointer is on it.
    PushButton explained(String tip) {
        setTooltip(new Tooltip(tip));
        return this;
    }

    /// A sign in place of words: what it does is said while the pointer is on it, and read aloud.
    PushButton sign(String tip) {
        explained(tip);
        setAccessibleText(tip);
        return this;
    }

    PushButton styled(String styleClass) {
        getStyleClass().add(styleClass);
        return this;
    }

    /// Tab goes past it, since a key does the same.
    PushButton passed() {
        setFocusTraversable(false);
        return this;
    }

    /// Its text may be shortened where there is no room.
    PushButton yielding() {
        setMinWidth(Region.USE_COMPUTED_SIZE);
        return this;
    }
}
