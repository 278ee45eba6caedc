package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Variations;
import gruscope.engine.weights.WeightPlan;
import gruscope.scene.whatif.Change;
import gruscope.ui.kit.Deed;
import gruscope.ui.kit.DropMenu;
import gruscope.ui.kit.PushButton;
import gruscope.ui.kit.Toggle;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import java.util.List;
import java.util.stream.IntStream;

/// What can be done to whole weight sets: drawn anew, one for every step or one for each; and, where each step has its own, two exchanged,
/// all made one again.
public final class WeightDeeds {

    /// Copies for every step are made up to this many numbers.
    private static final long MOST_COPIED = 4_000_000;

    private final Store store;
    private final Phrases phrases;
    private final Button draw;
    private final Toggle unshare;
    private final DropMenu swap;
    private final FlowPane copies = new FlowPane();

    public WeightDeeds(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.draw = button("draw", this::draw);
        this.unshare = new Toggle("unshare", phrases.text("whatif.unshare")).explained(phrases.text("tip.whatif.unshare")).styled("small").does(_ -> toggle());
        this.swap = new DropMenu("swap-copy", "").explained(phrases.text("tip.whatif.swap-copy")).styled("small").filledBy(this::swaps);
        copies.getChildren().addAll(swap, button("share-first", () -> share(true)), button("share-mean", () -> share(false)));
        copies.getStyleClass().add("wrapping");
        copies.managedProperty().bind(copies.visibleProperty());
    }

    /// What can always be done.
    public Node[] always() {
        return new Node[] {draw, unshare};
    }

    /// What can be done while each step has a set of its own.
    public Node copiesOnly() {
        return copies;
    }

    public void show() {
        Trace trace = store.run().trace();
        WeightPlan plan = store.scene().program().weights();
        unshare.setSelected(!plan.isShared());
        unshare.setDisable(plan.isShared() && (trace.length() == 0 || (long) trace.length() * plan.shared().count() > MOST_COPIED));
        copies.setVisible(!plan.isShared());
        swap.setText(phrases.text("whatif.swap-copy", step()));
        swap.setDisable(copies() < 2);
        draw.setText(plan.isShared() ? phrases.text("whatif.draw") : phrases.text("whatif.draw-copy", step()));
    }

    private List<Deed> swaps() {
        int step = step();
        return IntStream.rangeClosed(1, copies()).filter(other -> other != step)
                .mapToObj(other -> new Deed(phrases.text("whatif.swap-with", other), () -> store.edit(store.scene().with(new Change.Swap(step, other)))))
                .toList();
    }

    /// The next seed in turn, so that every press draws something else.
    private void draw() {
        int set = store.scene().program().weights().isShared() ? Change.SHARED : step();
        int last = store.scene().whatIf().changes().stream().filter(change -> change instanceof Change.Draw(int other, int _) && other == set)
                .mapToInt(change -> ((Change.Draw) change).seed()).max().orElse(0);
        store.edit(store.scene().with(new Change.Draw(set, last + 1)));
    }

    private void toggle() {
        if (unshare.isSelected()) {
            store.edit(store.scene().with(new Change.Unshare(store.run().trace().length())));
        } else {
            share(true);
        }
    }

    private void share(boolean first) {
        WeightPlan plan = store.scene().program().weights();
        store.edit(store.scene().sharedAgain(first ? plan.at(1) : Variations.mean(plan.own())));
    }

    /// The step whose set the buttons mean: the current one.
    private int step() {
        return Math.clamp(store.moment().step(), 1, Math.max(1, copies()));
    }

    private int copies() {
        return store.scene().program().weights().own().size();
    }

    private Button button(String key, Runnable action) {
        return new PushButton(key, phrases.text("whatif." + key), action).explained(phrases.text("tip.whatif." + key)).styled("small");
    }
}
