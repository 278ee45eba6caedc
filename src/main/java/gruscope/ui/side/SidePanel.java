package gruscope.ui.side;

import gruscope.Phrases;
import gruscope.figure.Shot;
import gruscope.figure.gallery.Gallery;
import gruscope.figure.ink.Preference;
import gruscope.ui.kit.Corners;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.pane.Pointing;
import gruscope.ui.store.Store;
import gruscope.ui.whatif.ChangeTags;
import gruscope.ui.whatif.WeightDeeds;
import gruscope.ui.whatif.WeightHand;
import gruscope.ui.whatif.WhatIfPanel;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// The one stored weight set, what sharing it buys, and what is changed at present, always in sight; below them what the set costs, all
/// that can be changed, or who teaches it.
public final class SidePanel {

    private static final double WEIGHTS_HEIGHT = 250;

    /// What is lost where things come to lie on whole pixels.
    private static final double ROUNDED = 3;

    /// The width of a scroll bar, where what is below does not fit.
    private static final double SCROLL_BAR = 14;

    /// The pinned part may take this share of the panel's height; where letters are large, all of the panel scrolls instead.
    private static final double MOST_PINNED = 0.66;

    private final Phrases phrases;
    private final Store store;
    private final FigurePane weights;
    private final Label weightsTitle = new Label();
    private final WeightDeeds deeds;
    private final SharingTally tally;
    private final ChangeTags tags;
    private final History history;
    private final BillPanel bill;
    private final WhatIfPanel whatIf;
    private final TeachingPanel teaching;
    private final SideTabs tabs;
    private final VBox pinned;
    private final FlowPane middle;
    private final ScrollPane below = new ScrollPane();
    private final VBox panel;
    private final ScrollPane node = new ScrollPane();
    private Optional<Shot> shown = Optional.empty();
    private double shownZoom;
    private double leastOfWeights;
    private double likedOfWeights;

