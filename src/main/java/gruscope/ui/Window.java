package gruscope.ui;

import gruscope.Phrases;
import gruscope.engine.Part;
import gruscope.engine.Signal;
import gruscope.figure.Figure;
import gruscope.figure.Gallery;
import gruscope.figure.Hotspot;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The window: toolbar above, film strip, cell, time and transport below it, the side panel at the right.
final class Window {

    /// Below this height the panels cannot all be read at once.
    private static final double LOW = 780;

    private final Stage stage;
    private final Store store;
    private final Player player;
    private final Phrases phrases = Phrases.of("window", List.of(Locale.ENGLISH));
    private final List<FigurePane> panes = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private final Label stripTitle = new Label();
    private final Label cellTitle = new Label();
    private final Label cellNow = new Label();
    private final ChartPane chart;
    private final Toolbar toolbar;
    private final Transport transport;
    private final SidePanel side;
    private final FoldButton fold;
    private final ZoomBar zooms;
    private final Rows rows;
    private final HBox maps = new HBox();
    private final FigurePane memory;
    private final Besides besides;
    private final CellTabs tabs;
    private final TimeTabs times;
    private final Unsharing unsharing;
    private final Pointing pointing;
    private final PinShelf pins;
    private final WorkBar work;
    private final TimeLens lens;
    private final Presenting presenting;
    private final Projection projection;
    private final WindowMemory remembered = new WindowMemory();

    Window(Stage stage, Store store) {
        this.stage = stage;
        this.store = store;
        this.player = new Player(store);
        this.pointing = new Pointing(store, phrases, this::clicked, this::pin);
        this.pins = new PinShelf(store, phrases, pointing);
        this.lens = new TimeLens(store, phrases, pointing);
        this.work = new WorkBar(store, phrases);
        this.chart = new ChartPane(store, pointing);
        this.memory = pane("memory");
        this.toolbar = new Toolbar(store, phrases, stage, this::export);
        this.transport = new Transport(store, player, phrases, pointing);
        this.side = new SidePanel(store, phrases, pointing);
        this.fold = new FoldButton(store, phrases);
        this.zooms = new ZoomBar(store, phrases);
        this.rows = new Rows();
        this.tabs = new CellTabs(phrases, this::refresh);
        this.unsharing = new Unsharing(store, this::refresh);
        this.times = new TimeTabs(phrases, this::refresh);
        this.besides = new Besides(store, pointing, this::refresh);
        this.presenting = new Presenting(stage, phrases, toolbar.node(), side.node(), transport.node(), this::refresh);
        toolbar.view().add(presenting.items());
        this.projection = new Projection(root, presenting);
        build();
    }

    Player player() {
        return player;
    }

    Presenting presenting() {
        return presenting;
    }

    void show() {
        javafx.scene.Scene scene = new javafx.scene.Scene(root);
        scene.getStylesheets().add(Window.class.getResource("/styles/window.css").toExternalForm());
        new Shortcuts(store, player, toolbar, zooms, pointing, presenting, keys(), Map.of(KeyCode.E, this::export)).installOn(scene);
        presenting.installOn(scene, root);
        Thread.currentThread().setUncaughtExceptionHandler((_, error) -> unforeseen(error));
        stage.setScene(scene);
        stage.setTitle("GRUscope");
        stage.setMinWidth(1024);
        stage.setMinHeight(680);
        remembered.restore(stage);
        stage.setOnHiding(_ -> {
            remembered.remember(stage);
            remembered.remember(store);
        });
        store.listen(this::refresh);
        scene.widthProperty().addListener(_ -> refresh());
        scene.heightProperty().addListener(_ -> refresh());
        refresh();
        stage.show();
        root.requestFocus();
    }

    private Map<KeyCode, Runnable> keys() {
        return Map.ofEntries(
                Map.entry(KeyCode.F, fold::toggle),
                Map.entry(KeyCode.C, tabs::toggle),
                Map.entry(KeyCode.M, times::toggle),
                Map.entry(KeyCode.W, side.tabs()::toggle),
                Map.entry(KeyCode.PLUS, lens::closer), Map.entry(KeyCode.EQUALS, lens::closer), Map.entry(KeyCode.ADD, lens::closer),
                Map.entry(KeyCode.MINUS, lens::wider), Map.entry(KeyCode.SUBTRACT, lens::wider),
                Map.entry(KeyCode.DIGIT0, lens::whole), Map.entry(KeyCode.NUMPAD0, lens::whole));
    }

    private void build() {
        GridPane main = new GridPane();
        main.getStyleClass().add("main");
        main.getColumnConstraints().add(growingColumn());
        cellNow.getStyleClass().add("subtitle");
        FigurePane cell = pane("cell");
        cell.setOnScroll(zooms::scroll);
        FigurePane strip = pane("strip");
        new TokenHand(store, phrases, strip);
        main.add(panel(stripTitle, null, strip, zooms.node(), fold.node()), 0, 0);
        VBox cellPanel = panel(cellTitle, cellNow, cell, tabs.node());
        VBox timePanel = panel(new Label(phrases.text("panel.time")), null, throughTime(), times.node(), lens.buttons());
        main.add(cellPanel, 0, 1);
        main.add(timePanel, 0, 2);
        main.add(transport.node(), 0, 3);
        rows.rule(main);
        root.setTop(new VBox(toolbar.node(), work.node(), pins.node()));
        root.setCenter(main);
        root.setRight(side.node());
        root.getChildren().addAll(new WeightLink(pointing, side.weights(), strip).node(), presenting.spotlight().node());
        projection.leaveOut(List.of(cellPanel.getChildren().getFirst(), timePanel.getChildren().getFirst()));
        projection.leaveOut(toolbar.extras());
        projection.leaveOut(transport.extras());
        root.getStyleClass().add("root-pane");
    }

