package gruscope.ui.window;

import gruscope.scene.file.Presets;
import gruscope.lesson.Course;
import gruscope.lesson.file.Courses;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.lesson.Page;
import gruscope.ui.lesson.Study;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The window for those who hear it and go through it by keys.
@OnScreen
class ReadAloudTest {

    private Stage stage;
    private Store store;
    private Study study;

    @Start
    void open(Stage shared) {
        OwnStage.open(1120, 980, stage -> {
            this.stage = stage;
            store = new Store(Presets.named("latch"));
            Window window = new Window(stage, store);
            study = window.study();
            window.show();
            store.moveTo(store.timeline().endOf(12));
        });
    }

    @Test
    void aFigureIsAListOfItsPlacesAndSaysWhatItShows(FxRobot robot) {
        FigurePane cell = figure("cell");
        String before = asked(robot, () -> (String) cell.queryAccessibleAttribute(AccessibleAttribute.TEXT));

        robot.interact(() -> store.moveTo(store.timeline().nextStep(store.moment(), -1)));

        String after = asked(robot, () -> (String) cell.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        assertEquals(AccessibleRole.LIST_VIEW, cell.getAccessibleRole());
        assertTrue(before.contains("step 12 of 12"), before);
        assertTrue(after.contains("step 11 of 12"), after);
        assertEquals(List.of(), asked(robot, () -> items(cell).stream().filter(String::isBlank).toList()));
        assertTrue(asked(robot, () -> items(cell)).stream().anyMatch(text -> text.contains("update gate z")), () -> items(cell).toString());
    }

    @Test
    void whatTheArrowsComeToIsTheItemThatIsRead(FxRobot robot) {
        FigurePane cell = figure("cell");
        robot.interact(cell::requestFocus);

        robot.type(KeyCode.RIGHT);
        Node first = asked(robot, () -> (Node) cell.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
        robot.type(KeyCode.RIGHT);
        Node second = asked(robot, () -> (Node) cell.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));

        assertNotNull(first);
        assertNotEquals(first, second);
        assertEquals(cell.marked().orElseThrow().area().getBounds2D().getX(), second.getLayoutX(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bill", "what-if", "teaching"})
    void whateverTakesTheFocusHasANameAndSaysWhatItIsForUnderThePointer(String tab, FxRobot robot) {
        robot.interact(() -> robot.lookup("#side-" + tab).queryAs(ButtonBase.class).fire());
        if (tab.equals("what-if")) {
            WhatIfs.await(robot);
        }

        List<Node> focusable = asked(robot, () -> focusable(stage.getScene().getRoot()));
        assertEquals(List.of(), focusable.stream().filter(node -> named(node).isBlank()).map(Object::toString).toList());
        assertEquals(List.of(), focusable.stream().filter(node -> node instanceof Control control && control.getTooltip() == null).map(Object::toString).toList());
    }

    static List<Page> pages() {
        Course course = Courses.bundled();
        return List.of(new Page.Lecture(course.lessons().getFirst(), 0), new Page.Lecture(course.lessons().get(2), 0), new Page.Twins(course.pair(8).orElseThrow(), false),
                new Page.Riddle(course.puzzles().getFirst()), new Page.Quiz(course.quiz().getFirst(), 0), new Page.Guess());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void soDoesWhateverALessonAsksWith(Page page, FxRobot robot) {
        robot.interact(() -> study.open(page));

        List<Node> focusable = asked(robot, () -> focusable(stage.getScene().getRoot()));
        assertEquals(List.of(), focusable.stream().filter(node -> named(node).isBlank()).map(Object::toString).toList());
        assertEquals(List.of(), focusable.stream().filter(node -> node instanceof Control control && control.getTooltip() == null).map(Object::toString).toList());
    }

    private FigurePane figure(String key) {
        return (FigurePane) stage.getScene().lookup("#" + key);
    }

    private static List<String> items(FigurePane pane) {
        int count = (int) pane.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT);
        return IntStream.range(0, count).mapToObj(index -> (Node) pane.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, index))
                .map(item -> (String) item.queryAccessibleAttribute(AccessibleAttribute.TEXT)).toList();
    }

    private static List<Node> focusable(Node node) {
        List<Node> found = new ArrayList<>();
        if (!node.isVisible()) {
            return found;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof ScrollPane pane) {
            found.addAll(focusable(pane.getContent()));
        } else if (node instanceof Parent parent && !(node instanceof Control)) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(focusable(child)));
        }
        return found;
    }

    private static String named(Node node) {
        String own = node.getAccessibleText() != null ? node.getAccessibleText() : node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
        String tip = node instanceof Control control && control.getTooltip() != null ? control.getTooltip().getText() : "";
        return own.isBlank() ? node instanceof FigurePane ? (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT) : tip : own;
    }

    private static <T> T asked(FxRobot robot, Callable<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        robot.interact(() -> {
            answer.set(question.call());
            return null;
        });
        return answer.get();
    }
}
