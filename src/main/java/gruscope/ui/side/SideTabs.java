package gruscope.ui.side;

import gruscope.Phrases;
import gruscope.ui.kit.Segments;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Shows the bill or the what-ifs in the lower part of the side panel; the latter's tab says how many there are at present.
public final class SideTabs {

    private final Phrases phrases;
    private final Region bill;
    private final Region whatIf;
    private final Segments<Region> choice;
    private final Runnable refresh;
    /// Holds the one that is seen alone, so that the other costs nothing meanwhile.
    private final StackPane shown = new StackPane();

    /// @param refresh brings what is seen now up to date
    SideTabs(Phrases phrases, Region bill, Region whatIf, Runnable refresh) {
        this.phrases = phrases;
        this.bill = bill;
        this.whatIf = whatIf;
        this.refresh = refresh;
        this.choice = new Segments<>(this::select);
        tab(bill, "bill");
        tab(whatIf, "what-if");
        choice.passed();
        put(bill);
    }

    Region node() {
        return choice.node();
    }

    Node shown() {
        return shown;
    }

    void show(int changes) {
        choice.call(whatIf, changes == 0 ? phrases.text("side.tab.what-if") : phrases.text("side.tab.what-if.some", changes));
    }

    boolean isWhatIf() {
        return choice.now() == whatIf;
    }

    public void whatIf() {
        select(whatIf);
    }

    public void bill() {
        select(bill);
    }

    public void toggle() {
        select(choice.now() == bill ? whatIf : bill);
    }

    private void tab(Region content, String key) {
        choice.with(content, "side-" + key, phrases.text("side.tab." + key), phrases.text("tip.side." + key));
    }

    private void select(Region content) {
        put(content);
        refresh.run();
    }

    private void put(Region content) {
        choice.show(content);
        shown.getChildren().setAll(content);
    }
}
