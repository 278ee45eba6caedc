package gruscope.ui;

import gruscope.Phrases;
import gruscope.engine.Cell;
import gruscope.engine.Signal;
import gruscope.scene.Change;
import gruscope.scene.Scene;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What can be done to many weights at once: the recurrent ones scaled, the biases of a gate shifted.
final class WeightRoom {

    private static final double MOST_SHIFT = 10;

    private final Store store;
    private final Phrases phrases;
    private final ChangeSlider scale;
    private final List<ChangeSlider> biases = new ArrayList<>();
    private final VBox node = new VBox();
    private Cell shown;

    WeightRoom(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.scale = ChangeSlider.named(store, phrases, "scale", 0.2, 2, 0.05, Change.RecurrentScale::new,
                scene -> scene.whatIf().find(Change.RecurrentScale.class).map(Change.RecurrentScale::factor).orElse(1.0),
                factor -> "×" + String.format(Locale.ROOT, "%.2f", factor));
        node.getStyleClass().add("room");
    }

    VBox node() {
        return node;
    }

    void show() {
        Scene scene = store.scene();
        Cell cell = scene.cell();
        if (!cell.equals(shown)) {
            shown = cell;
            build(cell);
        }
        scale.show(scene);
        biases.forEach(bias -> bias.show(scene));
    }

    private void build(Cell cell) {
        biases.clear();
        node.getChildren().setAll(scale.node());
        for (Signal gate : cell.signals().stream().filter(signal -> signal.kind() == Signal.Kind.GATE).toList()) {
            ChangeSlider bias = new ChangeSlider(store, "change-bias-" + gate.key(), -MOST_SHIFT, MOST_SHIFT, 0.1, by -> new Change.BiasShift(gate, by),
                    scene -> shift(scene, gate), ChangeNames::signed);
            bias.call(phrases.text("whatif.bias", gate.symbol()));
            biases.add(bias);
            node.getChildren().add(bias.node());
        }
    }

    private static double shift(Scene scene, Signal gate) {
        for (Change change : scene.changes()) {
            if (change instanceof Change.BiasShift(Signal other, double by) && other == gate) {
                return by;
            }
        }
        return 0;
    }
}
