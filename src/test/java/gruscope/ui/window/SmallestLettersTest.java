package gruscope.ui.window;

import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.export.page.Legibility;
import gruscope.figure.Drawing;
import gruscope.figure.Layout;
import gruscope.scene.Beside;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Theme;
import gruscope.scene.View;
import gruscope.scene.Zoom;
import gruscope.scene.file.Presets;
import gruscope.scene.whatif.Change;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// No letter of the window is too small to be read, whatever it shows, however large it is: measured on the controls that are in sight and on what is really
/// drawn in their pictures. It leaves the table in `target/smallest-letters-in-window.md`.
@OnScreen
class SmallestLettersTest {

    private static final Path TABLE = Path.of("target/smallest-letters-in-window.md");
    private static final Map<String, Map<String, Smallest>> ROWS = new TreeMap<>();
    private static final Map<String, Double> SHARES = new TreeMap<>();

    /// Half a hundredth of a pixel is lost where letters are scaled.
    private static final double EPSILON = 0.02;

    private Store store;
    private Stage stage;

    /// What a window can show.
    private enum Shown {
        DEFAULT, SEQUENCE, BEAT, ARITHMETIC, CODE, MEMORY, WHAT_IF, BESIDE_TWO, BESIDE_THREE, BESIDE_MEMORY, LSTM, FOLDED, MANY_UNITS, LONG_RUN, UNSHARED
    }

    private enum Size {
        LOW(1280, 720);

        private final double width;
        private final double height;

        Size(double width, double height) {
            this.width = width;
            this.height = height;
        }
    }

    private record Smallest(double pixels, String text) {

        Smallest or(double other, String where) {
            return other < pixels ? new Smallest(other, where) : this;
        }
    }

    @Start
    void open(Stage shared) {
        OwnStage.open(1280, 720, stage -> {
            this.stage = stage;
            store = new Store(Presets.defaultScene().withMoment(Moment.after(6, 5)));
            new Window(stage, store).show();
        });
        // The headless screen has fewer pixels than the largest window, and says so whenever it is painted.
        Thread.currentThread().setUncaughtExceptionHandler((_, _) -> { });
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void everyLetterCanBeRead(Size size, FxRobot robot) {
        resize(size, robot);

        robot.interact(() -> {
            for (Theme theme : List.of(Theme.LIGHT)) {
                for (Shown shown : Shown.values()) {
                    show(shown, theme);
                    Smallest smallest = smallest(stage.getScene().getRoot(), new Smallest(Double.POSITIVE_INFINITY, ""));
                    ROWS.computeIfAbsent(shown.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " · " + theme.key(), _ -> new TreeMap<>()).put(size.name(), smallest);
                }
            }
        });

        List<String> tooSmall = new ArrayList<>();
        ROWS.forEach((row, sizes) -> {
            Smallest found = sizes.get(size.name());
            if (found != null && found.pixels() < (row.endsWith("projector") ? Layout.LEAST_PROJECTED : Layout.LEAST) - EPSILON) {
                tooSmall.add(row + ": " + found);
            }
        });
        assertEquals(List.of(), tooSmall);
    }

    @ParameterizedTest
    @EnumSource(value = Size.class, names = "LOW")
    void theCellHasHalfOfTheHeight(Size size, FxRobot robot) {
        resize(size, robot);

        robot.interact(() -> {
            for (Shown shown : List.of(Shown.DEFAULT, Shown.BEAT, Shown.ARITHMETIC, Shown.MEMORY, Shown.BESIDE_TWO, Shown.BESIDE_THREE, Shown.LSTM, Shown.MANY_UNITS)) {
                show(shown, Theme.LIGHT);
                double share = stage.getScene().lookup("#cell").getParent().getParent().getLayoutBounds().getHeight() / stage.getScene().getHeight();
                SHARES.put(shown + " at " + size, share);
            }
        });

        SHARES.forEach((shown, share) -> assertTrue(share > 0.498, () -> shown + ": " + share));
    }

    private void resize(Size size, FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(size.width);
            stage.setHeight(size.height);
        });
    }

    /// What a pulse would do, until nothing moves any more.
    private void settle() {
        for (int pass = 0; pass < 3; pass++) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
    }

    private void show(Shown shown, Theme theme) {
        Scene plain = switch (shown) {
            case LSTM -> Presets.all().get("count-since-reset-lstm");
            default -> Presets.defaultScene();
        };
        store.edit(plain.withMoment(Moment.after(6, 5)));
        View view = plain.view().withTheme(theme);
        press(shown == Shown.MEMORY || shown == Shown.BESIDE_MEMORY ? "tab-memory" : "tab-maps");
        press(shown == Shown.CODE ? "tab-code" : "tab-diagram");
        press(shown == Shown.WHAT_IF ? "side-what-if" : "side-bill");
        List<CellKind> beside = switch (shown) {
            case BESIDE_TWO, BESIDE_MEMORY -> List.of(Lstm.KIND);
            case BESIDE_THREE -> List.of(Lstm.KIND, Rnn.KIND);
            default -> List.of();
        };
        Zoom zoom = switch (shown) {
            case SEQUENCE -> Zoom.SEQUENCE;
            case BEAT -> Zoom.BEAT;
            case ARITHMETIC -> Zoom.ARITHMETIC;
            default -> Zoom.STEP;
        };
        store.look(store.scene().withView(view.withZoom(zoom.level()).withBeside(new Beside(beside, Beside.Match.UNITS)).withFold(shown == Shown.FOLDED ? 1 : 0)));
        switch (shown) {
            case LONG_RUN -> store.type("1.1.1R.11.".repeat(50));
            case MANY_UNITS -> store.edit(store.scene().with(new Change.Units(32)));
            case UNSHARED -> press("unshare");
            default -> { }
        }
        settle();
    }

    private void press(String id) {
        ((ButtonBase) stage.getScene().lookup("#" + id)).fire();
    }

    private static Smallest smallest(Node node, Smallest before) {
        Smallest found = before;
        if (!node.isVisible()) {
            return found;
        }
        if (node instanceof FigurePane pane && pane.getWidth() > 2 && pane.getHeight() > 2) {
            found = pane.drawing().map(drawing -> ofDrawing(drawing, pane.getId(), before)).orElse(found);
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            found = found.or(labeled.getFont().getSize(), labeled.getText());
        }
        if (node instanceof TextInputControl text) {
            found = found.or(text.getFont().getSize(), "typed");
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                found = smallest(child, found);
            }
        }
        return found;
    }

    private static Smallest ofDrawing(Drawing drawing, String name, Smallest before) {
        Legibility legibility = Legibility.of(drawing);
        return before.or(legibility.letters() * 96 / 72, name + ": " + legibility.smallestText());
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# Smallest letters of the window, in pixels", "",
                "Light and dark are set alike: at least 11. Projected: at least 24.", "", "| view | 1024×680 | 1280×720 | 1600×1000 | 3840×2160 |", "| --- | --- | --- | --- | --- |"));
        ROWS.forEach((view, sizes) -> {
            StringBuilder row = new StringBuilder("| " + view);
            for (Size size : Size.values()) {
                Smallest smallest = sizes.get(size.name());
                row.append(" | ").append(smallest == null ? "–" : String.format(Locale.ROOT, "%.1f (%s)", smallest.pixels(), smallest.text().replace("|", "/")));
            }
            lines.add(row + " |");
        });
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines);
    }
}
