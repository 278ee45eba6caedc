package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Switch;
import gruscope.engine.run.Intervention;
import gruscope.engine.weights.InitialState;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.ui.kit.Choice;
import gruscope.ui.kit.Toggle;
import gruscope.ui.store.Store;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/// What can be done to the cell itself: its number of units, its functions, the way it is written down, its states before the first step,
/// and units that stand still.
final class CellSection implements WhatIfPart {

    private final Store store;
    private final Phrases phrases;
    private final ChangeSlider units;
    private final Choice<Gru.Update> update;
    private final Choice<Gru.Reset> reset;
    private final Choice<Activation> squash;
    private final Choice<Optional<Change.Simplify.Stage>> simplify;
    private final StartRow hidden;
    private final StartRow cell;
    private final Label unit = new Label();
    private final Toggle zero;
    private final Toggle freeze;
    private final VBox node;

    CellSection(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.units = ChangeSlider.named(store, phrases, "units", new ChangeSlider.Range(1, 32, 1),
                new ChangeSlider.Quantity(number -> new Change.Units((int) number), Scene::hiddenSize, number -> "n = " + (int) number));
        this.update = new Choice<Gru.Update>(phrases.text("whatif.update"), meaning -> edit(new Change.Update(meaning)))
                .with(Gru.Update.KEEPS, "update-keeps", phrases.text("whatif.update.keeps"), phrases.text("tip.whatif.update"))
                .with(Gru.Update.WRITES, "update-writes", phrases.text("whatif.update.writes"), phrases.text("tip.whatif.update"));
        this.reset = new Choice<Gru.Reset>(phrases.text("whatif.reset"), place -> edit(new Change.Reset(place)))
                .with(Gru.Reset.AFTER, "reset-after", phrases.text("whatif.reset.after"), phrases.text("tip.whatif.reset"))
                .with(Gru.Reset.BEFORE, "reset-before", phrases.text("whatif.reset.before"), phrases.text("tip.whatif.reset"));
        this.squash = new Choice<Activation>(phrases.text("whatif.squash"), function -> edit(new Change.Squash(function)))
                .with(Activation.TANH, "squash-tanh", "tanh", phrases.text("tip.whatif.squash"))
                .with(Activation.SIGMOID, "squash-sigmoid", "σ", phrases.text("tip.whatif.squash"))
                .with(Activation.RELU, "squash-relu", "relu", phrases.text("tip.whatif.squash"))
                .with(Activation.IDENTITY, "squash-identity", phrases.text("whatif.squash.none"), phrases.text("tip.whatif.squash"));
        this.simplify = new Choice<Optional<Change.Simplify.Stage>>(phrases.text("whatif.simplify"), this::simplify)
                .with(Optional.empty(), "simplify-not", Gru.KIND.name(), phrases.text("tip.whatif.simplify"));
        for (Change.Simplify.Stage stage : Change.Simplify.Stage.values()) {
            String key = stage.name().toLowerCase(Locale.ROOT);
            simplify.with(Optional.of(stage), "simplify-" + key, phrases.text("whatif.simplify." + key), phrases.text("tip.whatif.simplify." + key));
        }
        this.zero = toggle("zero", Intervention.ZeroUnit::new);
        this.freeze = toggle("freeze", Intervention.FreezeUnit::new);
        this.hidden = new StartRow(store, phrases, "h0", InitialState::hidden, (state, h0) -> InitialState.of(h0, state.cell()));
        this.cell = new StartRow(store, phrases, "c0", InitialState::cell, (state, c0) -> InitialState.of(state.hidden(), c0));
        unit.getStyleClass().add("row-name");
        HBox segments = new HBox(zero, freeze);
        segments.getStyleClass().add("segments");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox still = new HBox(unit, between, segments);
        still.getStyleClass().add("side-row");
        node = new VBox(units.node(), update.node(), reset.node(), squash.node(), simplify.node(), hidden.node(), cell.node(), still);
        node.getStyleClass().add("stack");
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show() {
        Scene scene = store.scene();
        Cell cell = scene.cell();
        units.show(scene);
        show(cell, Switch.Topic.UPDATE, update, Gru.Update.values());
        show(cell, Switch.Topic.RESET, reset, Gru.Reset.values());
        show(cell, Switch.Topic.FUNCTION, squash, Activation.values());
        offer(simplify.node(), scene.model().weights().cell().kind().equals(Gru.KIND));
        simplify.show(scene.whatIf().find(Change.Simplify.class).map(Change.Simplify::stage));
        offer(this.cell.node(), cell.hasCellState());
        hidden.show(scene);
        this.cell.show(scene);
        int dwelt = scene.view().unit();
        unit.setText(phrases.text("whatif.unit", dwelt + 1));
        zero.setSelected(scene.changes().contains(new Change.Intervene(new Intervention.ZeroUnit(dwelt))));
        freeze.setSelected(scene.changes().contains(new Change.Intervene(new Intervention.FreezeUnit(dwelt))));
    }

    /// Offers a choice where the cell has such a switch and it is set to something that can be chosen; of its segments, those that this cell knows.
    private static <E extends Enum<E>> void show(Cell cell, Switch.Topic topic, Choice<E> choice, E[] all) {
        Optional<Switch> one = cell.switchOf(topic);
        one.ifPresent(found -> choice.offer(found::knows));
        Optional<E> now = one.flatMap(found -> Arrays.stream(all).filter(found::isAt).filter(choice::offers).findFirst());
        offer(choice.node(), now.isPresent());
        now.ifPresent(choice::show);
    }

    private static void offer(Region control, boolean there) {
        control.setVisible(there);
        control.setManaged(there);
    }

    /// Takes parts of the GRU away, or gives all of them back.
    private void simplify(Optional<Change.Simplify.Stage> stage) {
        store.edit(stage.map(taken -> store.scene().with(new Change.Simplify(taken)))
                .orElseGet(() -> store.scene().without(Change.Simplify.class::isInstance)));
    }

    private void edit(Change change) {
        store.edit(store.scene().with(change));
    }

    private Toggle toggle(String key, IntFunction<Intervention> what) {
        return new Toggle("unit-" + key, phrases.text("whatif." + key)).explained(phrases.text("tip.whatif." + key)).does(down -> {
            Change change = new Change.Intervene(what.apply(store.scene().view().unit()));
            store.edit(down ? store.scene().with(change) : store.scene().without(change::equals));
        });
    }
}
