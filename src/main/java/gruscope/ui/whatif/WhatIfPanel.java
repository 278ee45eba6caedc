package gruscope.ui.whatif;

import gruscope.Phrases;
import gruscope.ui.kit.Section;
import gruscope.ui.store.Store;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.VBox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// Everything that can be changed about the run, in sections that open and close. They are made when they are first looked at, and kept up only while they
/// are: a window opens sooner without them, and an edit is shown sooner.
public final class WhatIfPanel {

    private final Phrases phrases;
    private final VBox node = new VBox();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<WhatIfPart> shown = new ArrayList<>();
    /// One section a frame: to make all of them at once would keep the window waiting for longer than hands forgive.
    private final AnimationTimer unfolding = new AnimationTimer() {
        @Override
        public void handle(long now) {
            unfold();
        }
    };

    public WhatIfPanel(Store store, Phrases phrases) {
        this.phrases = phrases;
        waiting.add(() -> add("gates", new GateSection(store, phrases)));
        waiting.add(() -> add("weights", new WeightSection(store, phrases)));
        waiting.add(() -> add("form", new CellSection(store, phrases)));
        waiting.add(() -> add("sequence", new SequenceSection(store, phrases)));
        node.getStyleClass().add("what-if");
        node.visibleProperty().addListener(_ -> show());
    }

    public VBox node() {
        return node;
    }

    /// Shows what is changed at present, if it is looked at.
    public void show() {
        if (!node.isVisible()) {
            return;
        }
        if (shown.isEmpty()) {
            unfold();
            unfolding.start();
        }
        shown.forEach(WhatIfPart::show);
    }

    private void unfold() {
        waiting.remove().run();
        if (waiting.isEmpty()) {
            unfolding.stop();
        }
    }

    private void add(String key, WhatIfPart part) {
        node.getChildren().add(new Section("section-" + key, phrases.text("whatif.section." + key), phrases.text("tip.section." + key), part.node()).node());
        shown.add(part);
        part.show();
    }
}
