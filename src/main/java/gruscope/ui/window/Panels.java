package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.figure.Shot;
import gruscope.figure.strip.AnsweredStrip;
import gruscope.scene.Theme;
import gruscope.ui.kit.Tabs;
import gruscope.ui.pane.ChartPane;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.pane.Pointing;
import gruscope.ui.pane.TimeLens;
import gruscope.ui.store.Store;
import gruscope.ui.whatif.GateHand;
import gruscope.ui.whatif.TokenHand;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The middle of the window: film strip, cell, and the run through time, one below the other, with the transport at their feet.
final class Panels {

    /// Below this height the panels cannot all be read at once.
    private static final double LOW = 780;

    private final Store store;
    private final Phrases phrases;
    private final Map<Panel, FigurePane> panes = new EnumMap<>(Panel.class);
    private final Label stripTitle = new Label();
    private final Label cellTitle = new Label();
    private final Label cellNow = new Label();
    private final ChartPane chart;
    private final HBox maps = new HBox();
    private final Tabs<StepTab> step;
    private final Tabs<TimeTab> time;
    private final PanelFigures figures;
    private final FoldButton fold;
    private final ZoomBar zooms;
    private final TimeLens lens;
    private final RowHeights rows = new RowHeights();
    private final List<Node> extras = new ArrayList<>();
    private final GridPane node = new GridPane();

    /// @param below   what stands at the foot
    /// @param refresh redraws the window
    Panels(Store store, Phrases phrases, Pointing pointing, Node below, Runnable refresh) {
        this.store = store;
        this.phrases = phrases;
        this.chart = new ChartPane(store, pointing);
        this.step = new Tabs<>(phrases, StepTab.values(), refresh);
        this.time = new Tabs<>(phrases, TimeTab.values(), refresh);
        this.figures = new PanelFigures(store, pointing, step, refresh);
        this.fold = new FoldButton(store, phrases);
        this.zooms = new ZoomBar(store, phrases);
        this.lens = new TimeLens(store, phrases, pointing);
        for (Panel panel : Panel.values()) {
            panes.put(panel, new FigurePane(panel.figure(), pointing));
        }
        build(below);
    }

    GridPane node() {
        return node;
    }

    FigurePane strip() {
        return panes.get(Panel.STRIP);
    }

    FigurePane cell() {
        return panes.get(Panel.CELL);
    }

    /// What can be done without before an audience.
    List<Node> extras() {
        return extras;
    }

    Tabs<StepTab> step() {
        return step;
    }

    Tabs<TimeTab> time() {
        return time;
    }

    FoldButton fold() {
        return fold;
    }

    ZoomBar zooms() {
        return zooms;
    }

    TimeLens lens() {
        return lens;
    }

    /// @param height the window's
    void show(Shot shot, double zoom, double height) {
        boolean memory = time.now() == TimeTab.MEMORY;
        boolean beside = figures.besideShown();
        maps.setVisible(!memory);
        panes.get(Panel.MEMORY).setVisible(memory);
        panes.forEach((panel, pane) -> {
            if (pane.isVisible()) {
                pane.show(figures.of(panel), shot, zoom);
            }
        });
        chart.show(shot, zoom);
        lens.show(shot, zoom);
        fold.show();
        zooms.show();
        rows.show(store.seen().zoom(), 1 + store.run().neighbours().size(), circumstances(shot, memory, height));
        fold.node().setVisible(!beside);
        stripTitle.setText(phrases.text(beside ? "panel.beside" : "panel.strip"));
        cellTitle.setText(phrases.text(beside ? "panel.cells" : "panel.cell"));
        cellNow.setText(shot.step() == 0 ? "" : phrases.text("panel.cell.now", shot.step(), shot.trace().length(), shot.token(shot.step()),
                shot.moment().beat() + 1, shot.cell().beats().size(), shot.look().phrases().text("beat." + shot.beat().key())));
    }

    private static Set<RowHeights.When> circumstances(Shot shot, boolean memory, double height) {
        Set<RowHeights.When> circumstances = EnumSet.noneOf(RowHeights.When.class);
        if (shot.look().theme() == Theme.PROJECTOR) {
            circumstances.add(RowHeights.When.PROJECTED);
        }
        if (memory) {
            circumstances.add(RowHeights.When.MEMORY);
        }
        if (height < LOW) {
            circumstances.add(RowHeights.When.LOW);
        }
        if (AnsweredStrip.added(shot) > 0 && shot.run().neighbours().isEmpty() && shot.look().theme() != Theme.PROJECTOR) {
            circumstances.add(RowHeights.When.ANSWERED);
        }
        return circumstances;
    }

    private void build(Node below) {
        node.getStyleClass().add("main");
        node.getColumnConstraints().add(growingColumn());
        cellNow.getStyleClass().add("subtitle");
        FigurePane cell = panes.get(Panel.CELL).ofOneStep();
        cell.setOnScroll(zooms::scroll);
        new TokenHand(store, phrases, strip());
        new GateHand(store, cell);
        VBox cellPanel = panel(new HBox(cellTitle, cellNow), cellTitle, cell, step.node());
        Label timeTitle = new Label(phrases.text("panel.time"));
        VBox timePanel = panel(new HBox(timeTitle), timeTitle, throughTime(), time.node(), lens.buttons());
        node.add(panel(new HBox(stripTitle), stripTitle, strip(), zooms.node(), fold.node()), 0, 0);
        node.add(cellPanel, 0, 1);
        node.add(timePanel, 0, 2);
        node.add(below, 0, 3);
        rows.rule(node);
        extras.addAll(List.of(cellPanel.getChildren().getFirst(), timePanel.getChildren().getFirst()));
    }

    private static ColumnConstraints growingColumn() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        column.setMinWidth(0);
        return column;
    }

    private Node throughTime() {
        FigurePane gates = panes.get(Panel.GATES);
        FigurePane states = panes.get(Panel.STATES);
        FigurePane memory = panes.get(Panel.MEMORY);
        maps.getChildren().addAll(gates, states, chart.node());
        maps.getStyleClass().add("through-time");
        HBox.setHgrow(chart.node(), Priority.ALWAYS);
        for (Region map : List.of(gates, states)) {
            map.prefWidthProperty().bind(maps.widthProperty().multiply(0.25));
            map.minWidthProperty().bind(map.prefWidthProperty());
        }
        chart.node().setMinWidth(60);
        extras.addAll(List.of(gates, states));
        List.of(gates, states, chart.node(), memory).forEach(lens::follow);
        StackPane shown = new StackPane(maps, memory);
        shown.setMinSize(0, 0);
        VBox.setVgrow(shown, Priority.ALWAYS);
        VBox column = new VBox(shown, lens.minimap());
        column.setMinSize(0, 0);
        return column;
    }

    /// @param head  with the title at its left end
    /// @param tools what stands at its right end
    private static VBox panel(HBox head, Label title, Node content, Node... tools) {
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        head.getStyleClass().add("head");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        head.getChildren().add(between);
        head.getChildren().addAll(tools);
        VBox panel = new VBox(head, content);
        panel.getStyleClass().add("panel");
        VBox.setVgrow(content, Priority.ALWAYS);
        panel.setMinSize(0, 0);
        return panel;
    }
}
