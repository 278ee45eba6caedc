package gruscope.ui.window;

import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.export.page.Legibility;
import gruscope.figure.Drawing;
import gruscope.figure.Hotspot;
import gruscope.figure.Layout;
import gruscope.figure.Target;
import gruscope.figure.time.StateChart;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Moment;
import gruscope.scene.Scene;
import gruscope.scene.Zoom;
import gruscope.scene.file.Presets;
import gruscope.scene.whatif.Change;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.kit.TextSize;
import gruscope.ui.lesson.Page;
import gruscope.ui.lesson.Study;
import gruscope.ui.memory.Notebook;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// How the window uses its room: the cell fills its own, and whatever gives way says how it is got back.
@OnScreen
class WindowRoomTest {

    private static final Scene GRU = Presets.defaultScene().withMoment(Moment.after(6, 5));

    private Store store;
    private Stage stage;
    private Study study;

    @Start
    void open(Stage shared) {
        OwnStage.open(1280, 720, stage -> {
            this.stage = stage;
            store = new Store(GRU);
            Window window = new Window(stage, store);
            study = window.study();
            window.show();
        });
    }

    @Test
    void theCellFillsItsPanelAloneAndBesideOthers(FxRobot robot) {
        List<String> half = new ArrayList<>();
        robot.interact(() -> {
            store.reduceMotion(true);
            for (double[] size : new double[][] {{1280, 720}, {1600, 1000}}) {
                resize(size[0], size[1]);
                for (Scene scene : List.of(GRU, GRU.with(new Change.Units(32)), beside(GRU))) {
                    look(scene);
                    FigurePane cell = cell();
                    Drawing drawing = cell.drawing().orElseThrow();
                    double wide = ink(drawing, drawing.size().width()).getWidth() / cell.getWidth();
                    // The first of several cells, left of the line that parts it from the next.
                    double high = ink(drawing, drawing.size().width() * (scene.view().beside().kinds().isEmpty() ? 1 : 0.3)).getHeight() / cell.getHeight();
                    if (wide < 0.9 || high < 0.8) {
                        half.add("%.0f×%.0f %s: %.2f of the width, %.2f of the height".formatted(size[0], size[1], scene.changes().isEmpty() ? scene.view().beside().kinds() : "n = 32", wide, high));
                    }
                }
            }
        });

        assertEquals(List.of(), half);
    }

    @Test
    void whatGivesWaySaysHowToGetItBackAndDoes(FxRobot robot) {
        robot.interact(() -> {
            store.reduceMotion(true);
            resize(1120, 700);
            look(GRU);
        });
        ButtonBase back = robot.lookup("#no-time").queryAs(ButtonBase.class);
        assertTrue(back.isVisible());
        assertTrue(back.getText().contains("1 "), back.getText());
        assertFalse(robot.lookup("#map-choice").query().isVisible());

        robot.interact(back::fire);

        assertEquals(Zoom.SEQUENCE.level(), store.scene().view().zoom());
        robot.interact(this::settle);
        assertFalse(back.isVisible());
        assertTrue(robot.lookup("#gates").query().localToScene(0, 0).getY() < stage.getScene().getHeight());
    }

