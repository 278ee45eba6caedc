package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Flow;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Intervention;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.ui.kit.Toggle;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import java.util.ArrayList;
import java.util.List;

/// Holds both gates of a cell such as the GRU at once, in every unit: four corners, each with the name of what the cell then is.
final class CornerPad {

    private final Store store;
    private final Phrases phrases;
    private final GridPane node = new GridPane();
    private final List<Corner> corners = new ArrayList<>();

    /// @param keep  the share of the past that is kept
    /// @param reset the reset gate
    private record Corner(double keep, double reset, Toggle button) {
    }

    CornerPad(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        node.getColumnConstraints().addAll(column(22), column(39), column(39));
        node.getStyleClass().add("pad");
        node.managedProperty().bind(node.visibleProperty());
        name("shut", 1, 0);
        name("open", 2, 0);
        name("keep", 0, 1);
        name("write", 0, 2);
        corner("keep-shut", 1, 0, 1, 1);
        corner("keep-open", 1, 1, 2, 1);
        corner("write-shut", 0, 0, 1, 2);
        corner("write-open", 0, 1, 2, 2);
    }

    Node node() {
        return node;
    }

    void show(Scene scene) {
        for (Corner corner : corners) {
            List<Change> held = held(scene.cell(), corner);
            node.setVisible(!held.isEmpty());
            corner.button().setSelected(!held.isEmpty() && scene.changes().containsAll(held));
        }
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private void name(String key, int column, int row) {
        Label name = new Label(phrases.text("whatif.pad." + key));
        name.getStyleClass().add("reason");
        name.setMaxWidth(Double.MAX_VALUE);
        node.add(name, column, row);
    }

    private void corner(String key, double keep, double reset, int column, int row) {
        Toggle button = new Toggle("pad-" + key, phrases.text("whatif.pad." + key)).explained(phrases.text("tip.whatif.pad." + key));
        button.setMaxWidth(Double.MAX_VALUE);
        Corner corner = new Corner(keep, reset, button);
        button.does(_ -> choose(corner));
        corners.add(corner);
        node.add(button, column, row);
    }

    /// Holds both gates, or lets both go where they were held just so.
    private void choose(Corner corner) {
        Scene scene = store.wanted();
        Scene free = scene.without(change -> change instanceof Change.Intervene(Intervention.Clamp _));
        List<Change> held = corner.button().isSelected() ? held(scene.cell(), corner) : List.of();
        store.edit(held.stream().reduce(free, Scene::with, (_, one) -> one));
    }

    /// Both gates held, the mixing one at what it keeps or at what it writes, as the cell names it; nothing where there are not two such gates.
    private static List<Change> held(Cell cell, Corner corner) {
        Flow flow = cell.flow();
        return flow.mix().flatMap(mix -> flow.letsIn(mix.candidate()).filter(gate -> gate != mix.gate())
                .map(gate -> List.of(held(gate, corner.reset()), held(mix.gate(), mix.keepShare(corner.keep()))))).orElse(List.of());
    }

    private static Change held(Signal gate, double value) {
        return new Change.Intervene(new Intervention.Clamp(gate, Intervention.ALL_UNITS, value));
    }
}
