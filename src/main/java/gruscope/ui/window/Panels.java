package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.figure.Shot;
import gruscope.figure.time.OneMap;
import gruscope.scene.Theme;
import gruscope.scene.Zoom;
import gruscope.ui.arrange.GaveWay;
import gruscope.ui.arrange.MapChoice;
import gruscope.ui.arrange.RowHeights;
import gruscope.ui.arrange.RowMeasure;
import gruscope.ui.arrange.RowNeeds;
import gruscope.ui.kit.Corners;
import gruscope.ui.kit.Design;
import gruscope.ui.kit.Tabs;
import gruscope.ui.pane.ChartPane;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.pane.Pointing;
import gruscope.ui.pane.TimeLens;
import gruscope.ui.pane.UnitChoice;
import gruscope.ui.side.ProjectedSharing;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The middle of the window: film strip, cell, and the run through time, one below the other, with the transport at their feet.
final class Panels {

    /// The height of the transport, in the window's letters, and in projected ones.
    private static final double TRANSPORT = 4.6;
    private static final double PROJECTED_TRANSPORT = 3.2;

    /// The part of the room through time that each column of maps takes.
    private static final double MAPS = 0.28;

    /// In projected letters, the width from which maps have room beside the chart.
    private static final double WIDE = 90;

    private final Store store;
    private final Phrases phrases;
    private final Map<Panel, FigurePane> panes = new EnumMap<>(Panel.class);
    private final Label stripTitle = new Label();
    private final Label cellTitle = new Label();
    private final Label timeTitle = new Label();
    private final List<Label> titles = List.of(stripTitle, cellTitle, timeTitle);
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
    private final MapChoice map;
    private final UnitChoice units;
    private final FigurePane oneMap;
    private final GaveWay gaveWay;
    private final Node below;
    private final ProjectedSharing shared;
    private final RowMeasure measure = new RowMeasure();
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
        this.map = new MapChoice(phrases, refresh);
        this.units = new UnitChoice(store, phrases);
        this.oneMap = new FigurePane(new OneMap(map.now()), pointing);
        this.gaveWay = new GaveWay(phrases, () -> zooms.go(Zoom.SEQUENCE));
        this.below = below;
        this.shared = new ProjectedSharing(pointing);
        for (Panel panel : Panel.values()) {
            panes.put(panel, new FigurePane(panel.figure(), pointing));
        }
        build();
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

    /// @param height the window's, in pixels
    /// @param letter the size of its letters
    void show(Shot shot, Projection.Big big, double zoom, double height, double letter) {
        boolean beside = figures.besideShown();
        boolean projected = shot.look().theme() == Theme.PROJECTOR;
        boolean memory = projected ? big == Projection.Big.COMPARISON : time.now() == TimeTab.MEMORY;
        double transport = below.isManaged() ? (projected ? PROJECTED_TRANSPORT : TRANSPORT) * letter : 0;
        boolean sharing = projected && big == Projection.Big.SHARING;
        RowNeeds needs = needs(shot, zoom, memory);
        rows.show(store.seen().zoom(), needs, new RowHeights.Room(height, node.getHeight() - node.getVgap() * RowHeights.GAPS
                - node.getInsets().getTop() - node.getInsets().getBottom(), transport, projected ? projected(big, needs) : List.of()));
        boolean one = rows.time() == RowHeights.Time.ONE && !memory;
        boolean curve = map.now().equals(MapChoice.CHART);
        map.show(shot.cell(), one);
        maps.setVisible(!memory);
        shared.node().setVisible(sharing);
        panes.get(Panel.CELL).setVisible(!sharing);
        if (sharing) {
            shared.show(shot, zoom);
        }
        shown(oneMap, one && !curve);
        shown(chart.node(), !one || curve);
        for (Panel panel : List.of(Panel.GATES, Panel.STATES)) {
            shown(panes.get(panel), !one && !(projected && node.getWidth() < WIDE * letter));
            if (!memory && !beside) {
                double width = needs.widths().get(panel.ordinal() - Panel.GATES.ordinal());
                panes.get(panel).setMinWidth(width);
                panes.get(panel).setPrefWidth(width);
            }
        }
        panes.get(Panel.MEMORY).setVisible(memory);
        panes.forEach((panel, pane) -> {
            if (pane.isVisible()) {
                pane.show(figures.of(panel), shot, zoom);
            }
        });
        if (oneMap.isVisible()) {
            oneMap.show(new OneMap(map.now()), shot, zoom);
        }
        chart.show(shot, zoom);
        units.show(shot, !memory && chart.node().isVisible());
        lens.show(shot, zoom, !one);
        fold.show();
        zooms.show();
        shown(fold.node(), !beside);
        titles.forEach(title -> shown(title, projected || node.getWidth() >= Design.TITLED * letter));
        stripTitle.setText(phrases.text(beside ? "panel.beside" : "panel.strip"));
        cellTitle.setText(phrases.text(beside ? "panel.cells" : "panel.cell"));
        cellNow.setText(shot.step() == 0 ? "" : phrases.text("panel.cell.now", shot.step(), shot.trace().length(), shot.token(shot.step()),
                shot.moment().beat() + 1, shot.cell().beats().size(), shot.look().phrases().text("beat." + shot.beat().key())));
        if (projected) {
            gaveWay.hide();
        } else {
            gaveWay.show(rows, needs, beside, memory);
        }
    }

