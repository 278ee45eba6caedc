package gruscope.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A button that does one thing. Its text is never shortened, unless it says that it may be.
public final class PushButton extends Button {

    /// @param text words, or a sign; may be empty where it is set later
    public PushButton(String text, Runnable action) {
        super(text);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(_ -> action.run());
    }

    /// The same, to be found by a name.
    public PushButton(String id, String text, Runnable action) {
        this(text, action);
        setId(id);
    }

    /// Says what it does while the pointer is on it.
    public PushButton explained(String tip) {
        setTooltip(new Tooltip(tip));
        return this;
    }

    /// A sign in place of words: what it does is said while the pointer is on it, and read aloud.
    public PushButton sign(String tip) {
        explained(tip);
        setAccessibleText(tip);
        return this;
    }

    public PushButton styled(String styleClass) {
        getStyleClass().add(styleClass);
        return this;
    }

    /// Tab goes past it, since a key does the same.
    public PushButton passed() {
        setFocusTraversable(false);
        return this;
    }

    /// Its text may be shortened where there is no room.
    public PushButton yielding() {
        setMinWidth(Region.USE_COMPUTED_SIZE);
        return this;
    }
}
