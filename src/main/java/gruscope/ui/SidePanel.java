package gruscope.ui;

import gruscope.Phrases;
import gruscope.figure.Gallery;
import gruscope.figure.Shot;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The one stored weight set; below it what it costs, or what can be changed about the run.
final class SidePanel {

    private static final double WEIGHTS_HEIGHT = 320;

    private final Phrases phrases;
    private final Store store;
    private final FigurePane weights;
    private final Label weightsTitle = new Label();
    private final BillRoom bill;
    private final WhatIfPanel whatIf;
    private final SideTabs tabs;
    private final VBox node;

    SidePanel(Store store, Phrases phrases, Pointing pointing) {
        this.store = store;
        this.phrases = phrases;
        this.weights = new FigurePane(Gallery.named("weights"), pointing);
        new WeightHand(store, phrases, weights);
        this.bill = new BillRoom(store, phrases, pointing);
        this.whatIf = new WhatIfPanel(store, phrases);
        this.tabs = new SideTabs(phrases, bill.node(), whatIf.node());
        weightsTitle.getStyleClass().add("title");
        node = new VBox(weightsTitle, weights, tabs.node(), tabs.shown());
        node.getStyleClass().addAll("panel", "side-panel");
    }

    Region node() {
        return node;
    }

    SideTabs tabs() {
        return tabs;
    }

    void show(Shot shot, double zoom) {
        int sets = shot.trace().weightSets().size();
        weightsTitle.setText(sets < 2 ? phrases.text("side.weights") : phrases.text("side.weights.own", shot.step(), sets));
        weights.setPrefHeight(WEIGHTS_HEIGHT * zoom);
        weights.show(Gallery.named("weights"), shot, zoom);
        bill.show(shot, zoom);
        whatIf.show();
        tabs.show(store.scene().changes().size());
    }
}
