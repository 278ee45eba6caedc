package gruscope.ui;

import gruscope.Phrases;
import gruscope.engine.Cell;
import gruscope.engine.Intervention;
import gruscope.engine.Signal;
import gruscope.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/// What can be done to gates: each held at a value, for one unit or all; and, for a GRU, both at once on a pad whose corners have names.
final class GateRoom {

    private final Store store;
    private final Phrases phrases;
    private final CornerPad pad;
    private final Choice<Boolean> units;
    private final VBox gates = new VBox();
    private final VBox node;
    private List<GateRow> rows = List.of();
    private Cell shown;
    private boolean oneUnit;

    GateRoom(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.pad = new CornerPad(store, phrases);
        this.units = new Choice<Boolean>(phrases.text("whatif.hold"), this::mean)
                .with(false, "clamp-all-units", phrases.text("whatif.all-units"), phrases.text("tip.whatif.units"))
                .with(true, "clamp-one-unit", "", phrases.text("tip.whatif.units"));
        gates.getStyleClass().add("room");
        node = new VBox(units.node(), gates, pad.node());
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
        units.call(true, phrases.text("whatif.one-unit", scene.view().unit() + 1));
        units.show(oneUnit);
        rows.forEach(row -> row.show(scene));
        pad.show(scene);
    }

    private void mean(boolean one) {
        oneUnit = one;
        show();
    }

    private void build(Cell cell) {
        rows = cell.signals().stream().filter(signal -> signal.kind() == Signal.Kind.GATE).map(gate -> new GateRow(store, phrases, gate, this::unit)).toList();
        gates.getChildren().setAll(rows.stream().map(GateRow::node).toList());
        units.node().setDisable(rows.isEmpty());
        if (rows.isEmpty()) {
            Label none = new Label(phrases.text("whatif.no-gates"));
            none.getStyleClass().add("reason");
            gates.getChildren().add(none);
        }
    }

    private int unit() {
        return oneUnit ? store.scene().view().unit() : Intervention.ALL_UNITS;
    }
}
