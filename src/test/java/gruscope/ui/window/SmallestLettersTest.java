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
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// No letter of the window is too small to be read, whatever it shows, however large it is: measured on the controls that are in sight and on what is really
/// drawn in their pictures. It leaves the table in `target/smallest-letters-window.md`.
@OnScreen
class SmallestLettersTest {

    private static final Path TABLE = Path.of("target/smallest-letters-window.md");
    private static final Map<String, Map<String, Smallest>> ROWS = new TreeMap<>();
    private static final Map<String, Double> SHARES = new TreeMap<>();

    /// Half a hundredth of a pixel is lost where letters are scaled.
    private static final double EPSILON = 0.02;

    private Store store;
    private Stage stage;

    /// What a window can show.
    private enum Shown {
        DEFAULT, SEQUENCE, BEAT, ARITHMETIC, CODE, MEMORY, WHAT_IF, BESIDE_TWO, BESIDE_THREE, BESIDE_MEMORY, LSTM, FOLDED, MANY_UNITS, LONG_RUN, UNSHARED, HELP, LESSON,
        WITH_PANEL, BIG_CELL, BIG_SHARING, BIG_COMPARISON;

        private static final Set<Shown> ASKED = EnumSet.of(DEFAULT, BEAT, ARITHMETIC, MEMORY, BESIDE_THREE, MANY_UNITS, LONG_RUN, HELP);
        private static final Set<Shown> PROJECTED = EnumSet.of(WITH_PANEL, BIG_CELL, BIG_SHARING, BIG_COMPARISON);

        /// Dark differs from light in its colours only, and a large window from a smaller one in its scale only: a few views tell. What is projected has scenes of its own.
        boolean isShownIn(Theme theme, Size size) {
            return switch (theme) {
                case LIGHT -> size == Size.LOW ? !PROJECTED.contains(this) : ASKED.contains(this) || this == LESSON;
                case PROJECTOR -> ASKED.contains(this) || PROJECTED.contains(this);
                default -> ASKED.contains(this) && (size != Size.LARGE || this == DEFAULT || this == MEMORY);
            };
        }
    }

    private enum Size {
        LOW(1280, 720), DESIGNED(1600, 1000), LARGE(3840, 2160);

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
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PROJECTOR)) {
                for (Shown shown : Shown.values()) {
                    if (shown.isShownIn(theme, size)) {
                        show(shown, theme);
                        Smallest smallest = smallest(stage.getScene().getRoot(), new Smallest(Double.POSITIVE_INFINITY, ""));
                        ROWS.computeIfAbsent(shown.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " · " + theme.key(), _ -> new TreeMap<>()).put(size.name(), smallest);
                        if (theme == Theme.PROJECTOR) {
                            press(KeyCode.ESCAPE);
                        } else {
                            turn(shown, theme);
                        }
                    }
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
                turn(shown, Theme.LIGHT);
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
        Scene plain = shown == Shown.LSTM ? Presets.all().get("count-since-reset-lstm") : Presets.defaultScene();
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
        View view = plain.view().withTheme(theme).withZoom(zoom.level()).withBeside(new Beside(beside, Beside.Match.UNITS)).withFold(shown == Shown.FOLDED ? 1 : 0);
        Scene seen = plain.withView(view).withMoment(Moment.after(6, 5));
        store.edit(switch (shown) {
            case LONG_RUN -> seen.withText("1.1.1R.11.".repeat(50)).withMoment(Moment.after(250, 5));
            case MANY_UNITS -> seen.with(new Change.Units(32));
            case UNSHARED -> seen.with(new Change.Unshare(12));
            default -> seen;
        });
        turn(shown, theme);
        settle();
    }

    /// What no scene says: tabs, panels, help, what is projected. Pressed again, most of it is as it was before.
    private void turn(Shown shown, Theme theme) {
        boolean projected = theme == Theme.PROJECTOR;
        switch (shown) {
            case MEMORY, BESIDE_MEMORY -> press(projected ? KeyCode.F4 : KeyCode.M);
            case CODE -> press(KeyCode.C);
            case WHAT_IF -> press(KeyCode.W);
            case HELP -> press(KeyCode.F1);
            case LESSON -> press(KeyCode.L);
            case WITH_PANEL -> press(KeyCode.F8);
            case BIG_CELL -> press(KeyCode.F2);
            case BIG_SHARING -> press(KeyCode.F3);
            case BIG_COMPARISON -> press(KeyCode.F4);
            default -> { }
        }
    }

    private void press(KeyCode key) {
        Event.fireEvent(stage.getScene().getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
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
        if (node instanceof ChartViewer viewer && viewer.getWidth() > 2 && viewer.getHeight() > 2) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, viewer.getWidth(), viewer.getHeight());
            found = ofDrawing(new Drawing(new gruscope.figure.ink.Size(viewer.getWidth(), viewer.getHeight()), List::of, () -> "", graphics -> viewer.getChart().draw(graphics, area)),
                    "chart", found);
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
                "Light and dark are set alike: at least 11. Projected: at least 24.", "", "| view | 1280×720 | 1600×1000 | 3840×2160 |", "| --- | --- | --- | --- |"));
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
