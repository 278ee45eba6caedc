package gruscope.ui;

import javafx.scene.control.MenuItem;

/// An item of a menu that does one thing.
final class Deed extends MenuItem {

    Deed(String text, Runnable action) {
        super(text);
        setOnAction(_ -> action.run());
    }

    /// The same, to be found by a name.
    Deed(String id, String text, Runnable action) {
        this(text, action);
        setId(id);
    }
}
