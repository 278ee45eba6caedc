package gruscope.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// A row of the side panel in which one of a few things is chosen: its name, and a [Segments].
public final class Choice<T> {

    private final HBox node;
    private final Segments<T> segments;

    public Choice(String name, Consumer<T> chosen) {
        this.segments = new Segments<>(chosen);
        Label label = new Label(name);
        label.getStyleClass().add("row-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        node = new HBox(label, between, segments.node());
        node.getStyleClass().add("side-row");
    }

    public Choice<T> with(T value, String id, String text, String tip) {
        segments.with(value, id, text, tip);
        return this;
    }

    /// Leaves only some of the things to choose from.
    public void offer(Predicate<T> some) {
        segments.offer(some);
    }

    public boolean offers(T value) {
        return segments.offers(value);
    }

    /// Renames one of the things.
    public void call(T value, String text) {
        segments.call(value, text);
    }

    /// Puts further controls into the row, after the things to choose from.
    public void stretch(Region... more) {
        node.getChildren().remove(1);
        node.getChildren().addAll(more);
    }

    public HBox node() {
        return node;
    }

    public void show(T now) {
        segments.show(now);
    }
}
