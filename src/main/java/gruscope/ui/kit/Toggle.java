package gruscope.ui.kit;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/// A button that is down while something holds. Its text is never shortened.
public final class Toggle extends ToggleButton {

    /// @param id   to be found by
    /// @param text words, or a sign
    public Toggle(String id, String text) {
        super(text);
        setId(id);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// Says what it does while the pointer is on it.
    public Toggle explained(String tip) {
        setTooltip(new Tooltip(tip));
        return this;
    }

    /// A sign in place of words: what it does is said while the pointer is on it, and read aloud.
    public Toggle sign(String tip) {
        explained(tip);
        setAccessibleText(tip);
        return this;
    }

    public Toggle styled(String styleClass) {
        getStyleClass().add(styleClass);
        return this;
    }

    /// @param pressed is told whether it is down now, when the user has pressed it
    public Toggle does(Consumer<Boolean> pressed) {
        setOnAction(_ -> pressed.accept(isSelected()));
        return this;
    }
}
