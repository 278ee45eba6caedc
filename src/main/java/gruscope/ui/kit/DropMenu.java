package gruscope.ui.kit;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
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

    /// JavaFX measures a menu before it hangs on anything that has colours, and complains of those it does not find: so each has them of its own.
    @Override
    public void show() {
        dress(getItems());
        super.show();
    }

    private void dress(List<MenuItem> items) {
        items.stream().limit(1).forEach(first -> {
            dress(first.getParentPopup());
            if (first.getProperties().putIfAbsent(DropMenu.class, this) == null) {
                first.parentPopupProperty().subscribe(this::dress);
            }
        });
        items.stream().filter(Menu.class::isInstance).forEach(item -> dress(((Menu) item).getItems()));
    }

    private void dress(ContextMenu popup) {
        if (popup != null && getScene() != null) {
            popup.setStyle(getScene().getRoot().getStyle());
        }
    }

    /// Its items are made anew whenever it opens.
    public DropMenu filledBy(Supplier<? extends List<? extends MenuItem>> items) {
        setOnShowing(_ -> getItems().setAll(items.get()));
        // An empty menu never opens.
        getItems().add(new MenuItem());
        return this;
    }
}
