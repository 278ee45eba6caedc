package gruscope.ui;

import gruscope.Phrases;
import gruscope.engine.Cell;
import gruscope.engine.Gru;
import gruscope.engine.Intervention;
import gruscope.engine.Signal;
import gruscope.scene.Change;
import gruscope.scene.Scene;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be done to gates: held at a value, for one unit or all; pushed by their biases; and, for a GRU, both gates at once on a pad
/// whose corners have names.
final class GateRoom {

    private static final double MOST_SHIFT = 10;

    private final Store store;
    private final Phrases phrases;
    private final GridPane pad = new GridPane();
    private final List<Corner> corners = new ArrayList<>();
    private final CheckBox oneUnit = new CheckBox();
    private final VBox gates = new VBox();
    private final VBox node;
    private final List<GateRow> rows = new ArrayList<>();
    private Cell shown;
    private boolean showing;

    /// A corner of the pad.
    ///
    /// @param keep  the share of the past that is kept
    /// @param reset the reset gate
    private record Corner(double keep, double reset, ToggleButton button) {
    }

    /// The controls of one gate.
    private record GateRow(Signal gate, CheckBox held, ChangeSlider value, ChangeSlider bias) {
    }

    GateRoom(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        pad.getColumnConstraints().addAll(half, half);
        pad.getStyleClass().add("pad");
        addCorner("keep-shut", 1, 0, 0, 0);
        addCorner("keep-open", 1, 1, 1, 0);
        addCorner("write-shut", 0, 0, 0, 1);
        addCorner("write-open", 0, 1, 1, 1);
        oneUnit.setId("clamp-one-unit");
        oneUnit.setOnAction(_ -> show());
        gates.getStyleClass().add("room");
        node = new VBox(pad, oneUnit, gates);
        node.getStyleClass().add("room");
        pad.managedProperty().bind(pad.visibleProperty());
    }

    Node node() {
        return node;
    }

    void show() {
        showing = true;
        Scene scene = store.scene();
        Cell cell = scene.program().weights().shared().cell();
        if (!cell.equals(shown)) {
            shown = cell;
            build(cell);
        }
        oneUnit.setText(phrases.text("whatif.one-unit", scene.view().unit() + 1));
        pad.setVisible(cell instanceof Gru);
        for (Corner corner : corners) {
            corner.button().setSelected(pad.isVisible() && isHeld(scene, Signal.RESET_GATE, corner.reset())
                    && isHeld(scene, Signal.UPDATE_GATE, updateOf(cell, corner.keep())));
        }
        for (GateRow row : rows) {
            Optional<Intervention.Clamp> clamp = clamp(scene, row.gate());
            row.held().setSelected(clamp.isPresent());
            row.value().show(scene);
            row.value().node().setDisable(clamp.isEmpty());
            row.bias().show(scene);
        }
        showing = false;
    }

    private void addCorner(String key, double keep, double reset, int column, int row) {
        ToggleButton button = new ToggleButton(phrases.text("whatif.pad." + key));
        button.setId("pad-" + key);
        button.setTooltip(new Tooltip(phrases.text("tip.whatif.pad." + key)));
        button.setMaxWidth(Double.MAX_VALUE);
        Corner corner = new Corner(keep, reset, button);
        button.setOnAction(_ -> choose(corner));
        corners.add(corner);
        pad.add(button, column, row);
    }

    /// Holds both gates, or lets both go where they were held just so.
    private void choose(Corner corner) {
        Scene scene = store.wanted();
        Scene free = scene.without(change -> change instanceof Change.Intervene(Intervention.Clamp _));
        if (corner.button().isSelected()) {
            Cell cell = scene.program().weights().shared().cell();
            store.edit(free.with(held(Signal.RESET_GATE, Intervention.ALL_UNITS, corner.reset()))
                    .with(held(Signal.UPDATE_GATE, Intervention.ALL_UNITS, updateOf(cell, corner.keep()))));
        } else {
            store.edit(free);
        }
    }

    private void build(Cell cell) {
        rows.clear();
        gates.getChildren().clear();
        for (Signal gate : cell.signals().stream().filter(signal -> signal.kind() == Signal.Kind.GATE).toList()) {
            GateRow row = row(gate);
            rows.add(row);
            Label name = new Label(phrases.text("whatif.gate." + gate.key()));
            name.getStyleClass().add("strong");
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            HBox head = new HBox(name, between, row.held());
            head.getStyleClass().add("side-row");
            gates.getChildren().addAll(head, row.value().node(), row.bias().node());
        }
        if (rows.isEmpty()) {
            Label none = new Label(phrases.text("whatif.no-gates"));
            none.getStyleClass().add("reason");
            gates.getChildren().add(none);
        }
    }

    private GateRow row(Signal gate) {
        CheckBox held = new CheckBox(phrases.text("whatif.hold"));
        held.setId("hold-" + gate.key());
        held.setOnAction(_ -> hold(gate, held.isSelected()));
        ChangeSlider value = ChangeSlider.named(store, phrases, "hold-" + gate.key(), 0, 1, 0.01, v -> held(gate, unit(), v),
                scene -> clamp(scene, gate).map(Intervention.Clamp::value).orElse(0.5), v -> Math.round(100 * v) + " %");
        value.call(phrases.text("whatif.at"));
        ChangeSlider bias = ChangeSlider.named(store, phrases, "bias-" + gate.key(), -MOST_SHIFT, MOST_SHIFT, 0.1, by -> new Change.BiasShift(gate, by),
                scene -> shift(scene, gate), ChangeNames::signed);
        bias.call(phrases.text("whatif.bias", gate.symbol()));
        return new GateRow(gate, held, value, bias);
    }

    /// Holds a gate where it is most telling: wide open.
    private void hold(Signal gate, boolean held) {
        if (!showing) {
            Scene scene = store.wanted();
            store.edit(held ? scene.with(held(gate, unit(), 1)) : scene.without(change -> change instanceof Change.Intervene(
                    Intervention.Clamp(Signal other, int unit, double _)) && other == gate && unit == unit()));
        }
    }

    private int unit() {
        return oneUnit.isSelected() ? store.scene().view().unit() : Intervention.ALL_UNITS;
    }

    private Optional<Intervention.Clamp> clamp(Scene scene, Signal gate) {
        for (Change change : scene.changes()) {
            if (change instanceof Change.Intervene(Intervention.Clamp clamp) && clamp.gate() == gate && clamp.unit() == unit()) {
                return Optional.of(clamp);
            }
        }
        return Optional.empty();
    }

    private static boolean isHeld(Scene scene, Signal gate, double value) {
        return scene.changes().contains(held(gate, Intervention.ALL_UNITS, value));
    }

    private static Change held(Signal gate, int unit, double value) {
        return new Change.Intervene(new Intervention.Clamp(gate, unit, value));
    }

    private static double shift(Scene scene, Signal gate) {
        for (Change change : scene.changes()) {
            if (change instanceof Change.BiasShift(Signal other, double by) && other == gate) {
                return by;
            }
        }
        return 0;
    }

    /// What an update gate is at when it keeps this share.
    private static double updateOf(Cell cell, double keep) {
        return cell instanceof Gru gru && gru.update() == Gru.Update.WRITES ? 1 - keep : keep;
    }
}
