package gruscope.ui.arrange;

import gruscope.Phrases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;
import gruscope.ui.kit.Segments;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// Which one of a cell's signals is shown through time where there is no height for all of them; or the chart of the hidden state.
public final class MapChoice {

    /// The choice of the chart, which is no signal.
    public static final String CHART = "chart";

    private final Phrases phrases;
    private final Runnable changed;
    private final HBox node = new HBox();
    private Segments<String> choice;
    private String of = "";
    private String now = Signal.HIDDEN_STATE.key();

    /// @param changed is told after every change
    public MapChoice(Phrases phrases, Runnable changed) {
        this.phrases = phrases;
        this.changed = changed;
        node.setId("map-choice");
        node.managedProperty().bind(node.visibleProperty());
    }

    public Node node() {
        return node;
    }

    /// The key of the signal, or [#CHART].
    public String now() {
        return now;
    }

    /// Offers what a cell computes, if there is a choice at all.
    public void show(Cell cell, boolean offered) {
        if (!of.equals(cell.kind().key())) {
            of = cell.kind().key();
            choice = new Segments<>(this::choose);
            for (Signal signal : cell.signals()) {
                choice.with(signal.key(), "map-" + signal.key(), signal.symbol(), phrases.text("tip.map", signal.symbol()));
            }
            choice.with(CHART, "map-chart", phrases.text("map.chart"), phrases.text("tip.map.chart"));
            node.getChildren().setAll(choice.node());
            now = now.equals(CHART) || cell.signals().stream().anyMatch(signal -> signal.key().equals(now)) ? now : Signal.HIDDEN_STATE.key();
        }
        choice.show(now);
        node.setVisible(offered);
    }

    private void choose(String chosen) {
        now = chosen;
        changed.run();
    }
}
