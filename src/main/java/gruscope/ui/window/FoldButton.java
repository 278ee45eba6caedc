package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.ui.kit.Glide;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.scene.control.Button;

/// Folds the film strip into one cell with a loop, and unfolds it again.
final class FoldButton {

    private final Store store;
    private final Phrases phrases;
    private final Button node;
    private final Glide glide;

    FoldButton(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.glide = new Glide(fold -> store.pass(store.seen().withFold(fold)), fold -> fold == store.scene().view().fold());
        this.node = new PushButton("fold", "", this::toggle).explained(phrases.text("tip.fold")).passed();
    }

    Button node() {
        return node;
    }

    void show() {
        boolean shared = store.run().trace().weightSets().size() < 2;
        node.setDisable(!shared);
        node.setText(phrases.text(isFolded() && shared ? "unfold" : "fold"));
    }

    /// Cells with weights of their own are not one cell.
    void toggle() {
        if (node.isDisabled()) {
            return;
        }
        double here = store.seen().fold();
        double there = isFolded() ? 0 : 1;
        store.approach(store.scene().withView(store.scene().view().withFold(there)));
        glide.start(here, there, store.reducedMotion());
    }

    private boolean isFolded() {
        return store.scene().view().fold() > 0.5;
    }
}
