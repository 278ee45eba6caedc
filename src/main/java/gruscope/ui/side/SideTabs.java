package gruscope.ui.side;

import gruscope.Phrases;
import gruscope.ui.kit.Segments;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;

/// Shows the bill, the what-ifs or who teaches in the lower part of the side panel; the latter's tab says how many there are at present.
public final class SideTabs {

    private final Phrases phrases;
    private final Region bill;
    private final Region whatIf;
    private final Region teaching;
    private final Consumer<Boolean> taught;
    private final Segments<Region> choice;
    private final StackPane shown;

    /// @param taught is told whether who teaches is shown
    SideTabs(Phrases phrases, Region bill, Region whatIf, Region teaching, Consumer<Boolean> taught) {
        this.phrases = phrases;
        this.bill = bill;
        this.whatIf = whatIf;
        this.teaching = teaching;
        this.taught = taught;
        this.choice = new Segments<>(this::select);
        tab(bill, "bill");
        tab(whatIf, "what-if");
        tab(teaching, "teaching");
        choice.passed();
        this.shown = new StackPane(bill, whatIf, teaching);
        bill.managedProperty().bind(bill.visibleProperty());
        whatIf.managedProperty().bind(whatIf.visibleProperty());
        teaching.managedProperty().bind(teaching.visibleProperty());
        StackPane.setAlignment(teaching, Pos.TOP_LEFT);
        select(bill);
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

    public void whatIf() {
        select(whatIf);
    }

    public void bill() {
        select(bill);
    }

    /// How much each step teaches.
    public void teaching() {
        select(teaching);
    }

    public void toggle() {
        select(choice.now() == bill ? whatIf : bill);
    }

    private void tab(Region content, String key) {
        choice.with(content, "side-" + key, phrases.text("side.tab." + key), phrases.text("tip.side." + key));
    }

    private void select(Region content) {
        choice.show(content);
        bill.setVisible(content == bill);
        whatIf.setVisible(content == whatIf);
        teaching.setVisible(content == teaching);
        taught.accept(content == teaching);
    }
}
