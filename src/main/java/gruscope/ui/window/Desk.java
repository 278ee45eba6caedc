package gruscope.ui.window;

import gruscope.Phrases;
import gruscope.figure.Shot;
import gruscope.figure.Target;
import gruscope.scene.Theme;
import gruscope.ui.arrange.Overlays;
import gruscope.ui.arrange.Redraw;
import gruscope.ui.arrange.SideHandle;
import gruscope.ui.export.ExportDialog;
import gruscope.ui.export.ExportTarget;
import gruscope.ui.help.Help;
import gruscope.ui.help.Tour;
import gruscope.ui.kit.Design;
import gruscope.ui.kit.Dress;
import gruscope.ui.kit.TextSize;
import gruscope.ui.lesson.Page;
import gruscope.ui.lesson.Study;
import gruscope.ui.lesson.StudyMenu;
import gruscope.ui.lesson.StudyPane;
import gruscope.ui.lesson.TeachingDeeds;
import gruscope.ui.memory.WindowMemory;
import gruscope.ui.pane.Clicks;
import gruscope.ui.pane.PinShelf;
import gruscope.ui.pane.Pointing;
import gruscope.ui.pane.SetOnItsWay;
import gruscope.ui.pane.TimeLens;
import gruscope.ui.play.Player;
import gruscope.ui.play.Transport;
import gruscope.ui.side.SidePanel;
import gruscope.ui.sound.Sound;
import gruscope.ui.store.Store;
import gruscope.ui.train.TrainDialog;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What lies in the window, in one language: toolbar above, the panels with the transport below it, the side panel at the right.
final class Desk {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /// Below this height, in the window's letters, the room between things is needed for the things.
    private static final double LOWER = 80;

    private final Stage stage;
    private final Store store;
    private final Player player;
    private final Phrases phrases;
    private final BorderPane root = new BorderPane();
    private final javafx.scene.Scene scene;
    private final Toolbar toolbar;
    private final Transport transport;
    private final Panels panels;
    private final SidePanel side;
    private final Pointing pointing;
    private final PinShelf pins;
    private final MessageBar message;
    private final WorkBar work;
    private final Help help;
    private final Tour tour;
    private Optional<TrainDialog> training = Optional.empty();
    private final Presenting presenting;
    private final SideHandle handle;
    private final Sound sound;
    private final Projection projection;
    private final SetOnItsWay set;
    private final Study study;
    private final StudyPane lessons;
    private final Curtain curtain = new Curtain();
    private final Redraw redraw = new Redraw(this::draw);

    /// @param stage    has its size
    /// @param language the one in which it speaks
    /// @param left     edits that earlier windows left
    /// @param study    what is being learnt
    /// @param sound    of the steps, if wanted
    Desk(Stage stage, Store store, Phrases phrases, Locale language, LeftBar left, Study study, Sound sound) {
        this.stage = stage;
        // As large as it will be seen, so that it is not laid out first as large as it would like to be.
        this.scene = new javafx.scene.Scene(root, stage.getWidth(), stage.getHeight());
        this.store = store;
        this.player = new Player(store);
        this.phrases = phrases;
        this.pointing = new Pointing(store, phrases, new Clicks(store)::on, this::pin);
        this.pins = new PinShelf(store, phrases, pointing);
        this.message = new MessageBar(store, phrases);
        this.work = new WorkBar(store, phrases);
        this.help = new Help(phrases, () -> tour().start());
        this.toolbar = new Toolbar(store, phrases, stage, this::export, help::toggle);
        toolbar.offerTraining(this::train);
        this.sound = sound;
        this.transport = new Transport(store, player, phrases, pointing);
        this.panels = new Panels(store, phrases, pointing, transport.node(), this::refresh);
        this.side = new SidePanel(store, phrases, pointing);
        this.set = new SetOnItsWay(List.of(side.weights(), panels.strip()), panels.cell());
        this.presenting = new Presenting(stage, phrases, toolbar.node(), side.node(), transport.node(), this::refresh);
        this.handle = new SideHandle(side.node(), panels.node(), phrases.text("side.folded"), phrases.text("tip.side.folded"), () -> presenting.press(KeyCode.F8));
        toolbar.view().present(presenting.items(), transport.paces(), List.of(toolbar.beside().projected()), Map.of("undo", store::undo, "redo", () -> store.redo(1), "export", this::export));
        toolbar.view().offer("sound", sound.isOn(), on -> {
            sound.turn(on);
            WindowMemory.hear(on);
        });
        toolbar.view().sizes(TextSize.of(stage), this::write);
        this.study = study;
        this.lessons = new StudyPane(study, store, pointing, language, this::bring);
        toolbar.add(new StudyMenu(study, store, stage, language, new TeachingDeeds(stage, study, store, language).items()).node());
        this.tour = new Tour(phrases, List.of(new Tour.Stop("strip", panels.strip()), new Tour.Stop("cell", panels.cell()), new Tour.Stop("side", side.node()), new Tour.Stop("what-if", side.node()),
                new Tour.Stop("play", transport.node())));
        this.projection = new Projection(store, root, presenting);
        build(left);
        install();
    }

