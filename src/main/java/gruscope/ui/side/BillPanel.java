package gruscope.ui.side;

import gruscope.Message;
import gruscope.Phrases;
import gruscope.engine.bill.Convention;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.weights.Readout;
import gruscope.export.table.BillTable;
import gruscope.figure.Figure;
import gruscope.figure.Shot;
import gruscope.figure.bill.BillFigure;
import gruscope.figure.bill.BillQuestion;
import gruscope.figure.bill.BudgetChart;
import gruscope.figure.gallery.Gallery;
import gruscope.scene.View;
import gruscope.ui.kit.Copy;
import gruscope.ui.kit.Deed;
import gruscope.ui.kit.DropMenu;
import gruscope.ui.kit.Glide;
import gruscope.ui.kit.PushButton;
import gruscope.ui.kit.Section;
import gruscope.ui.kit.Toggle;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.pane.Pointing;
import gruscope.ui.store.Store;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/// The bill at the model's own size, or at another that the sliders ask for; opened down to single numbers, copied as a table; and what the
/// same budget buys.
final class BillPanel {

    /// How many steps there are is counted only where each has weights of its own.
    private static final String STEPS = "side.steps.shown";

    /// The model's own output layer is none of the bars.
    private static final String OUTPUTS = "side.outputs.shown";

    /// How long a bill takes to grow from one set to one for each step.
    private static final double SECONDS_TO_PILE = 1.6;

    private final Store store;
    private final Phrases phrases;
    private final FigurePane bill;
    private final FigurePane budget;
    private final ComboBox<Convention> conventions = new ComboBox<>();
    private final Label reason = new Label();
    private final List<Dial> dials = new ArrayList<>();
    private final Map<CellKind, Toggle> compared = new LinkedHashMap<>();
    private final Button open;
    private final Button back;
    private final Section calculator;
    private final Section bought;
    private final VBox node;
    private final Glide piling = new Glide(this::piled, _ -> true, SECONDS_TO_PILE);
    private Shot shown;
    private double shownWidth;
    private double shownZoom;
    private double piled = 1;
    private int wanted;
    private boolean showing;

    /// A slider that asks for another size.
    private record Dial(Slider slider, Label shown, String words, ToIntFunction<BillQuestion> read) {
    }

    BillPanel(Store store, Phrases phrases, Pointing pointing) {
        this.store = store;
        this.phrases = phrases;
        this.bill = new FigurePane(Gallery.named("bill"), pointing);
        this.budget = new FigurePane(Gallery.named("budget"), pointing);
        conventions.setId("conventions");
        conventions.getItems().setAll(Convention.values());
        conventions.setConverter(new ConventionNames(phrases));
        conventions.setMaxWidth(Double.MAX_VALUE);
        conventions.setOnAction(_ -> ask(question -> question.withConvention(conventions.getValue())));
        reason.setWrapText(true);
        reason.getStyleClass().add("reason");
        this.back = new PushButton("bill-back", phrases.text("bill.back"), () -> store.ask(Optional.empty())).explained(phrases.text("tip.bill.back"));
        this.open = new PushButton("bill-open", "", () -> ask(question -> question.withOpened(question.opened().next())))
                .explained(phrases.text("tip.bill.open"));
        HBox counted = new HBox(conventions, open, copy());
        conventions.setTooltip(new Tooltip(phrases.text("tip.side.convention")));
        counted.getStyleClass().add("side-row");
        HBox.setHgrow(conventions, Priority.ALWAYS);
        VBox dials = new VBox(
                dial("units", 1, 32, BillQuestion::hiddenSize, BillQuestion::withHiddenSize),
                dial("inputs", 1, 32, BillQuestion::inputSize, BillQuestion::withInputSize),
                dial("steps", 1, 100, BillQuestion::steps, BillQuestion::withSteps),
                dial("outputs", 0, 10, BillQuestion::outputs, BillQuestion::withOutputs),
                dial("layers", 1, 4, BillQuestion::layers, BillQuestion::withLayers),
                dial("directions", 1, 2, BillQuestion::directions, BillQuestion::withDirections),
                back);
        dials.getStyleClass().add("stack");
        this.calculator = new Section("section-calculator", phrases.text("bill.calculator"), phrases.text("tip.section.calculator"), dials);
        this.bought = new Section("section-budget", phrases.text("bill.budget"), phrases.text("tip.section.budget"), budget);
        node = new VBox(bill, compared(), counted, reason, calculator.node(), bought.node());
        node.getStyleClass().add("stack");
        List.of(bill, counted, reason, calculator.node(), bought.node(), dials, budget).forEach(child -> child.setMinHeight(Region.USE_PREF_SIZE));
        back.managedProperty().bind(back.visibleProperty());
        bill.widthProperty().addListener(_ -> again());
        budget.widthProperty().addListener(_ -> again());
    }

