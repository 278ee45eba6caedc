package gruscope.ui.play;

import gruscope.Phrases;
import gruscope.figure.Shot;
import gruscope.figure.cell.BeatRail;
import gruscope.scene.Timeline;
import gruscope.ui.kit.Corners;
import gruscope.ui.kit.PushButton;
import gruscope.ui.kit.Toggle;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.pane.Pointing;
import gruscope.ui.store.Store;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/// Playing, stepping and scrubbing: buttons, the rail of beats, the slider over the whole sequence, speed and loop.
public final class Transport {

    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

    /// So near to the usual speed the slider comes to rest there.
    private static final double REST = 0.15;

    private final Store store;
    private final Player player;
    private final Phrases phrases;
    private final FigurePane rail;
    private final BeatRail railFigure = new BeatRail();
    private final Button play;
    private final Slider scrub = new Slider(0, 1, 0);
    private final Slider speed = new Slider(-2, 2, 0);
    private final Label speedShown = new Label();
    private static final double ROOMY = 86;
    private static final double NARROW = 62;
    private static final double PACED = 54;

    private final List<Node> extras;
    private final HBox node;
    private boolean showing;

    public Transport(Store store, Player player, Phrases phrases, Pointing pointing) {
        this.store = store;
        this.player = player;
        this.phrases = phrases;
        this.rail = new FigurePane(railFigure, pointing);
        this.play = button("play", player::toggle);
        play.getStyleClass().add("play");
        HBox buttons = new HBox(
                button("first", () -> moveTo(0)),
                button("step-back", () -> step(-1)),
                button("beat-back", () -> beat(-1)),
                play,
                button("beat-forward", () -> beat(1)),
                button("step-forward", () -> step(1)),
                button("last", () -> moveTo(store.timeline().end())));
        buttons.getStyleClass().add("buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        scrub.setId("scrub");
        scrub.setTooltip(new Tooltip(phrases.text("tip.scrub")));
        scrub.valueProperty().addListener((_, _, value) -> scrubbed(value.doubleValue()));
        VBox middle = new VBox(rail, scrub);
        middle.getStyleClass().add("rail-and-scrub");
        VBox.setVgrow(rail, Priority.ALWAYS);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox pace = speedBox();
        extras = List.of(pace, buttons.getChildren().getFirst(), buttons.getChildren().getLast());
        node = new HBox(buttons, middle, pace);
        node.getStyleClass().addAll("panel", "transport");
        Corners.round(node);
        node.setMinSize(0, 0);
        player.playing().addListener((_, _, playing) -> play.pseudoClassStateChanged(PLAYING, playing));
    }

    public Region node() {
        return node;
    }

    /// The paces as a menu, where there is no room for the slider.
    public Menu paces() {
        Menu paces = new Menu(phrases.text("view.speed"));
        paces.setId("view-speed");
        paces.visibleProperty().bind(extras.getFirst().visibleProperty().not());
        ToggleGroup choice = new ToggleGroup();
        for (int power = (int) speed.getMin(); power <= speed.getMax(); power++) {
            int wanted = power;
            RadioMenuItem item = new RadioMenuItem(pace(Math.pow(2, power)));
            item.setId("speed-" + power);
            item.setToggleGroup(choice);
            item.setOnAction(_ -> speed.setValue(wanted));
            paces.getItems().add(item);
            speed.valueProperty().subscribe(value -> item.setSelected(value.doubleValue() == wanted));
        }
        return paces;
    }

    /// Where there is little room, the pace gives way, which the view menu offers too, and then the ends, which have keys.
    ///
    /// @param window how many letters the window is wide
    /// @param own    how many there is room for here; the rail of beats needs its part
    public void fit(double window, double own) {
        for (Node extra : extras) {
            boolean room = extra == extras.getFirst() ? window >= ROOMY && own >= PACED : window >= NARROW;
            extra.setVisible(room);
            extra.setManaged(room);
        }
    }

    /// What can be done without before an audience.
    public List<Node> extras() {
        return extras;
    }

    public void show(Shot shot, double zoom) {
        showing = true;
        rail.show(railFigure, shot, zoom);
        scrub.setMax(Math.max(1e-9, store.timeline().end()));
        scrub.setValue(store.timeline().position(shot.moment()));
        scrub.setDisable(store.timeline().steps() == 0);
        showing = false;
    }

    void beat(int direction) {
        player.stop();
        store.moveTo(store.timeline().nextBeat(store.moment(), direction));
    }

    void step(int direction) {
        player.stop();
        store.moveTo(store.timeline().nextStep(store.moment(), direction));
    }

    void moveTo(double position) {
        player.stop();
        store.moveTo(store.timeline().at(position));
    }

    private void scrubbed(double position) {
        if (!showing) {
            Timeline timeline = store.timeline();
            store.moveTo(timeline.at(position));
        }
    }

    private HBox speedBox() {
        speed.setId("speed");
        speed.setBlockIncrement(0.5);
        speed.setTooltip(new Tooltip(phrases.text("tip.speed")));
        speed.valueProperty().addListener((_, _, power) -> {
            if (power.doubleValue() != 0 && Math.abs(power.doubleValue()) < REST) {
                speed.setValue(0);
                return;
            }
            player.speed().set(Math.pow(2, power.doubleValue()));
            showSpeed();
        });
        showSpeed();
        speedShown.setMinWidth(Region.USE_PREF_SIZE);
        Toggle loop = new Toggle("loop", "⟳").sign(phrases.text("tip.loop")).styled("icon");
        player.loop().bind(loop.selectedProperty());
        HBox box = new HBox(speed, speedShown, loop);
        box.getStyleClass().add("speed");
        return box;
    }

    private void showSpeed() {
        speedShown.setText(pace(player.speed().get()));
    }

    private static String pace(double speed) {
        return String.format(Locale.ROOT, "%.2f×", speed);
    }

    private Button button(String key, Runnable action) {
        Region sign = new Region();
        sign.getStyleClass().add("sign");
        Button button = new PushButton(key, "", action).sign(phrases.text("tip." + key)).styled("icon").passed();
        button.setGraphic(sign);
        return button;
    }
}
