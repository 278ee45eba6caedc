package gruscope.ui.kit;

import javafx.scene.control.MenuItem;

/// An item of a menu that does one thing.
public final class Deed extends MenuItem {

    public Deed(String text, Runnable action) {
        super(text);
        setOnAction(_ -> action.run());
    }

    /// The same, to be found by a name.
    public Deed(String id, String text, Runnable action) {
        this(text, action);
        setId(id);
    }
}
