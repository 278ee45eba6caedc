package gruscope.ui.window;

import gruscope.scene.Timeline;
import gruscope.scene.Zoom;
import gruscope.ui.help.Help;
import gruscope.ui.lesson.Page;
import gruscope.ui.lesson.Study;
import gruscope.ui.pane.FigurePane;
import gruscope.figure.Notation;
import gruscope.ui.pane.Pointing;
import gruscope.ui.play.Player;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import java.util.Map;
import java.util.Optional;

/// The keys: Space plays, arrows move by what the zoom shows, with Shift and by Page Up and Down by steps, Home and End go to the ends, 1 to 4 zoom,
/// F folds, C shows the code, L opens lessons, in which Page Up and Down turn pages, P pins what is pointed at, and presenting has its own ([Presenting]). While typing, only keys with Ctrl or Command count, and
/// Escape leaves the field. A control that has the focus keeps its own keys: a figure the arrows, a slider arrows and ends, a button the space bar.
final class Shortcuts {

    private final Store store;
    private final Player player;
    private final Toolbar toolbar;
    private final ZoomBar zooms;
    private final Map<KeyCode, Runnable> others;
    private final Map<KeyCode, Runnable> commands;
    private final Pointing pointing;
    private final Presenting presenting;
    private final Study study;
    private final Help help;

    /// @param others   what single keys do besides playing, moving and zooming
    /// @param commands what keys do with Ctrl or Command, besides editing and files
    Shortcuts(Store store, Player player, Toolbar toolbar, ZoomBar zooms, Pointing pointing, Presenting presenting, Study study, Help help, Map<KeyCode, Runnable> others,
              Map<KeyCode, Runnable> commands) {
        this.store = store;
        this.player = player;
        this.toolbar = toolbar;
        this.zooms = zooms;
        this.pointing = pointing;
        this.presenting = presenting;
        this.study = study;
        this.help = help;
        this.others = others;
        this.commands = commands;
    }

    void installOn(Scene scene) {
        letGoAfterClicks(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl;
            if (event.isConsumed() || !event.isShortcutDown() && owns(scene.getFocusOwner(), event.getCode())) {
                return;
            }
            if (event.isShortcutDown() ? command(event, typing) : typing ? leave(event, scene) : move(event)) {
                event.consume();
            }
        });
    }

    /// A button that was clicked does not keep the focus: the space bar goes on playing. One that was reached by Tab does.
    private static void letGoAfterClicks(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> {
            if (scene.getFocusOwner() instanceof ButtonBase button && !(button instanceof MenuButton)) {
                scene.getRoot().requestFocus();
            }
        });
        scene.addEventHandler(MenuButton.ON_HIDDEN, _ -> {
            if (scene.getFocusOwner() instanceof MenuButton menu && !menu.isFocusVisible()) {
                scene.getRoot().requestFocus();
            }
        });
    }

    /// Whether a key belongs to what has the focus.
    private static boolean owns(Node focused, KeyCode key) {
        return switch (focused) {
            case FigurePane _ -> key.isArrowKey();
            case Slider _ -> key.isArrowKey() || key == KeyCode.HOME || key == KeyCode.END;
            case ComboBoxBase<?> _ -> key == KeyCode.SPACE || key == KeyCode.UP || key == KeyCode.DOWN;
            case ButtonBase _ -> key == KeyCode.SPACE;
            case null, default -> false;
        };
    }

    private boolean command(KeyEvent event, boolean typing) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    store.redo(1);
                } else {
                    store.undo();
                }
            }
            case Y -> store.redo(1);
            case O -> toolbar.files().open();
            case S -> toolbar.files().save();
            case L -> toolbar.sequence().field().requestFocus();
            case C -> {
                if (typing) {
                    return false;
                }
                pointing.copy(event.isShiftDown() ? Notation.LATEX : Notation.MARKDOWN);
            }
            case RIGHT -> step(1, typing);
            case LEFT -> step(-1, typing);
            default -> {
                Runnable command = commands.get(event.getCode());
                if (command == null) {
                    return false;
                }
                command.run();
            }
        }
        return !(typing && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT));
    }

    private static boolean leave(KeyEvent event, Scene scene) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            scene.getRoot().requestFocus();
            return true;
        }
        return false;
    }

    private boolean move(KeyEvent event) {
        if (Help.isAskedFor(event)) {
            help.toggle();
            return true;
        }
        Timeline timeline = store.timeline();
        switch (event.getCode()) {
            case SPACE -> player.toggle();
            case RIGHT -> moveBy(1, event.isShiftDown());
            case LEFT -> moveBy(-1, event.isShiftDown());
            case DIGIT1, NUMPAD1 -> zooms.go(Zoom.SEQUENCE);
            case DIGIT2, NUMPAD2 -> zooms.go(Zoom.STEP);
            case DIGIT3, NUMPAD3 -> zooms.go(Zoom.BEAT);
            case DIGIT4, NUMPAD4 -> zooms.go(Zoom.ARITHMETIC);
            case PAGE_DOWN -> page(study.after(), 1);
            case PAGE_UP -> page(study.before(), -1);
            case HOME -> goTo(0);
            case END -> goTo(timeline.end());
            case P -> pointing.pin();
            case ESCAPE -> presenting.end();
            default -> {
                Runnable other = others.get(event.getCode());
                if (other == null) {
                    return presenting.press(event.getCode());
                }
                other.run();
            }
        }
        return true;
    }

    /// In a lesson a presenter's remote goes from page to page, else from step to step.
    private void page(Optional<Page> next, int direction) {
        if (study.isOpen() && !(study.page() instanceof Page.Guess)) {
            player.stop();
            next.ifPresent(study::open);
        } else {
            moveBy(direction, true);
        }
    }

    private void moveBy(int direction, boolean steps) {
        player.stop();
        Timeline timeline = store.timeline();
        Zoom zoom = steps ? Zoom.SEQUENCE : Zoom.nearest(store.scene().view().zoom());
        store.moveTo(switch (zoom) {
            case SEQUENCE -> timeline.nextStep(store.moment(), direction);
            case STEP, BEAT -> timeline.nextBeat(store.moment(), direction);
            case ARITHMETIC -> timeline.nextPhase(store.moment(), direction);
        });
    }

    private void step(int direction, boolean typing) {
        if (!typing) {
            moveBy(direction, true);
        }
    }

    private void goTo(double position) {
        player.stop();
        store.moveTo(store.timeline().at(position));
    }
}
