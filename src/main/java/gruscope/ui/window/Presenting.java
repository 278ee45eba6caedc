package gruscope.ui.window;

import gruscope.Phrases;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Subscription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What helps before an audience: full screen, a spotlight, controls out of the way. Each has a key and an item in the view menu;
/// Escape brings everything back.
final class Presenting {

    private final Spotlight spotlight = new Spotlight();
    private final Map<KeyCode, CheckMenuItem> switches = new LinkedHashMap<>();
    private final Subscription fullScreen;
    private boolean narrow;

    /// How many letters the window is too narrow for the side panel beside the least of the picture.
    private double missing;
    private boolean folded;

    /// Whether the user has shown or hidden the side panel of a narrow window.
    private boolean chosen;
    private boolean byItself;

    private final Map<KeyCode, Boolean> usual = Map.of(KeyCode.F11, false, KeyCode.S, false, KeyCode.F7, true, KeyCode.F8, true, KeyCode.F9, true);

    /// @param toolbar, side, transport what can be hidden
    /// @param refresh                  shares out the room anew
    Presenting(Stage stage, Phrases phrases, Node toolbar, Node side, Node transport, Runnable refresh) {
        add(KeyCode.F11, "full-screen", phrases, stage::setFullScreen);
        add(KeyCode.S, "spotlight", phrases, spotlight::set);
        add(KeyCode.F7, "toolbar", phrases, on -> show(toolbar, on, refresh));
        add(KeyCode.F8, "side", phrases, on -> side(side, on, refresh));
        add(KeyCode.F9, "transport", phrases, on -> show(transport, on, refresh));
        stage.setFullScreenExitHint("");
        fullScreen = stage.fullScreenProperty().subscribe(on -> switches.get(KeyCode.F11).setSelected(on));
    }

    /// The items for the view menu.
    List<CheckMenuItem> items() {
        return List.copyOf(switches.values());
    }

    Spotlight spotlight() {
        return spotlight;
    }

    void installOn(Scene scene, Region covered) {
        spotlight.installOn(scene, covered);
    }

    /// Turns what a key stands for on or off.
    ///
    /// @return whether it stands for anything here
    boolean press(KeyCode key) {
        // F5 is what the remotes of presenters send.
        CheckMenuItem pressed = switches.get(key == KeyCode.F5 ? KeyCode.F11 : key);
        if (pressed != null) {
            pressed.setSelected(!pressed.isSelected());
        }
        return pressed != null;
    }

    /// As the user wants it, now and however narrow the window is.
    void bringSide() {
        switches.get(KeyCode.F8).setSelected(true);
    }

    /// As a lesson wants it: not in place of the picture, of which it speaks too.
    void offerSide() {
        if (missing <= 0) {
            bringSide();
        }
    }

    /// As what is shown elsewhere wants it.
    void showSide(boolean shown) {
        folded = false;
        missing = 0;
        turnSide(shown);
    }

    /// Folds the side panel where the window has become too narrow, unless the user wants it there, and brings back what has folded by itself. What the
    /// user wanted while there was more room folds where there is none left: letters have grown, or a lesson has come.
    ///
    /// @param isNarrow  whether the picture has less room beside the panel than it likes to have
    /// @param isMissing how many letters it has less than it needs, or less than none
    void fit(boolean isNarrow, double isMissing) {
        chosen &= isMissing <= Math.max(0, missing);
        missing = isMissing;
        narrow = isNarrow || missing > 0;
        boolean shown = switches.get(KeyCode.F8).isSelected();
        if (narrow && shown && !chosen) {
            folded = true;
            turnSide(false);
        } else if (!narrow && folded) {
            folded = false;
            turnSide(true);
        }
    }

    /// Whether the side panel has folded by itself.
    boolean hasFolded() {
        return folded;
    }

    /// Whether the user wants the side panel where picture and panel have no room beside each other.
    boolean hasSideAlone() {
        return missing > 0 && switches.get(KeyCode.F8).isSelected();
    }

    private void turnSide(boolean shown) {
        byItself = true;
        switches.get(KeyCode.F8).setSelected(shown);
        byItself = false;
    }

    private void side(Node side, boolean shown, Runnable refresh) {
        if (!byItself) {
            chosen |= narrow;
            folded = missing > 0 && !shown;
        }
        show(side, shown, refresh);
    }

    /// Everything is as it was before presenting.
    void end() {
        usual.forEach((key, on) -> switches.get(key).setSelected(on && !(key == KeyCode.F8 && (folded || missing > 0))));
    }

    /// Another desk is shown on this stage.
    void close() {
        fullScreen.unsubscribe();
    }

    private void add(KeyCode key, String name, Phrases phrases, Consumer<Boolean> turn) {
        CheckMenuItem item = new CheckMenuItem(phrases.text("view." + name));
        item.setId("view-" + name);
        item.setSelected(usual.get(key));
        item.selectedProperty().addListener((_, _, on) -> turn.accept(on));
        switches.put(key, item);
    }

    private static void show(Node node, boolean shown, Runnable refresh) {
        node.setVisible(shown);
        node.setManaged(shown);
        refresh.run();
    }
}
