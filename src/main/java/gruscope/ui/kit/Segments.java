package gruscope.ui.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// One of a few things, as buttons side by side, of which that of the present one is down.
///
/// @param <T> what is chosen from, by [Object#equals]
public final class Segments<T> {

    private final Map<T, Toggle> buttons = new LinkedHashMap<>();
    private final HBox node = new HBox();
    private final Consumer<T> chosen;
    private T now;

    /// @param chosen is told what is pressed, also if it is the present one
    public Segments(Consumer<T> chosen) {
        this.chosen = chosen;
        node.getStyleClass().add("segments");
        node.setMinWidth(Region.USE_PREF_SIZE);
    }

    public Segments<T> with(T value, String id, String text, String tip) {
        Toggle button = new Toggle(id, text).explained(tip).does(_ -> {
            show(value);
            chosen.accept(value);
        });
        buttons.put(value, button);
        node.getChildren().add(button);
        return this;
    }

    /// Tab goes past it, since a key does the same.
    public Segments<T> passed() {
        buttons.values().forEach(button -> button.setFocusTraversable(false));
        return this;
    }

    public HBox node() {
        return node;
    }

    /// What is shown as the present one, which may be none of the things to choose from.
    public T now() {
        return now;
    }

    public void show(T next) {
        now = next;
        buttons.forEach((value, button) -> button.setSelected(Objects.equals(value, next)));
    }

    /// Leaves only some of the things to choose from.
    void offer(Predicate<T> some) {
        buttons.forEach((value, button) -> {
            button.setVisible(some.test(value));
            button.setManaged(some.test(value));
        });
    }

    /// Whether there is such a thing to choose.
    boolean offers(T value) {
        return buttons.containsKey(value) && buttons.get(value).isVisible();
    }

    /// Renames one of the things.
    public void call(T value, String text) {
        buttons.get(value).setText(text);
    }
}
