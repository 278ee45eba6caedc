package gruscope.ui.whatif;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;
import gruscope.scene.Scene;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Function;

/// A row of controls for each gate of the cell that is run, made anew whenever that is another cell.
final class GateRows {

    private final Function<Signal, ? extends Row> make;
    private final VBox node = new VBox();
    private List<? extends Row> rows = List.of();
    private Cell shown;

    /// What is changed about one gate.
    interface Row {

        Node node();

        void show(Scene scene);
    }

    /// @param make the row of a gate
    GateRows(Function<Signal, ? extends Row> make) {
        this.make = make;
        node.getStyleClass().add("stack");
        node.managedProperty().bind(node.visibleProperty());
    }

    VBox node() {
        return node;
    }

    /// Whether the cell has no gates.
    boolean isEmpty() {
        return rows.isEmpty();
    }

    void show(Scene scene) {
        if (!scene.cell().equals(shown)) {
            shown = scene.cell();
            rows = shown.signals().stream().filter(signal -> signal.kind() == Signal.Kind.GATE).map(make).toList();
            node.getChildren().setAll(rows.stream().map(Row::node).toList());
            node.setVisible(!isEmpty());
        }
        rows.forEach(row -> row.show(scene));
    }
}
