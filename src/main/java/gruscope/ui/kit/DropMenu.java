package gruscope.ui.kit;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Supplier;

/// A button that opens a menu. Its text is never shortened.
public final class DropMenu extends MenuButton {

    /// @param id   to be found by
    /// @param text words; may be empty where they are set later
    public DropMenu(String id, String text) {
        super(text);
        // A name may have an underscore, which is no mark of a key.
        setMnemonicParsing(false);
        setId(id);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// Says what it offers while the pointer is on it.
    public DropMenu explained(String tip) {
        setTooltip(new Tooltip(tip));
        return this;
    }

    public DropMenu styled(String styleClass) {
        getStyleClass().add(styleClass);
        return this;
    }

    /// Its items are made anew whenever it opens.
    public DropMenu filledBy(Supplier<? extends List<? extends MenuItem>> items) {
        setOnShowing(_ -> getItems().setAll(items.get()));
        // An empty menu never opens.
        getItems().add(new MenuItem());
        return this;
    }
}
