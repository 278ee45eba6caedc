package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.ui.store.Store;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/// A slider that makes a what-if: everything answers while it is dragged, and a whole drag is one step of undo.
final class ChangeSlider implements GateRows.Row {

    private final Store store;
    private final double fineness;
    private final Quantity quantity;
    private final Slider slider;
    private final Label label = new Label();
    private final Label shown = new Label();
    private final HBox node;
    private boolean showing;

    /// How far it goes.
    ///
    /// @param grain values are multiples of it
    record Range(double least, double most, double grain) {
    }

    /// What it sets.
    ///
    /// @param change the what-if of a value
    /// @param read   the value that a scene has
    /// @param words  the value as the user reads it
    record Quantity(DoubleFunction<Change> change, ToDoubleFunction<Scene> read, DoubleFunction<String> words) {
    }

    ChangeSlider(Store store, String id, Range range, Quantity quantity) {
        this.store = store;
        this.fineness = 1 / range.grain();
        this.quantity = quantity;
        this.slider = new Slider(range.least(), range.most(), range.least());
        slider.setId(id);
        slider.setBlockIncrement(range.grain());
        slider.valueProperty().addListener((_, _, value) -> slid(value.doubleValue()));
        slider.setOnMouseReleased(_ -> store.rest());
        slider.setOnKeyReleased(_ -> store.rest());
        label.setLabelFor(slider);
        label.setMinWidth(Region.USE_PREF_SIZE);
        shown.setMinWidth(Region.USE_PREF_SIZE);
        shown.getStyleClass().addAll("strong", "row-value");
        label.getStyleClass().add("row-name");
        HBox.setHgrow(slider, Priority.ALWAYS);
        node = new HBox(label, slider, shown);
        node.getStyleClass().add("side-row");
    }

    /// One that the bundle has a name for.
    static ChangeSlider named(Store store, Phrases phrases, String key, Range range, Quantity quantity) {
        ChangeSlider slider = new ChangeSlider(store, "change-" + key, range, quantity);
        slider.label.setText(phrases.text("change.slider." + key));
        return slider.explained(phrases.text("tip.change." + key));
    }

    ChangeSlider explained(String tip) {
        slider.setTooltip(new Tooltip(tip));
        return this;
    }

    @Override
    public HBox node() {
        return node;
    }

    /// The slider and its value, to stand in another row.
    Region[] bare() {
        return new Region[] {slider, shown};
    }

    /// Shown as what would be, not as what is.
    void faint(boolean faint) {
        slider.setOpacity(faint ? 0.45 : 1);
        shown.setVisible(!faint);
    }

    /// What it is called, where that depends on the scene.
    void call(String name) {
        label.setText(name);
    }

    @Override
    public void show(Scene scene) {
        showing = true;
        double value = quantity.read().applyAsDouble(scene);
        slider.setMax(Math.max(slider.getMax(), value));
        slider.setMin(Math.min(slider.getMin(), value));
        slider.setValue(value);
        shown.setText(quantity.words().apply(value));
        showing = false;
    }

    private void slid(double value) {
        if (!showing) {
            store.sweep(this, store.wanted().with(quantity.change().apply(Math.round(value * fineness) / fineness)));
        }
    }
}
