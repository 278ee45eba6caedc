package gruscope.ui.pane;

import gruscope.Phrases;
import gruscope.figure.Shot;
import gruscope.figure.time.StateChart;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// Which units have a line in the chart where not all have: the next ones, or those before. The unit in their middle is then dwelt on, in the cell too.
public final class UnitChoice {

    private final Store store;
    private final Button before;
    private final Button after;
    private final HBox node = new HBox();
    private Shot shown;

    public UnitChoice(Store store, Phrases phrases) {
        this.store = store;
        this.before = new PushButton("units-before", "‹", () -> go(-1)).sign(phrases.text("tip.units.before")).styled("icon").passed();
        this.after = new PushButton("units-after", "›", () -> go(1)).sign(phrases.text("tip.units.after")).styled("icon").passed();
        Label name = new Label(phrases.text("units.choice"));
        name.getStyleClass().add("subtitle");
        name.setMinWidth(Region.USE_PREF_SIZE);
        node.setId("unit-choice");
        node.getStyleClass().add("buttons");
        node.getChildren().addAll(name, before, after);
        node.managedProperty().bind(node.visibleProperty());
        // Until something has been shown there is nothing to choose from.
        node.setVisible(false);
    }

    public Node node() {
        return node;
    }

    /// @param charted whether the chart is in sight
    public void show(Shot shot, boolean charted) {
        shown = shot;
        List<Integer> lines = StateChart.units(shot);
        node.setVisible(charted && lines.size() < shot.units().length());
        before.setDisable(lines.getFirst() + 1 <= shot.units().first());
        after.setDisable(lines.getLast() + 1 >= shot.units().last());
    }

    private void go(int way) {
        List<Integer> lines = StateChart.units(shown);
        int middle = lines.get(lines.size() / 2) + way * lines.size();
        store.look(store.scene().withView(store.scene().view().withUnit(Math.clamp(middle, shown.units().first() - 1, shown.units().last() - 1))));
    }
}