    private void again() {
        if (shown != null) {
            measure(bill, new BillFigure(store.question(), OptionalDouble.empty()));
            measure(budget, new BudgetChart(store.question()));
        }
    }

    Region picture() {
        return bill;
    }

    VBox node() {
        return node;
    }

    /// Opens what there is room for, until somebody opens and closes by hand.
    void fit(double room) {
        boolean open = height() + calculatorHeight() <= room;
        calculator.suggest(open);
        bought.suggest(open && height() + calculatorHeight() + bought.contentHeight(node.getWidth()) <= room);
    }

    /// What it takes with nothing opened.
    double height() {
        double width = node.getWidth();
        return node.prefHeight(width) - (calculator.isOpen() ? calculatorHeight() : 0) - (bought.isOpen() ? bought.contentHeight(width) : 0);
    }

    /// What the calculator takes of it where it is open.
    double calculatorHeight() {
        return calculator.contentHeight(node.getWidth());
    }

    /// Tower by tower, where the number of sets has changed.
    private void pile(int sets) {
        if (sets != wanted) {
            boolean first = wanted == 0;
            wanted = sets;
            piling.start(piled, sets, first || store.reducedMotion());
        }
    }

    private void piled(double sets) {
        piled = sets;
        if (shown != null) {
            bill.show(new BillFigure(store.question(), piling.running() ? OptionalDouble.of(piled) : OptionalDouble.empty()), shown, shownZoom);
        }
    }

    /// A picture is as high as it wants to be in the width that it really has: where a scroll bar takes some of it, that is another.
    private void measure(FigurePane pane, Figure figure) {
        double width = pane.getWidth() > 0 ? Math.min(pane.getWidth(), shownWidth) : shownWidth;
        pane.setPrefHeight(FigurePane.heightOf(figure, shown, width, shownZoom));
    }

    /// @param width without a scroll bar
    void show(Shot shot, double zoom, double width) {
        showing = true;
        shown = shot;
        shownZoom = zoom;
        BillQuestion asked = store.question().orElseGet(() -> BillQuestion.of(shot));
        pile(shot.trace().weightSets().size());
        BillFigure billed = new BillFigure(store.question(), piling.running() ? OptionalDouble.of(piled) : OptionalDouble.empty());
        shownWidth = width;
        measure(bill, billed);
        bill.show(billed, shot, zoom);
        BudgetChart buys = new BudgetChart(store.question());
        measure(budget, buys);
        budget.show(buys, shot, zoom);
        List<CellKind> kinds = shot.view().compared();
        compared.forEach((kind, button) -> {
            boolean own = kind.key().equals(shot.cell().kind().key());
            button.setSelected(own || kinds.contains(kind));
            button.setDisable(own);
        });
        conventions.setValue(asked.convention());
        reason.setText(asked.convention().reason().in(phrases));
        int sets = shot.trace().weightSets().size();
        boolean apart = asked.isOf(shot) && sets > 1;
        for (Dial dial : dials) {
            int value = dial.read().applyAsInt(asked);
            dial.slider().setMax(Math.max(dial.slider().getMax(), value));
            dial.slider().setValue(Math.max(dial.slider().getMin(), value));
            dial.shown().setText(apart && dial.words().equals(STEPS) ? phrases.text("side.steps.apart", value, sets)
                    : asked.isOf(shot) && dial.words().equals(OUTPUTS) ? phrases.text("side.outputs.apart", outputs(shot)) : phrases.text(dial.words(), value));
        }
        double widest = dials.stream().mapToDouble(dial -> dial.shown().prefWidth(-1)).max().orElse(0);
        dials.forEach(dial -> ((Region) dial.shown().getParent()).setMinWidth(widest));
        open.setText(phrases.text("bill.open." + asked.opened().name().toLowerCase(Locale.ROOT)));
        back.setVisible(!asked.isOf(shot));
        showing = false;
    }