    public SidePanel(Store store, Phrases phrases, Pointing pointing) {
        this.store = store;
        this.phrases = phrases;
        this.weights = new FigurePane(Gallery.named("weights"), pointing);
        weights.setPrefHeight(0);
        new WeightHand(store, phrases, weights);
        this.deeds = new WeightDeeds(store, phrases);
        this.tally = new SharingTally(store, phrases);
        this.tags = new ChangeTags(store, phrases);
        this.history = new History(store, phrases);
        this.bill = new BillPanel(store, phrases, pointing);
        this.whatIf = new WhatIfPanel(store, phrases);
        whatIf.node().setMinHeight(Region.USE_PREF_SIZE);
        this.teaching = new TeachingPanel(pointing);
        this.tabs = new SideTabs(phrases, bill.node(), whatIf.node(), teaching.node(), shown -> store.prefer(Preference.TEACHERS, shown));
        weightsTitle.getStyleClass().add("title");
        weightsTitle.setWrapText(true);
        weightsTitle.setMinHeight(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(weightsTitle, between);
        head.getChildren().addAll(deeds.always());
        head.getStyleClass().add("side-head");
        middle = new FlowPane(tabs.node(), history.node());
        middle.getStyleClass().add("wrapping");
        pinned = new VBox(head, weights, deeds.copiesOnly(), tally.node(), middle);
        pinned.getStyleClass().add("side-panel");
        pinned.setMinHeight(Region.USE_PREF_SIZE);
        below.setContent(tabs.shown());
        below.setFitToWidth(true);
        below.setFitToHeight(true);
        below.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        below.getStyleClass().add("below");
        VBox.setVgrow(below, Priority.ALWAYS);
        panel = new VBox(pinned, below, tags.node());
        panel.getStyleClass().addAll("panel", "side-panel");
        Corners.round(panel);
        node.setContent(panel);
        node.heightProperty().addListener(_ -> share());
        // How high it is it knows only once it is laid out; what is set meanwhile comes too late for that.
        bill.picture().prefHeightProperty().addListener(_ -> Platform.runLater(() -> {
            bill.node().requestLayout();
            share();
        }));
        node.setFitToWidth(true);
        node.setFitToHeight(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().add("side");
        List.of(node, below).forEach(SidePanel::unbuffered);
        new WholeBlocks(node);
        new WholeBlocks(below);
    }

    /// A scroll pane keeps a picture of its content, to be scrolled: where the content moves, that is a second drawing of all of it with every frame.
    private static void unbuffered(ScrollPane pane) {
        pane.skinProperty().addListener((_, _, skin) -> pane.lookup(".viewport").setCache(false));
    }

    public Region node() {
        return node;
    }

    public FigurePane weights() {
        return weights;
    }

    public SideTabs tabs() {
        return tabs;
    }

    /// Scrolls to the tabs and what is shown below them, where all of the panel scrolls.
    public void reach() {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        double spare = panel.getHeight() - node.getViewportBounds().getHeight();
        double top = panel.sceneToLocal(middle.localToScene(0, 0)).getY();
        node.setVvalue(spare > 0 ? Math.min(1, top / spare) : 0);
    }

    /// @param width the panel's, at the present zoom
    public void show(Shot shot, double zoom, double width) {
        boolean played = isPlayedOn(shot, zoom, width);
        shown = Optional.of(shot);
        shownZoom = zoom;
        panel.setPrefWidth(width);
        if (!played) {
            showWhatLasts(shot, zoom);
        }
        weights.show(Gallery.named("weights"), shot, zoom);
        teaching.show(shot, zoom, inner() - SCROLL_BAR * zoom);
        share();
    }

    /// Whether nothing but the moment has gone on since it was shown last: a run is being played, and most of the panel stays as it is.
    private boolean isPlayedOn(Shot shot, double zoom, double width) {
        return zoom == shownZoom && width == panel.getPrefWidth() && shown.filter(last -> shot.differsInMomentOnly(last) && !shot.moment().equals(last.moment())).isPresent();
    }

    private void showWhatLasts(Shot shot, double zoom) {
        int sets = shot.trace().weightSets().size();
        weightsTitle.setText(sets < 2 ? phrases.text("side.weights") : phrases.text("side.weights.own"));
        deeds.show();
        tally.show();
        tags.show();
        history.show();
        bill.show(shot, zoom, inner());
        leastOfWeights = Math.max(WEIGHTS_HEIGHT * shot.look().type().scale() * zoom, FigurePane.leastHeightOf(Gallery.named("weights"), shot, inner(), zoom));
        likedOfWeights = FigurePane.heightOf(Gallery.named("weights"), shot, inner(), zoom);
        whatIf.show();
        tabs.show(store.scene().changes().size());
    }

    /// Squares are as large as they like to be where the panel has the height for it, after the bill and, where it has room at all, its calculator.
    private void heighten() {
        double others = pinned.prefHeight(panel.getPrefWidth()) - weights.getPrefHeight();
        double left = Math.floor(beside(others) - bill.height() - ROUNDED);
        double beside = left - bill.calculatorHeight();
        double free = beside >= leastOfWeights ? beside : left;
        double height = Math.max(leastOfWeights, Math.min(likedOfWeights, free));
        weights.setMinHeight(height);
        weights.setPrefHeight(height);
    }

    /// What a part of the panel leaves of its height for the rest, but for the tags.
    private double beside(double part) {
        return node.getHeight() - part - tags.node().prefHeight(panel.getPrefWidth()) - node.getInsets().getTop() - node.getInsets().getBottom()
                - panel.getInsets().getTop() - panel.getInsets().getBottom() - 2 * panel.getSpacing();
    }

    /// The width of what stands in the panel.
    private double inner() {
        return panel.getPrefWidth() - panel.getInsets().getLeft() - panel.getInsets().getRight();
    }

    /// Pins the upper part where that leaves enough for the lower.
    private void share() {
        heighten();
        double above = pinned.prefHeight(panel.getPrefWidth());
        boolean roomy = above < MOST_PINNED * node.getHeight();
        bill.fit(beside(above));
        below.setMinHeight(roomy ? 0 : Region.USE_PREF_SIZE);
        below.setVbarPolicy(roomy ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER);
    }
}