    /// The shares of strip, cell and time, where letters are projected: the whole sequence is read with its maps, or with what is remembered of it.
    private List<Double> projected(Projection.Big big, RowNeeds needs) {
        boolean far = Zoom.nearest(store.scene().view().zoom()) == Zoom.SEQUENCE;
        return switch (big) {
            case CELL -> far ? List.of(64.0, 0.0, 36.0) : List.of(0.0, 1.0, 0.0);
            case SHARING -> List.of(0.0, 1.0, 0.0);
            case COMPARISON -> List.of(needs.strip().getLast(), 0.0, needs.one() > 0 ? needs.one() : needs.time().getLast());
        };
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private RowNeeds needs(Shot shot, double zoom, boolean memory) {
        VBox panel = (VBox) node.getChildren().getFirst();
        double head = panel.getInsets().getTop() + panel.getInsets().getBottom() + panel.getSpacing() + ((Region) panel.getChildren().getFirst()).prefHeight(-1);
        double width = node.getWidth() - node.getInsets().getLeft() - node.getInsets().getRight() - panel.getInsets().getLeft() - panel.getInsets().getRight();
        boolean beside = figures.besideShown();
        List<Panel> shown = memory ? List.of(Panel.MEMORY) : beside ? List.of() : List.of(Panel.GATES, Panel.STATES);
        return measure.of(shot, new RowMeasure.Shown(figures.of(Panel.STRIP), figures.of(Panel.CELL), shown.stream().map(figures::of).toList(), memory ? 1 : MAPS,
                shown.size() > 1 ? Optional.of(new OneMap(map.now())) : Optional.empty(), memory + " " + beside + " " + step.now()),
                new RowMeasure.Place(Math.max(1, width), zoom, head), store.edits().isSwept());
    }

    private void build() {
        node.getStyleClass().add("main");
        node.getColumnConstraints().add(growingColumn());
        cellNow.getStyleClass().add("subtitle");
        FigurePane cell = panes.get(Panel.CELL).ofOneStep();
        cell.setOnScroll(zooms::scroll);
        new TokenHand(store, phrases, strip());
        new GateHand(store, cell);
        panes.get(Panel.MEMORY).ofLastStep();
        VBox cellPanel = panel(new HBox(cellTitle, cellNow), cellTitle, new StackPane(cell, shared.node()), gaveWay.ofRows(), step.node());
        timeTitle.setText(phrases.text("panel.time"));
        VBox timePanel = panel(new HBox(timeTitle), timeTitle, throughTime(), gaveWay.ofTime(), units.node(), map.node(), time.node(), lens.buttons());
        node.add(panel(new HBox(stripTitle), stripTitle, strip(), gaveWay.ofStrip(), zooms.node(), fold.node()), 0, 0);
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
        maps.getChildren().addAll(gates, states, oneMap, chart.node());
        HBox.setHgrow(oneMap, Priority.ALWAYS);
        maps.getStyleClass().add("through-time");
        HBox.setHgrow(chart.node(), Priority.ALWAYS);
        chart.node().setMinWidth(60);
        List.of(gates, states, oneMap, chart.node(), memory).forEach(lens::follow);
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
        Corners.round(panel);
        VBox.setVgrow(content, Priority.ALWAYS);
        panel.setMinSize(0, 0);
        return panel;
    }
}
