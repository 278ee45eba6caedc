package gruscope.ui.window;

import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Hands without a plan: from a seed, one action after the other on whatever the window shows at that moment. All of it on the window's thread.
final class Walk {

    private static final List<KeyCode> KEYS = List.of(KeyCode.SPACE, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.DIGIT1, KeyCode.DIGIT2,
            KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.F, KeyCode.C, KeyCode.M, KeyCode.W, KeyCode.P, KeyCode.S, KeyCode.F7, KeyCode.F8, KeyCode.F9,
            KeyCode.ESCAPE, KeyCode.PLUS, KeyCode.MINUS, KeyCode.DIGIT0, KeyCode.TAB, KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER);

    /// These ask the system for a file, or for the whole screen, and the headless one has no answer.
    private static final Set<String> ASKING = Set.of("export-export", "files", "view-full-screen");

    private static final String JUNK = "x · \u0000 \uffff 丁 1e999 -0.5 1,0 R.1 \ud83d\ude00 ";
    private static final List<Path> FILES = Stream.of("src/test/resources/cases/two_cells_mixed_bias.json", "src/test/resources/cases/proj_first.json",
            "assets/presets/latch.json", "assets/pictures/cell.svg", "assets/pictures/window.png", "assets/fonts/DejaVuSans.ttf", "README.md", "nowhere.json").map(Path::of).toList();

    private final Stage stage;
    private final Window window;
    private final Store store;
    private final SplittableRandom random;

    /// What a hand does one after the other the window is told one after the other.
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private String action = "";

    Walk(Stage stage, Window window, Store store, long seed) {
        this.stage = stage;
        this.window = window;
        this.store = store;
        this.random = new SplittableRandom(seed);
    }

    /// One action.
    ///
    /// @return what it was, in a few words
    String step() {
        Runnable next = pending.poll();
        if (next != null) {
            next.run();
            return action;
        }
        action = begin();
        return action;
    }

    private String begin() {
        Optional<Stage> dialog = dialog();
        if (dialog.isPresent()) {
            return random.nextInt(4) == 0 ? close(dialog.get()) : control(dialog.get());
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> type();
            case 3, 4 -> undo();
            case 5, 6, 7 -> key();
            case 8, 9, 10 -> control(stage);
            case 11 -> menu();
            case 12 -> scrub();
            case 13, 14 -> point();
            case 15 -> drag();
            case 16 -> wheel();
            case 17 -> random.nextInt(4) == 0 ? resize() : preset();
            case 18 -> open();
            default -> random.nextInt(6) == 0 ? press(stage.getScene(), KeyCode.E, true) : key();
        };
    }

    /// Closes what is open, and waits for nothing.
    void rest() {
        pending.forEach(Runnable::run);
        pending.clear();
        dialog().ifPresent(Stage::hide);
        List.copyOf(javafx.stage.Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(javafx.stage.Window::hide);
        window.player().stop();
        window.presenting().end();
    }

    private Optional<Stage> dialog() {
        return javafx.stage.Window.getWindows().stream().filter(one -> one instanceof Stage && one != stage).map(Stage.class::cast).findFirst();
    }

    private static String close(Stage dialog) {
        dialog.hide();
        return "close the dialog";
    }

    private String type() {
        TextField field = (TextField) stage.getScene().lookup("#sequence");
        int at = field.getText().isEmpty() ? 0 : random.nextInt(field.getLength() + 1);
        switch (random.nextInt(8)) {
            case 0 -> field.setText("");
            case 1 -> field.deleteText(at, Math.min(field.getLength(), at + 1 + random.nextInt(5)));
            case 2 -> field.insertText(at, JUNK.substring(random.nextInt(JUNK.length() - 1)));
            case 3 -> store.rest();
            default -> {
                String known = Presets.withModel(store.scene().model()).map(Presets::named).map(Scene::text).orElse("1 0 0.5");
                if (field.getLength() < 60 && !known.isEmpty()) {
                    field.insertText(at, known.substring(random.nextInt(known.length())));
                }
            }
        }
        return "type \"" + field.getText() + '"';
    }

    private String undo() {
        if (random.nextInt(3) == 0) {
            store.redo(1 + random.nextInt(3));
            return "redo";
        }
        store.undo(1 + random.nextInt(3));
        return "undo";
    }

    private String key() {
        return press(stage.getScene(), KEYS.get(random.nextInt(KEYS.size())), false);
    }

    private String press(javafx.scene.Scene scene, KeyCode key, boolean shortcut) {
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        for (EventType<KeyEvent> kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target, new KeyEvent(kind, "", "", key, random.nextInt(5) == 0, shortcut, false, false));
        }
        return (shortcut ? "Ctrl+" : "") + key;
    }

