package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// While a large scene is being run: how far it has come, and a way to give it up. The scene before stays in use meanwhile.
final class WorkBar {

    private final Store store;
    private final Phrases phrases;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label label = new Label();
    private final HBox node;

    WorkBar(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        Button cancel = new PushButton("work-cancel", phrases.text("work.cancel"), store::cancel);
        bar.setId("work");
        bar.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        node = new HBox(label, bar, cancel);
        node.getStyleClass().add("work-bar");
        node.managedProperty().bind(node.visibleProperty());
    }

    Region node() {
        return node;
    }

    void show() {
        node.setVisible(store.progress().isPresent());
        store.progress().ifPresent(share -> {
            bar.setProgress(share);
            label.setText(phrases.text("work.running", (int) (100 * share)));
            bar.setAccessibleText(label.getText());
        });
    }
}