    @Test
    void theChartSaysWhichUnitsItDrawsAndOthersCanBeChosen(FxRobot robot) {
        robot.interact(() -> {
            store.reduceMotion(true);
            resize(1600, 1000);
            look(GRU.with(new Change.Units(32)));
        });
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), StateChart.units(store.shot()));
        OnScreen.Hand.settle();
        Node panel = robot.lookup(".below").query();
        double used = robot.lookup("#section-budget").query().localToScene(0, 0).getY() - panel.localToScene(0, 0).getY();
        assertTrue(used > panel.getLayoutBounds().getHeight() - 90, () -> "beyond " + used + " nothing stands in the side panel, and the weights are small");

        robot.interact(robot.lookup("#units-after").queryAs(ButtonBase.class)::fire);
        assertEquals(List.of(7, 8, 9, 10, 11, 12, 13), StateChart.units(store.shot()));

        robot.interact(robot.lookup("#units-before").queryAs(ButtonBase.class)::fire);
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), StateChart.units(store.shot()));
        robot.interact(() -> look(GRU));
        assertFalse(robot.lookup("#unit-choice").query().isVisible());
    }

    @Test
    void inTheHeadsOfPanelsAllWordsStandOnOneLine(FxRobot robot) {
        robot.interact(() -> look(GRU));

        for (Node head : robot.lookup(".main .head").queryAll()) {
            List<Double> lines = new ArrayList<>();
            baselines(head, lines);
            assertEquals(lines.getFirst(), lines.stream().mapToDouble(line -> line).min().orElseThrow(), 1.1, () -> head + ": " + lines);
            assertEquals(lines.getFirst(), lines.stream().mapToDouble(line -> line).max().orElseThrow(), 1.1, () -> head + ": " + lines);
        }
    }

    @Test
    void besideALessonHeadsHoldAllThatStandsInThemAndTheRailOfBeatsItsLetters(FxRobot robot) {
        robot.interact(() -> look(GRU));
        Node counted = robot.lookup("#conventions").query().getParent();
        assertEquals(1, counted.getOpacity());
        assertTrue(counted.localToScene(counted.getBoundsInLocal()).getMaxY() < stage.getScene().getHeight(), "the bill's ways of counting wait below");

        robot.push(KeyCode.L);
        OnScreen.Hand.settle();

        for (Node head : robot.lookup(".main .head").queryAll()) {
            double end = head.getParent().localToScene(head.getParent().getBoundsInLocal()).getMaxX();
            ((Parent) head).getChildrenUnmodifiable().stream().filter(Node::isManaged)
                    .forEach(tool -> assertTrue(tool.localToScene(tool.getBoundsInLocal()).getMaxX() <= end, () -> tool + " ends beyond " + end));
        }
        assertFalse(robot.lookup("#speed").query().getParent().isVisible());
        assertTrue(((MenuButton) robot.lookup("#view").query()).getItems().stream().anyMatch(item -> "view-speed".equals(item.getId()) && item.isVisible()));
        Drawing rail = robot.lookup("#rail").queryAs(FigurePane.class).drawing().orElseThrow();
        assertTrue(Legibility.of(rail).letters() * 96 / 72 > Layout.LEAST - 0.02, () -> Legibility.of(rail).smallestText());
    }

    @Test
    void theRaysOfTheSetFindEveryStepAtEveryZoom(FxRobot robot) {
        FigurePane weights = robot.lookup("#weights").queryAs(FigurePane.class);
        FigurePane strip = robot.lookup("#strip").queryAs(FigurePane.class);
        robot.interact(() -> store.reduceMotion(true));
        for (Zoom zoom : Zoom.values()) {
            robot.moveTo("#scrub");
            robot.interact(() -> look(GRU.withView(GRU.view().withZoom(zoom.level()))));
            Rectangle2D badge = weights.drawing().orElseThrow().hotspots().stream().filter(spot -> spot.target() instanceof Target.Weights).findFirst().orElseThrow().area().getBounds2D();

            robot.moveTo(weights.localToScreen(badge.getCenterX(), badge.getCenterY()));

            Node link = robot.lookup(".weight-link").query();
            assertTrue(link.isVisible(), zoom::key);
            for (Hotspot step : strip.drawing().orElseThrow().hotspots().stream().filter(spot -> spot.target() instanceof Target.Step).toList()) {
                Rectangle2D card = step.area().getBounds2D();
                assertTrue(strip.lookupAll("Rectangle").stream().map(Node::getBoundsInParent).anyMatch(glow -> glow.getWidth() < 2 * card.getWidth()
                        && Math.abs(glow.getCenterX() - card.getCenterX()) < card.getWidth() / 2), () -> zoom + " " + step.target());
            }
        }
    }

    /// From the store in the side panel to the cell, and back; where the panel is hidden, from that in the strip.
    @Test
    void theSetFliesFromItsStoreToTheCellAndBack(FxRobot robot) {
        for (String store : List.of("#weights", "#strip")) {
            if (store.equals("#strip")) {
                robot.push(KeyCode.F8);
            }
            List<Point2D> way = new ArrayList<>();
            for (double fraction : new double[] {0.01, 0.1, 0.2, 0.29, 0.8, 0.9, 0.99}) {
                robot.interact(() -> look(GRU.withMoment(new Moment(6, 1, fraction))));
                Label badge = robot.lookup("#set-on-its-way").queryAs(Label.class);
                assertTrue(badge.isVisible(), store + " " + fraction);
                assertEquals("W #1", badge.getText());
                way.add(new Point2D(badge.getLayoutX() + badge.getWidth() / 2, badge.getLayoutY() + badge.getHeight() / 2));
            }

            Node from = robot.lookup(store).query();
            assertTrue(from.localToScene(from.getBoundsInLocal()).contains(way.getFirst()), () -> store + " " + way);
            assertTrue(from.localToScene(from.getBoundsInLocal()).contains(way.getLast()), () -> store + " " + way);
            assertTrue(cell().localToScene(cell().getBoundsInLocal()).contains(way.get(3)), () -> store + " " + way);
            for (int i = 0; i < 3; i++) {
                assertTrue(way.get(i + 1).distance(way.get(3)) < way.get(i).distance(way.get(3)) + 1e-6, way::toString);
                assertTrue(way.get(i + 4).distance(way.get(3)) > way.get(i + 3).distance(way.get(3)) - 1e-6, way::toString);
            }
        }
    }

    /// A window remembers its size, and the next one opens with it.
    @AfterEach
    void asSmallAsItWas(FxRobot robot) {
        robot.interact(() -> resize(1280, 720));
    }

    private static Scene beside(Scene scene) {
        return scene.withView(scene.view().withBeside(new Beside(List.of(Lstm.KIND, Rnn.KIND), Beside.Match.UNITS)));
    }

    private static void baselines(Node node, List<Double> lines) {
        if (node instanceof Labeled words && words.isVisible() && !words.getText().isBlank()) {
            lines.add(words.localToScene(0, words.getBaselineOffset()).getY());
        } else if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> baselines(child, lines));
        }
    }

    private FigurePane cell() {
        return (FigurePane) stage.getScene().lookup("#cell");
    }

    /// Letters from four fifths to twice as large, in the smallest window that a projector has: what has no room stands in the view menu, figures take other forms.
    @Test
    void nothingIsCutOffInLettersOfAnySize(FxRobot robot) {
        List<String> cut = new ArrayList<>();
        Set<Double> letters = new TreeSet<>();
        try {
            robot.interact(() -> {
                store.reduceMotion(true);
                resize(1280, 720);
                look(GRU.withView(GRU.view().withLanguage(Language.CHINESE)));
            });
            robot.interact(() -> press(KeyCode.PLUS, 7));
            notCutOffWithWhatIsOpened(robot, cut);
            robot.interact(() -> {
                press(KeyCode.DIGIT0, 1);
                look(GRU.withView(GRU.view().withLanguage(Language.ENGLISH)));
            });
            robot.interact(() -> press(KeyCode.MINUS, 5));
            for (int size : TextSize.SIZES) {
                robot.interact(() -> {
                    settle();
                    assertEquals(size, TextSize.of(stage));
                    letters.add(((Labeled) stage.getScene().lookup("#about")).getFont().getSize());
                });
                notCutOffWithWhatIsOpened(robot, cut);
                robot.interact(() -> press(KeyCode.PLUS, 1));
            }
            assertEquals(TextSize.SIZES.size(), letters.size(), letters::toString);
            assertEquals("200", Notebook.named("window").get("text-size").orElseThrow());
            assertTrue(((MenuButton) robot.lookup("#view").query()).getItems().stream().anyMatch(item -> "view-undo".equals(item.getId()) && item.isVisible()));
        } finally {
            robot.interact(() -> press(KeyCode.DIGIT0, 1));
        }

        assertEquals(List.of(), cut);
        assertEquals(100, TextSize.of(stage));
        assertTrue(robot.lookup("#undo").query().isVisible());
    }

    /// A panel that was wanted in smaller letters folds in larger ones; wanted there too, it comes in place of the picture, and goes again.
    @Test
    void aPanelThatWasWantedFoldsWhereLettersLeaveItNoRoomAndComesInPlaceOfThePicture(FxRobot robot) {
        Button handle = robot.lookup("#side-handle").queryAs(Button.class);
        Node side = robot.lookup(".side").query();
        try {
            robot.interact(() -> {
                store.reduceMotion(true);
                resize(1280, 720);
                press(KeyCode.PLUS, 2);
                settle();
                assertFalse(side.isVisible());
                handle.fire();
                settle();
                assertTrue(side.isVisible());
                assertFalse(handle.getParent().isVisible());

                press(KeyCode.PLUS, 3);
                settle();
                assertFalse(side.isVisible());
                assertTrue(handle.getParent().isVisible());

                handle.fire();
                settle();
                assertTrue(side.isVisible());
                assertFalse(stage.getScene().lookup(".main").isVisible());
                assertTrue(side.localToScene(side.getBoundsInLocal()).getMinX() < 5, () -> "at " + side.localToScene(side.getBoundsInLocal()));

                handle.fire();
                settle();
                assertFalse(side.isVisible());
                assertTrue(stage.getScene().lookup(".main").isVisible());
            });
        } finally {
            robot.interact(() -> press(KeyCode.DIGIT0, 1));
        }

        assertTrue(side.isVisible());
        assertFalse(handle.getParent().isVisible());
    }

    /// The window as it is, with a lesson beside the picture, and with the side panel brought there too.
    private void notCutOffWithWhatIsOpened(FxRobot robot, List<String> cut) {
        String size = TextSize.of(stage) + " % " + store.scene().view().language();
        notCutOff(robot, size, cut);
        robot.interact(() -> study.open(new Page.Lecture(study.course().lessons().getFirst(), 0)));
        notCutOff(robot, size + " with a lesson", cut);
        Button handle = (Button) stage.getScene().lookup("#side-handle");
        if (handle.getParent().isVisible()) {
            robot.interact(handle::fire);
            notCutOff(robot, size + " with a lesson and the panel", cut);
        }
        robot.interact(() -> {
            if (handle.getParent().isVisible()) {
                handle.fire();
            }
            study.close();
        });
    }

    private void notCutOff(FxRobot robot, String size, List<String> cut) {
        robot.interact(() -> {
            settle();
            beyond(stage.getScene().getRoot(), size, cut);
        });
    }

    private void press(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            Event.fireEvent(stage.getScene().getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
        }
    }

    private void beyond(Node node, String size, List<String> cut) {
        if (!node.isVisible() || node instanceof ScrollPane) {
            return;
        }
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        boolean shown = node instanceof Control || node instanceof FigurePane;
        if (shown && (bounds.getMaxX() > stage.getScene().getWidth() + 1 || bounds.getMaxY() > stage.getScene().getHeight() + 1 || bounds.getMinX() < -1 || bounds.getMinY() < -1)) {
            cut.add(size + ": " + node.getId() + " " + node.getStyleClass() + " at " + bounds.getMaxX() + ", " + bounds.getMaxY());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> beyond(child, size, cut));
        }
    }

    private void look(Scene scene) {
        store.edit(scene);
        settle();
    }

    private void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /// What a pulse would do, until nothing moves any more.
    private void settle() {
        for (int pass = 0; pass < 3; pass++) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
    }

    /// All that is drawn from the left edge to a width.
    private static Rectangle ink(Drawing drawing, double width) {
        BufferedImage image = new BufferedImage((int) Math.ceil(width), (int) Math.ceil(drawing.size().height()), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        drawing.paint(graphics);
        graphics.dispose();
        Rectangle ink = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 > 40) {
                    ink.add(x, y);
                }
            }
        }
        return ink;
    }
}