    javafx.scene.Scene scene() {
        return scene;
    }

    Player player() {
        return player;
    }

    Presenting presenting() {
        return presenting;
    }

    Tour tour() {
        return tour;
    }

    SceneFiles files() {
        return toolbar.files();
    }

    /// Another desk lies here now.
    void close() {
        player.stop();
        presenting.close();
    }

    void refresh() {
        redraw.now();
    }

    private void draw() {
        if (stage.getScene() != scene) {
            return;
        }
        Shot shot = store.shot();
        Theme theme = shot.look().theme();
        Design design = Design.of(theme);
        double zoom = design.zoom(scene.getWidth(), scene.getHeight()) * TextSize.factor(stage);
        double letter = design.font() * zoom;
        boolean other = Dress.put(root, shot.look(), letter);
        root.pseudoClassStateChanged(LOW, scene.getHeight() < LOWER * letter && theme != Theme.PROJECTOR);
        projection.show(shot.view());
        if (theme != Theme.PROJECTOR) {
            double letters = TextSize.of(stage) > TextSize.USUAL ? scene.getWidth() / letter : Double.POSITIVE_INFINITY;
            toolbar.fit(letters);
            transport.fit(letters, panels.node().getWidth() > 0 ? panels.node().getWidth() / letter : letters);
            presenting.fit(SideHandle.isNarrow(scene.getWidth(), letter), SideHandle.missing(scene.getWidth() - lessons.least(letter), design.side() * zoom, letter));
        }
        boolean alone = presenting.hasSideAlone();
        handle.show(presenting.hasFolded(), alone);
        if (other) {
            // The rows are shared out by what letters of the new size need, not by those that are still shown.
            root.applyCss();
        }
        redraw.settled();
        lessons.show(scene.getWidth() - (side.node().isVisible() && !alone ? design.side() * zoom : 0), letter);
        if (panels.node().getWidth() > 0) {
            panels.show(shot, projection.big(), zoom, scene.getHeight(), letter);
        }
        side.show(shot, zoom, alone ? SideHandle.alone(scene.getWidth() - (study.isOpen() ? lessons.node().getPrefWidth() : 0), letter) : (design.side() - 24) * zoom);
        set.show(shot, zoom);
        pins.show(shot, zoom);
        work.show();
        message.show(letter);
        transport.show(shot, zoom);
        toolbar.show();
        sound.follow();
    }

    void takeFocus() {
        root.requestFocus();
    }

    private void build(LeftBar left) {
        root.setTop(toolbar.node());
        root.setCenter(panels.node());
        root.setRight(handle.node());
        root.setLeft(lessons.node());
        root.getChildren().addAll(new WeightLink(pointing, side.weights(), panels.strip()).node(), set.node(),
                new Overlays(root, toolbar.node(), panels.node(), pins.node(), left.node(), work.node(), message.node()), presenting.spotlight().node(), help.node(), tour.node(), curtain.node());
        projection.leaveOut(panels.extras());
        projection.leaveOut(toolbar.extras());
        projection.leaveOut(transport.extras());
        root.getStyleClass().add("root-pane");
    }

    private void install() {
        scene.getStylesheets().add(Desk.class.getResource("/styles/window.css").toExternalForm());
        help.installOn(scene, root);
        tour.installOn(scene, root);
        new Shortcuts(store, player, toolbar, panels.zooms(), pointing, this::escape, projection, presenting, study, help, keys(), commands()).installOn(scene);
        presenting.installOn(scene, root);
        curtain.installOn(root);
        toolbar.files().installOn(scene);
        redraw.follow(scene, root, panels.node());
    }

