package gruscope.ui;

import gruscope.Phrases;
import gruscope.engine.Convention;
import gruscope.figure.BillFigure;
import gruscope.figure.BillFigure.Question;
import gruscope.figure.Gallery;
import gruscope.figure.Shot;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// The one stored weight set; below it what it costs (the bill at this size, or at another size that the sliders ask for), or what can be
/// changed about the run.
final class SidePanel {

    private static final double WEIGHTS_HEIGHT = 350;
    private static final double BILL_HEIGHT = 232;

    private final Store store;
    private final Phrases phrases;
    private final FigurePane weights;
    private final FigurePane bill;
    private final ComboBox<Convention> conventions = new ComboBox<>();
    private final Label reason = new Label();
    private final Slider units = new Slider(1, 32, 4);
    private final Slider steps = new Slider(1, 100, 11);
    private final Label unitsShown = new Label();
    private final Label stepsShown = new Label();
    private final Button back;
    private final Label weightsTitle;
    private final WhatIfPanel whatIf;
    private final SideTabs tabs;
    private final VBox node;
    private boolean showing;

    SidePanel(Store store, Phrases phrases, Pointing pointing) {
        this.store = store;
        this.phrases = phrases;
        this.weights = new FigurePane(Gallery.named("weights"), pointing);
        new WeightHand(store, phrases, weights);
        this.bill = new FigurePane(Gallery.named("bill"), pointing);
        this.back = new Button(phrases.text("bill.back"));
        back.setId("bill-back");
        back.setOnAction(_ -> store.ask(Optional.empty()));
        conventions.setId("conventions");
        conventions.getItems().setAll(Convention.values());
        conventions.setConverter(new ConventionNames());
        conventions.setMaxWidth(Double.MAX_VALUE);
        conventions.setOnAction(_ -> ask(q -> new Question(conventions.getValue(), q.inputSize(), q.hiddenSize(), q.steps())));
        reason.setWrapText(true);
        reason.getStyleClass().add("reason");
        units.setId("units");
        steps.setId("steps");
        units.valueProperty().addListener((_, _, n) -> ask(q -> new Question(q.convention(), q.inputSize(), n.intValue(), q.steps())));
        steps.valueProperty().addListener((_, _, t) -> ask(q -> new Question(q.convention(), q.inputSize(), q.hiddenSize(), t.intValue())));
        VBox bills = new VBox(title("side.bill"), bill, row("side.convention", conventions, null), reason,
                row("side.units", units, unitsShown), row("side.steps", steps, stepsShown), back);
        bills.getStyleClass().add("room");
        this.weightsTitle = title("side.weights");
        this.whatIf = new WhatIfPanel(store, phrases);
        this.tabs = new SideTabs(phrases, bills, whatIf.node());
        node = new VBox(weightsTitle, weights, tabs.node(), tabs.shown());
        node.getStyleClass().addAll("panel", "side-panel");
    }

    SideTabs tabs() {
        return tabs;
    }

    Region node() {
        return node;
    }

    void show(Shot shot, double zoom) {
        showing = true;
        Question asked = store.question().orElseGet(() -> Question.of(shot));
        weights.setPrefHeight(WEIGHTS_HEIGHT * zoom);
        bill.setPrefHeight(BILL_HEIGHT * zoom);
        weights.show(Gallery.named("weights"), shot, zoom);
        bill.show(new BillFigure(store.question()), shot, zoom);
        conventions.setValue(asked.convention());
        reason.setText(asked.convention().reason());
        units.setMax(Math.max(32, shot.trace().hiddenSize()));
        steps.setMax(Math.max(100, shot.trace().length()));
        units.setValue(asked.hiddenSize());
        steps.setValue(Math.max(1, asked.steps()));
        unitsShown.setText(phrases.text("side.units.shown", asked.hiddenSize()));
        stepsShown.setText(phrases.text("side.steps.shown", asked.steps()));
        back.setVisible(store.question().isPresent());
        whatIf.show();
        int sets = shot.trace().weightSets().size();
        weightsTitle.setText(sets < 2 ? phrases.text("side.weights") : phrases.text("side.weights.own", shot.step(), sets));
        tabs.show(store.scene().changes().size());
        showing = false;
    }

    private void ask(UnaryOperator<Question> change) {
        if (!showing) {
            store.ask(Optional.of(change.apply(store.question().orElseGet(() -> Question.of(store.shot())))));
        }
    }

    private Label title(String key) {
        Label title = new Label(phrases.text(key));
        title.getStyleClass().add("title");
        return title;
    }

    private HBox row(String key, Region control, Label shown) {
        Label label = new Label(phrases.text(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        HBox row = shown == null ? new HBox(label, control) : new HBox(label, control, shown);
        row.getStyleClass().add("side-row");
        HBox.setHgrow(control, Priority.ALWAYS);
        if (shown != null) {
            shown.setMinWidth(Region.USE_PREF_SIZE);
            shown.getStyleClass().add("strong");
        }
        return row;
    }

    private final class ConventionNames extends StringConverter<Convention> {

        @Override
        public String toString(Convention convention) {
            return convention == null ? "" : phrases.text("side.counted", convention.label());
        }

        @Override
        public Convention fromString(String text) {
            throw new IllegalStateException("conventions are chosen, not typed");
        }
    }
}