    /// Of the model's own readout, whose numbers the bill tells apart.
    private static int outputs(Shot shot) {
        return shot.trace().program().readout().map(Readout::outputs).orElse(0);
    }

    private void ask(UnaryOperator<BillQuestion> change) {
        if (!showing) {
            store.ask(Optional.of(change.apply(store.question().orElseGet(() -> BillQuestion.of(store.shot())))));
        }
    }

    private HBox dial(String key, int least, int most, ToIntFunction<BillQuestion> read, BiFunction<BillQuestion, Integer, BillQuestion> change) {
        Slider slider = new Slider(least, most, least);
        slider.setId(key);
        slider.setBlockIncrement(1);
        slider.setTooltip(new Tooltip(phrases.text("tip.side." + key)));
        slider.valueProperty().addListener((_, _, value) -> ask(question -> change.apply(question, (int) Math.round(value.doubleValue()))));
        Label shown = new Label();
        shown.setMinWidth(Region.USE_PREF_SIZE);
        shown.getStyleClass().add("strong");
        Label name = name("side." + key);
        name.getStyleClass().add("row-name");
        name.setLabelFor(slider);
        HBox.setHgrow(slider, Priority.ALWAYS);
        dials.add(new Dial(slider, shown, "side." + key + ".shown", read));
        // The values have one width, so that the tracks have one length.
        HBox value = new HBox(shown);
        value.getStyleClass().add("dial-value");
        HBox row = new HBox(name, slider, value);
        row.getStyleClass().add("side-row");
        return row;
    }

    /// A button for each kind of cell that the bills can compare.
    private HBox compared() {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        for (CellKind kind : Cells.kinds()) {
            Toggle button = new Toggle("compare-" + kind.key(), kind.name()).explained(phrases.text("tip.bill.compare", kind.name()))
                    .does(shown -> compare(kind, shown));
            compared.put(kind, button);
            segments.getChildren().add(button);
        }
        HBox row = new HBox(segments);
        row.setAccessibleText(phrases.text("bill.compare"));
        row.getStyleClass().add("side-row");
        return row;
    }

    private void compare(CellKind kind, boolean shown) {
        View view = store.scene().view();
        List<CellKind> kinds = Cells.kinds().stream().filter(one -> one.equals(kind) ? shown : view.compared().contains(one)).toList();
        store.look(store.scene().withView(view.withCompared(kinds)));
    }

    private DropMenu copy() {
        DropMenu copy = new DropMenu("bill-copy", phrases.text("bill.copy")).explained(phrases.text("tip.bill.copy"));
        for (BillTable.Syntax syntax : BillTable.Syntax.values()) {
            copy.getItems().add(new Deed("bill-copy-" + syntax.key(), phrases.text("bill.copy." + syntax.key()), () -> copy(syntax)));
        }
        return copy;
    }

    private void copy(BillTable.Syntax syntax) {
        BillQuestion asked = store.question().orElseGet(() -> BillQuestion.of(store.shot()));
        Copy.text(BillTable.of(asked.bill(store.scene().cell()), asked.convention(), store.scene().view().compared()).text(syntax, phrases));
        store.notices().done(Message.of("window", phrases -> phrases.text("bill.copied")));
    }

    private Label name(String key) {
        Label label = new Label(phrases.text(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