    private Map<KeyCode, Runnable> keys() {
        TimeLens lens = panels.lens();
        return Map.ofEntries(
                Map.entry(KeyCode.F, panels.fold()::toggle),
                Map.entry(KeyCode.C, panels.step()::toggle),
                Map.entry(KeyCode.M, this::memory),
                Map.entry(KeyCode.W, this::whatIf),
                Map.entry(KeyCode.F2, () -> projection.go(Projection.Big.CELL)), Map.entry(KeyCode.F3, () -> projection.go(Projection.Big.SHARING)),
                Map.entry(KeyCode.F4, () -> projection.go(Projection.Big.COMPARISON)),
                Map.entry(KeyCode.L, this::learn), Map.entry(KeyCode.X, study::swap), Map.entry(KeyCode.G, () -> study.open(new Page.Guess())),
                Map.entry(KeyCode.PERIOD, curtain::toggle), Map.entry(KeyCode.DECIMAL, curtain::toggle), Map.entry(KeyCode.B, curtain::toggle),
                Map.entry(KeyCode.PLUS, lens::closer), Map.entry(KeyCode.EQUALS, lens::closer), Map.entry(KeyCode.ADD, lens::closer),
                Map.entry(KeyCode.MINUS, lens::wider), Map.entry(KeyCode.SUBTRACT, lens::wider),
                Map.entry(KeyCode.DIGIT0, lens::whole), Map.entry(KeyCode.NUMPAD0, lens::whole));
    }

    private Map<KeyCode, Runnable> commands() {
        Runnable larger = () -> write(TextSize.next(stage, 1));
        Runnable smaller = () -> write(TextSize.next(stage, -1));
        Runnable usual = () -> write(TextSize.next(stage, 0));
        return Map.of(KeyCode.E, this::export, KeyCode.T, this::train, KeyCode.PLUS, larger, KeyCode.EQUALS, larger, KeyCode.ADD, larger,
                KeyCode.MINUS, smaller, KeyCode.SUBTRACT, smaller, KeyCode.DIGIT0, usual, KeyCode.NUMPAD0, usual);
    }

    /// Shows everything in letters of that size, next time too.
    private void write(int percent) {
        TextSize.set(stage, percent);
        WindowMemory.write(percent);
        toolbar.view().sized(percent);
        refresh();
    }

    /// Where it is projected, memory is a scene of its own.
    private void memory() {
        if (store.scene().view().theme() == Theme.PROJECTOR) {
            projection.go(projection.big() == Projection.Big.COMPARISON ? Projection.Big.CELL : Projection.Big.COMPARISON);
        } else {
            panels.time().toggle();
        }
    }

    /// What is said is put away first, then everything is as it was before presenting.
    private void escape() {
        if (!message.dismiss()) {
            presenting.end();
            projection.leave();
        }
    }

    /// What is hidden is brought into sight first; pressed again, the bill is back.
    private void whatIf() {
        if (side.node().isVisible()) {
            side.tabs().toggle();
            side.reach();
        } else {
            presenting.bringSide();
            offer(side.tabs()::whatIf);
        }
    }

    private void offer(Runnable tab) {
        presenting.offerSide();
        tab.run();
        side.reach();
    }

    private void learn() {
        if (study.isOpen()) {
            study.close();
        } else {
            study.resume();
        }
    }

    /// Brings a part of the window into sight that a lesson speaks of.
    private void bring(String panel) {
        switch (panel) {
            case "memory" -> panels.time().show(TimeTab.MEMORY);
            case "code" -> panels.step().show(StepTab.CODE);
            case "bill" -> offer(side.tabs()::bill);
            default -> offer(side.tabs()::whatIf);
        }
    }

    private void pin(Target target) {
        pins.pin(target);
    }

    /// Keeps what was being trained in the desk before, which spoke another language.
    void resume(Desk before) {
        before.training.ifPresent(left -> {
            TrainDialog mine = new TrainDialog(stage, store, phrases);
            mine.resume(left);
            training = Optional.of(mine);
        });
    }

    /// The telling stands still meanwhile; what was trained before is still there.
    private void train() {
        player.rest();
        training = Optional.of(training.orElseGet(() -> new TrainDialog(stage, store, phrases)));
        training.get().show();
    }

    /// Pictures are made of what is shown now, so the telling stands still meanwhile.
    private void export() {
        player.rest();
        new ExportDialog(stage, store, phrases, ExportTarget.chooser(phrases)).show();
    }
}