    private String control(Stage shown) {
        List<Node> all = inSight(shown.getScene().getRoot(), node -> !node.isDisabled() && (node instanceof ButtonBase || node instanceof Slider
                || node instanceof ComboBox<?> || node instanceof TextField) && !ASKING.contains(String.valueOf(node.getId())));
        if (all.isEmpty()) {
            return "nothing to press";
        }
        Node node = all.get(random.nextInt(all.size()));
        switch (node) {
            case MenuButton menu -> choose(menu);
            case ButtonBase button -> button.fire();
            case Slider slider -> slider.setValue(slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin()));
            case ComboBox<?> combo -> {
                if (!combo.getItems().isEmpty()) {
                    combo.getSelectionModel().select(random.nextInt(combo.getItems().size()));
                }
            }
            case TextField field -> {
                field.setText(random.nextBoolean() ? String.valueOf(random.nextInt(100)) : JUNK.substring(random.nextInt(JUNK.length())));
                Event.fireEvent(field, new javafx.event.ActionEvent());
            }
            default -> throw new IllegalStateException(node.toString());
        }
        return "use " + node.getId() + " " + node.getClass().getSimpleName();
    }

    private String menu() {
        return choose((MenuButton) stage.getScene().lookup(List.of("#view", "#beside", "#history").get(random.nextInt(3))));
    }

    private String choose(MenuButton menu) {
        List<MenuItem> items = new ArrayList<>(menu.getItems());
        menu.getItems().stream().filter(Menu.class::isInstance).forEach(inner -> items.addAll(((Menu) inner).getItems()));
        items.removeIf(item -> ASKING.contains(String.valueOf(item.getId())) || item.isDisable() || item.getOnAction() == null || item.getId() == null && menu.getId().equals("files"));
        if (items.isEmpty()) {
            return "an empty menu";
        }
        MenuItem item = items.get(random.nextInt(items.size()));
        item.fire();
        return "choose " + item.getId() + " " + item.getText();
    }

    private String preset() {
        List<String> names = Presets.names();
        String name = names.get(random.nextInt(names.size()));
        store.edit(Presets.named(name).withView(store.scene().view().withUnit(0)));
        return "preset " + name;
    }

    private String scrub() {
        Slider scrub = (Slider) stage.getScene().lookup("#scrub");
        scrub.setValue(random.nextDouble() * scrub.getMax());
        return "scrub";
    }

    private String resize() {
        stage.setWidth(800 + random.nextInt(200));
        stage.setHeight(640 + random.nextInt(300));
        return "resize";
    }

    private String open() {
        Path file = FILES.get(random.nextInt(FILES.size()));
        window.files().open(file);
        return "open " + file;
    }

    private String point() {
        Node pane = pane();
        double x = random.nextDouble() * pane.getLayoutBounds().getWidth();
        double y = random.nextDouble() * pane.getLayoutBounds().getHeight();
        mouse(pane, MouseEvent.MOUSE_MOVED, x, y, 0, true);
        if (random.nextInt(3) > 0) {
            int clicks = 1 + random.nextInt(2);
            pending.add(() -> mouse(pane, MouseEvent.MOUSE_PRESSED, x, y, clicks, true));
            pending.add(() -> {
                mouse(pane, MouseEvent.MOUSE_RELEASED, x, y, clicks, true);
                mouse(pane, MouseEvent.MOUSE_CLICKED, x, y, clicks, true);
            });
        }
        if (random.nextInt(3) == 0) {
            pending.add(() -> mouse(pane, MouseEvent.MOUSE_EXITED, -1, -1, 0, true));
        }
        return "point at " + pane.getId();
    }

    private String drag() {
        Node pane = pane();
        double x = random.nextDouble() * pane.getLayoutBounds().getWidth();
        double y = random.nextDouble() * pane.getLayoutBounds().getHeight();
        mouse(pane, MouseEvent.MOUSE_PRESSED, x, y, 1, true);
        for (int i = 0; i < 3; i++) {
            x += random.nextDouble(-120, 120);
            y += random.nextDouble(-60, 60);
            double toX = x;
            double toY = y;
            pending.add(() -> mouse(pane, MouseEvent.MOUSE_DRAGGED, toX, toY, 1, false));
        }
        double atX = x;
        double atY = y;
        pending.add(() -> mouse(pane, MouseEvent.MOUSE_RELEASED, atX, atY, 1, false));
        return "drag in " + pane.getId();
    }

    private String wheel() {
        Node pane = pane();
        double by = random.nextBoolean() ? 40 : -40;
        Point2D at = pane.localToScene(random.nextDouble() * pane.getLayoutBounds().getWidth(), random.nextDouble() * pane.getLayoutBounds().getHeight());
        Event.fireEvent(pane, new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), at.getX(), at.getY(), random.nextInt(4) == 0, random.nextInt(4) == 0, false, false, false, false, 0, by, 0, by,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
        return "wheel over " + pane.getId();
    }

    private Node pane() {
        List<Node> panes = inSight(stage.getScene().getRoot(), node -> node instanceof FigurePane || "chart".equals(node.getId()));
        return panes.get(random.nextInt(panes.size()));
    }

    private void mouse(Node on, EventType<MouseEvent> kind, double x, double y, int clicks, boolean still) {
        Point2D inScene = on.localToScene(x, y);
        Point2D screen = on.localToScreen(x, y);
        boolean down = kind != MouseEvent.MOUSE_MOVED && kind != MouseEvent.MOUSE_EXITED;
        Event.fireEvent(on, new MouseEvent(kind, inScene.getX(), inScene.getY(), screen.getX(), screen.getY(), down ? MouseButton.PRIMARY : MouseButton.NONE, clicks,
                false, false, false, false, down, false, false, false, false, still, null));
    }

    private static List<Node> inSight(Parent root, Predicate<Node> wanted) {
        List<Node> found = new ArrayList<>();
        collect(root, wanted, found);
        return found;
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }
}
