package gruscope.ui.window;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.scene.file.PresetWords;
import gruscope.ui.kit.PushButton;
import gruscope.ui.memory.Autosave;
import gruscope.ui.memory.LeftDraft;
import gruscope.ui.store.Store;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// Offers edits that an earlier window left, because it was killed or its scene was replaced, one after the other: to go on with, or to discard.
/// What is not answered is offered again the next time.
final class LeftBar {

    private final Store store;
    private final Deque<LeftDraft> left = new ArrayDeque<>();
    private final Label label = new Label();
    private final PushButton restore = new PushButton("left-restore", "", this::restore);
    private final PushButton discard = new PushButton("left-discard", "", this::discard);
    private final HBox node;
    private Phrases phrases;
    private Autosave autosave;

    LeftBar(Store store) {
        this.store = store;
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        label.setId("left-edits");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        node = new HBox(label, between, restore, discard);
        node.getStyleClass().add("work-bar");
        node.setId("left-bar");
        node.managedProperty().bind(node.visibleProperty());
        node.setVisible(false);
    }

    Region node() {
        return node;
    }

    /// Says what it says in these words.
    void speak(Phrases words) {
        phrases = words;
        restore.setText(words.text("left.restore"));
        restore.explained(words.text("tip.left.restore"));
        discard.setText(words.text("left.discard"));
        discard.explained(words.text("tip.left.discard"));
        show();
    }

    /// @param from goes on with what is offered
    void offer(List<LeftDraft> found, Autosave from) {
        autosave = from;
        left.addAll(found);
        show();
    }

    /// Leaves what was not answered for another time.
    void close() {
        left.forEach(LeftDraft::release);
        left.clear();
    }

    private void restore() {
        try {
            autosave.restore(left.getFirst());
            left.removeFirst();
            show();
        } catch (BadInput e) {
            store.say(e);
        }
    }

    private void discard() {
        autosave.discard(left.removeFirst());
        show();
    }

    private void show() {
        node.setVisible(!left.isEmpty());
        if (!left.isEmpty()) {
            String time = DateTimeFormatter.ofPattern(phrases.text("left.time"), Locale.ENGLISH).withZone(ZoneId.systemDefault()).format(left.getFirst().time());
            label.setText(title(left.getFirst(), time) + (left.size() > 1 ? phrases.text("left.more", left.size() - 1) : ""));
        }
    }

    private String title(LeftDraft draft, String time) {
        try {
            return phrases.text("left.edits", PresetWords.title(draft.scene().model(), phrases), time);
        } catch (BadInput _) {
            return phrases.text("left.unreadable", time);
        }
    }
}
