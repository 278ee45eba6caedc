package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.engine.weights.InitialState;
import gruscope.scene.Scene;
import gruscope.scene.whatif.Change;
import gruscope.sequence.Passage;
import gruscope.ui.kit.PushButton;
import gruscope.ui.store.Store;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Function;

/// What can be done to the sequence without losing the one that was typed: shorter, longer, backwards, shuffled, two steps exchanged.
final class SequenceSection implements WhatIfPart {

    private static final int LONGEST = 100;

    private final Store store;
    private final Phrases phrases;
    private final ChangeSlider length;
    private final VBox node;
    private long shuffles;

    SequenceSection(Store store, Phrases phrases) {
        this.store = store;
        this.phrases = phrases;
        this.length = ChangeSlider.named(store, phrases, "length", new ChangeSlider.Range(1, LONGEST, 1), new ChangeSlider.Quantity(this::ofLength,
                scene -> scene.encoding().encode(scene.reading()).tokens().size(), tokens -> "T = " + (int) tokens));
        HBox row = new HBox(button("reverse", Passage::reversed), button("shuffle", passage -> passage.shuffled(++shuffles)),
                button("swap-next", this::swapped));
        row.getStyleClass().add("side-row");
        Button fresh = new PushButton("new-sequence", phrases.text("whatif.new-sequence"), this::begin)
                .explained(phrases.text("tip.whatif.new-sequence")).yielding();
        node = new VBox(length.node(), row, fresh);
        node.getStyleClass().add("stack");
    }

    @Override
    public VBox node() {
        return node;
    }

    @Override
    public void show() {
        length.show(store.scene());
        node.setDisable(store.run().sequence().tokens().isEmpty() || !store.problems().isEmpty());
    }

    /// A new sequence begins from nothing: h0 = 0, whatever it was.
    private void begin() {
        Scene scene = store.scene();
        Scene without = scene.without(Change.Start.class::isInstance).withStart(InitialState.zero(scene.model().weights().hiddenSize()));
        store.edit(without.withMoment(store.timeline().at(0)));
    }

    private Change ofLength(double steps) {
        Scene scene = store.scene();
        return new Change.Sequence(new Passage(scene.encoding(), scene.text()).ofLength((int) steps));
    }

    /// The current step and the one after it exchange places.
    private String swapped(Passage passage) {
        int step = Math.clamp(store.moment().step(), 1, passage.length());
        return passage.swapped(step, step % passage.length() + 1);
    }

    private Button button(String key, Function<Passage, String> change) {
        return new PushButton("sequence-" + key, phrases.text("whatif." + key), () -> {
            Scene scene = store.scene();
            store.edit(scene.with(new Change.Sequence(change.apply(new Passage(scene.encoding(), scene.reading())))));
        }).explained(phrases.text("tip.whatif." + key)).yielding();
    }
}
