package gruscope.ui;

import gruscope.Phrases;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Shows the bill or the what-ifs in the lower part of the side panel; the latter's tab says how many there are at present.
final class SideTabs {

    private final Phrases phrases;
    private final Region bill;
    private final Region whatIf;
    private final ToggleButton billTab;
    private final ToggleButton whatIfTab;
    private final HBox node;
    private final StackPane shown;

    SideTabs(Phrases phrases, Region bill, Region whatIf) {
        this.phrases = phrases;
        this.bill = bill;
        this.whatIf = whatIf;
        this.billTab = tab("bill", false);
        this.whatIfTab = tab("what-if", true);
        this.node = new HBox(billTab, whatIfTab);
        this.shown = new StackPane(bill, whatIf);
        node.getStyleClass().add("segments");
        bill.managedProperty().bind(bill.visibleProperty());
        whatIf.managedProperty().bind(whatIf.visibleProperty());
        select(false);
    }

    Region node() {
        return node;
    }

    Node shown() {
        return shown;
    }

    void show(int changes) {
        whatIfTab.setText(changes == 0 ? phrases.text("side.tab.what-if") : phrases.text("side.tab.what-if.some", changes));
    }

    void toggle() {
        select(!whatIf.isVisible());
    }

    private ToggleButton tab(String key, boolean isWhatIf) {
        ToggleButton tab = new ToggleButton(phrases.text("side.tab." + key));
        tab.setId("side-" + key);
        tab.setTooltip(new Tooltip(phrases.text("tip.side." + key)));
        tab.setFocusTraversable(false);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setOnAction(_ -> select(isWhatIf));
        return tab;
    }

    private void select(boolean isWhatIf) {
        billTab.setSelected(!isWhatIf);
        whatIfTab.setSelected(isWhatIf);
        bill.setVisible(!isWhatIf);
        whatIf.setVisible(isWhatIf);
    }
}
