package gruscope.ui.side;

import gruscope.Phrases;
import gruscope.scene.Scene;
import gruscope.ui.kit.Deed;
import gruscope.ui.kit.DropMenu;
import gruscope.ui.store.ChangeNames;
import gruscope.ui.store.Store;
import javafx.scene.control.MenuItem;

import java.util.ArrayList;
import java.util.List;

/// Every edit so far, in words, to go back to or forward to.
final class History {

    private static final int MOST_SHOWN = 20;

    private final Store store;
    private final Phrases phrases;
    private final ChangeNames names;
    private final DropMenu node;

    History(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.names = new ChangeNames(phrases);
        this.node = new DropMenu("history", phrases.text("whatif.history")).explained(phrases.text("tip.whatif.history")).filledBy(this::edits);
    }

    DropMenu node() {
        return node;
    }

    void show() {
        node.setDisable(!store.edits().hasPast() && !store.edits().hasFuture());
    }

    /// From the next redo at the top to the farthest undo; the present edit between them.
    private List<MenuItem> edits() {
        List<MenuItem> items = new ArrayList<>();
        List<Scene> future = store.edits().future();
        for (int i = Math.min(future.size(), MOST_SHOWN) - 1; i >= 0; i--) {
            int edits = i + 1;
            items.add(item("↷ ", i == 0 ? store.scene() : future.get(i - 1), future.get(i), () -> store.redo(edits)));
        }
        MenuItem present = new MenuItem(phrases.text("whatif.present"));
        present.setDisable(true);
        items.add(present);
        List<Scene> past = store.edits().past();
        for (int i = 0; i < Math.min(past.size(), MOST_SHOWN); i++) {
            int edits = i + 1;
            items.add(item("↶ ", past.get(i), i == 0 ? store.scene() : past.get(i - 1), () -> store.undo(edits)));
        }
        return items;
    }

    private MenuItem item(String sign, Scene before, Scene after, Runnable action) {
        return new Deed(sign + names.between(before, after), action);
    }
}