    private static ColumnConstraints growingColumn() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        column.setMinWidth(0);
        return column;
    }

    private Node throughTime() {
        FigurePane gates = pane("gates");
        FigurePane states = pane("states");
        HBox row = maps;
        row.getChildren().addAll(gates, states, chart.node());
        row.getStyleClass().add("through-time");
        HBox.setHgrow(chart.node(), Priority.ALWAYS);
        for (Region map : List.of(gates, states)) {
            map.prefWidthProperty().bind(row.widthProperty().multiply(0.25));
            map.minWidthProperty().bind(map.prefWidthProperty());
        }
        chart.node().setMinWidth(60);
        projection.leaveOut(List.of(gates, states));
        List.of(gates, states, chart.node(), memory).forEach(lens::follow);
        StackPane shown = new StackPane(row, memory);
        shown.setMinSize(0, 0);
        VBox.setVgrow(shown, Priority.ALWAYS);
        VBox column = new VBox(shown, lens.minimap());
        column.setMinSize(0, 0);
        return column;
    }

    private FigurePane pane(String key) {
        FigurePane pane = new FigurePane(Gallery.named(key), pointing);
        panes.add(pane);
        return pane;
    }

    /// @param tools what stands at the right end of the panel's head
    private static VBox panel(Label title, Label subtitle, Node content, Node... tools) {
        title.getStyleClass().add("title");
        HBox head = subtitle == null ? new HBox(title) : new HBox(title, subtitle);
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

    /// A click goes to the step, beat or unit that a hotspot stands for.
    private void clicked(Hotspot hotspot) {
        Scene scene = store.scene();
        switch (hotspot.target()) {
            case Target.Step(int step) -> store.moveTo(store.timeline().endOf(step));
            case Target.BeatOfStep(int beat) -> store.moveTo(Moment.after(Math.max(1, store.moment().step()), beat));
            case Target.Value(Signal signal, int step, int index) -> {
                boolean unit = signal != Signal.INPUT && signal != Signal.READOUT;
                Scene dwelling = unit ? scene.withView(scene.view().withUnit(index)) : scene;
                boolean elsewhere = step != store.moment().step() && step > 0;
                store.look(elsewhere ? dwelling.withMoment(store.timeline().endOf(step)) : dwelling);
            }
            case Target.OfNeighbour(int _, Target.Value(Signal _, int step, int _)) -> store.moveTo(store.timeline().endOf(Math.max(1, step)));
            case Target.Weight(int _, Part _, int _, int unit, int _) -> store.look(scene.withView(scene.view().withUnit(unit)));
            case Target.Row(int _, Part _, int _, int unit) -> store.look(scene.withView(scene.view().withUnit(unit)));
            case Target.Weights _, Target.Block _, Target.BillItem _, Target.Note _ -> { }
        }
    }

    /// Pictures are made of what is shown now, so the telling stands still meanwhile.
    private void export() {
        player.pause();
        new ExportDialog(stage, store, phrases, ExportTarget.chooser(phrases)).show();
    }

    private void pin(Target target) {
        pins.pin(target);
    }

    private void refresh() {
        Shot shot = store.shot();
        boolean projected = shot.look().theme() == Theme.PROJECTOR;
        Design design = Design.of(shot.look().theme());
        javafx.scene.Scene scene = stage.getScene();
        double zoom = design.zoom(scene.getWidth(), scene.getHeight());
        root.setStyle(Dress.style(shot.look().palette(), design.font() * zoom));
        projection.show(projected);
        times.show(maps, memory);
        for (FigurePane pane : panes) {
            if (!pane.isVisible()) {
                continue;
            }
            Figure figure = besides.figure(pane.getId());
            Figure shown = switch (pane.getId()) {
                case "cell" -> tabs.figure(figure);
                case "strip" -> unsharing.figure(figure);
                default -> figure;
            };
            pane.show(shown, shot, zoom);
        }
        chart.show(shot, zoom);
        lens.show(shot, zoom);
        side.show(shot, zoom, (design.side() - 24) * zoom);
        pins.show(shot, zoom);
        work.show();
        transport.show(shot, zoom);
        toolbar.show();
        fold.show();
        zooms.show();
        rows.show(store.scene().view().zoom(), 1 + store.run().neighbours().size(), projected, times.memory(), scene.getHeight() < LOW);
        fold.node().setVisible(!besides.shown());
        stripTitle.setText(phrases.text(besides.shown() ? "panel.beside" : "panel.strip"));
        cellTitle.setText(phrases.text(besides.shown() ? "panel.cells" : "panel.cell"));
        cellNow.setText(shot.step() == 0 ? "" : phrases.text("panel.cell.now", shot.step(), shot.trace().length(), shot.token(shot.step()),
                shot.moment().beat() + 1, shot.cell().beats().size(), shot.look().phrases().text("beat." + shot.beat().key())));
    }

    private void unforeseen(Throwable error) {
        store.say(Apology.of(error));
    }
}
