package gruscope.ui;

import gruscope.Phrases;
import gruscope.engine.Sharing;
import gruscope.engine.Trace;
import gruscope.engine.Variations;
import gruscope.engine.WeightPlan;
import gruscope.scene.Change;
import gruscope.scene.Scene;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Locale;

/// What can be done to the weights: all drawn anew, the recurrent ones scaled, one set for every step or one for each; and what sharing
/// costs and buys, counted from the run.
final class WeightRoom {

    /// Copies for every step are made up to this many numbers.
    private static final long MOST_COPIED = 4_000_000;

    private final Store store;
    private final Phrases phrases;
    private final ChangeSlider scale;
    private final Button draw;
    private final ToggleButton unshare;
    private final FlowPane copies = new FlowPane();
    private final Button drawCopy;
    private final Button swapCopy;
    private final Label parameters = new Label();
    private final Label multiplications = new Label();
    private final Label inputs = new Label();
    private final VBox node;

    WeightRoom(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.scale = ChangeSlider.named(store, phrases, "scale", 0.2, 2, 0.05, Change.RecurrentScale::new,
                scene -> scene.whatIf().find(Change.RecurrentScale.class).map(Change.RecurrentScale::factor).orElse(1.0),
                factor -> "×" + String.format(Locale.ROOT, "%.2f", factor));
        this.draw = button("draw", () -> draw(Change.SHARED));
        this.unshare = new ToggleButton(phrases.text("whatif.unshare"));
        unshare.setId("unshare");
        unshare.setTooltip(new Tooltip(phrases.text("tip.whatif.unshare")));
        unshare.setOnAction(_ -> toggle());
        this.drawCopy = button("draw-copy", () -> draw(step()));
        this.swapCopy = button("swap-copy", () -> store.edit(store.scene().with(new Change.Swap(step(), step() % copies() + 1))));
        Button first = button("share-first", () -> share(true));
        Button mean = button("share-mean", () -> share(false));
        copies.getChildren().addAll(drawCopy, swapCopy, first, mean);
        copies.getStyleClass().add("chips");
        copies.managedProperty().bind(copies.visibleProperty());
        HBox row = new HBox(unshare, draw);
        row.getStyleClass().add("side-row");
        node = new VBox(row, copies, scale.node(), parameters, multiplications, inputs);
        for (Label line : new Label[] {parameters, multiplications, inputs}) {
            line.setWrapText(true);
            line.getStyleClass().add("reason");
        }
        parameters.setId("sharing-parameters");
        multiplications.setId("sharing-multiplications");
        inputs.setId("sharing-inputs");
        node.getStyleClass().add("room");
    }

    Node node() {
        return node;
    }

    void show() {
        Scene scene = store.scene();
        Trace trace = store.run().trace();
        WeightPlan plan = scene.program().weights();
        scale.show(scene);
        unshare.setSelected(!plan.isShared());
        unshare.setDisable(plan.isShared() && (trace.length() == 0 || (long) trace.length() * plan.shared().count() > MOST_COPIED));
        copies.setVisible(!plan.isShared());
        drawCopy.setText(phrases.text("whatif.draw-copy", step()));
        swapCopy.setText(phrases.text("whatif.swap-copy", step(), step() % Math.max(1, copies()) + 1));
        swapCopy.setDisable(copies() < 2);
        draw.setDisable(!plan.isShared());
        if (trace.length() > 0) {
            tell(Sharing.of(trace));
        }
    }

    private void tell(Sharing sharing) {
        parameters.setText(phrases.text("whatif.sharing.parameters", sharing.parameters(), sharing.sets()));
        multiplications.setText(phrases.text("whatif.sharing.multiplications", sharing.multiplications(), sharing.steps()));
        inputs.setText(sharing.fewestInputs() == sharing.mostInputs() ? phrases.text("whatif.sharing.inputs", sharing.mostInputs())
                : phrases.text("whatif.sharing.inputs-range", sharing.fewestInputs(), sharing.mostInputs()));
    }

    /// The next seed in turn, so that every press draws something else.
    private void draw(int set) {
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
        Button button = new Button(phrases.text("whatif." + key, 1, 2));
        button.setId(key);
        button.setTooltip(new Tooltip(phrases.text("tip.whatif." + key)));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
