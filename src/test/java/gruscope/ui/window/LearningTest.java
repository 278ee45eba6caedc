package gruscope.ui.window;

import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Signal;
import gruscope.figure.Hotspot;
import gruscope.figure.Target;
import gruscope.lesson.Course;
import gruscope.lesson.Lesson;
import gruscope.lesson.Prediction;
import gruscope.lesson.file.Courses;
import gruscope.scene.Beside;
import gruscope.scene.Language;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.lesson.Page;
import gruscope.ui.lesson.Study;
import gruscope.ui.pane.FigurePane;
import gruscope.ui.store.Store;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Lessons, pairs, puzzles, questions and predictions in the pane beside the picture.
@OnScreen
class LearningTest {

    private static final Course COURSE = Courses.bundled();

    private Store store;
    private Study study;

    @Start
    void open(Stage shared) {
        OwnStage.open(1030, 700, stage -> {
            store = new Store(Presets.defaultScene());
            Window window = new Window(stage, store);
            study = window.study();
            window.show();
        });
    }

    @Test
    void pageKeysTurnPagesAndALearnerWhoWandersOffComesBack(FxRobot robot) {
        robot.interact(() -> study.open(new Page.Lecture(COURSE.lessons().getFirst(), 0)));
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(new Page.Lecture(COURSE.lessons().getFirst(), 1), study.page());
        robot.type(KeyCode.PAGE_UP);
        assertEquals(new Page.Lecture(COURSE.lessons().getFirst(), 0), study.page());

        robot.interact(() -> store.edit(Presets.named("latch")));
        assertTrue(study.isAway());
        assertTrue(text(robot, "#waits").contains("Set the scene again"), text(robot, "#waits"));
        press(robot, "#restore");

        assertFalse(study.isAway());
        assertEquals(COURSE.lessons().getFirst().steps().getFirst().start().model(), store.scene().model());
    }

    @Test
    void aPairIsSwitchedWithOneKey(FxRobot robot) {
        robot.interact(() -> study.open(new Page.Twins(COURSE.pair(8).orElseThrow(), false)));
        Scene one = store.scene();

        robot.type(KeyCode.X);
        assertEquals(1, store.scene().changes().size());
        robot.type(KeyCode.X);
        assertEquals(one, store.scene());
    }

    @Test
    void aCurveIsDrawnBeforeItIsSeenAndThenHeldAgainstTheTruth(FxRobot robot) {
        Lesson lesson = COURSE.lesson("3-forgetting").orElseThrow();
        robot.interact(() -> study.open(new Page.Lecture(lesson, 0)));
        assertTrue(lesson.steps().getFirst().prediction().orElseThrow() instanceof Prediction.Curve);
        assertFalse(robot.lookup(".cover").queryAll().isEmpty() && robot.lookup(".cover-pane").queryAll().stream().noneMatch(Node::isVisible));

        robot.interact(() -> robot.lookup("#guess").query().requestFocus());
        robot.type(KeyCode.UP, 10);
        press(robot, "#commit");

        assertTrue(text(robot, "#verdict").startsWith("The dashed line is what it does."), text(robot, "#verdict"));
        assertEquals(21, store.moment().step());
        assertTrue(robot.lookup(".cover-pane").queryAll().stream().noneMatch(Node::isVisible));
    }

    @Test
    void inAnySceneTheNextNumberIsPredictedAndItsGapTold(FxRobot robot) {
        robot.interact(() -> {
            store.edit(Presets.named("latch"));
            store.moveTo(store.timeline().endOf(1));
        });
        robot.type(KeyCode.G);
        assertTrue(robot.lookup(".cover").queryAll().size() > 0 || robot.lookup(".cover-pane").queryAll().stream().anyMatch(Node::isVisible));

        Node chart = robot.lookup("#guess").query();
        robot.clickOn(chart.localToScreen(20, 37.5));
        press(robot, "#commit");

        Matcher told = Pattern.compile("You said (\\S+)\\. It is 0\\.993: a gap of (\\S+)\\.\n[^\\x00]*").matcher(text(robot, "#verdict"));
        assertTrue(told.matches(), text(robot, "#verdict"));
        assertEquals(0.993 - Double.parseDouble(told.group(1)), Double.parseDouble(told.group(2)), 1e-9, told.group());
        assertEquals(2, store.moment().step());
    }

    /// The learner goes on before anything is predicted.
    @Test
    void whatIsToBePredictedIsNeitherShownNorSaidAnywhere(FxRobot robot) {
        robot.interact(() -> {
            store.edit(Presets.defaultScene().withView(Presets.defaultScene().view().withBeside(new Beside(List.of(Lstm.KIND), Beside.Match.UNITS))));
            store.moveTo(store.timeline().endOf(2));
            study.open(new Page.Guess());
            store.moveTo(store.timeline().endOf(4));
        });

        for (String cover : List.of("all", "gates", "number")) {
            robot.interact(() -> {
                store.moveTo(store.timeline().endOf(2));
                robot.lookup("#cover-" + cover).queryAs(ButtonBase.class).fire();
                store.moveTo(store.timeline().endOf(4));
            });
            FigurePane strip = robot.lookup("#strip").queryAs(FigurePane.class);
            List<Target> inSight = strip.drawing().orElseThrow().hotspots().stream()
                    .filter(spot -> strip.at(spot.area().getBounds2D().getCenterX(), spot.area().getBounds2D().getCenterY()).isPresent()).map(Hotspot::target).toList();

            assertTrue(inSight.stream().anyMatch(target -> target instanceof Target.Value(Signal _, int step, int _) && step <= 2), cover);
            assertEquals(List.of(), inSight.stream().filter(target -> target instanceof Target.Step(int step) && step > 2).toList(), cover);
            if (!cover.equals("gates")) {
                assertEquals(List.of(), inSight.stream().filter(target -> target instanceof Target.Value(Signal signal, int step, int _) && signal == Signal.READOUT && step > 2).toList(), cover);
            }
            if (cover.equals("all")) {
                assertEquals(List.of(), inSight.stream().filter(target -> target instanceof Target.OfNeighbour(int _, Target.Value(Signal signal, int step, int _))
                        && signal != Signal.INPUT && step > 2).toList());
            }
            assertEquals("What is shown here is to be predicted first.", strip.queryAccessibleAttribute(AccessibleAttribute.TEXT));
            FigurePane memory = robot.lookup("#memory").queryAs(FigurePane.class);
            robot.interact(() -> robot.lookup("#tab-memory").queryAs(ButtonBase.class).fire());
            assertEquals(0, memory.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT), cover);
            assertFalse(memory.lookupAll(".cover").isEmpty(), cover);
        }
        robot.interact(study::close);
    }

    @Test
    void aKeyCoversThePictureAndAnotherOpensTheLessons(FxRobot robot) {
        robot.type(KeyCode.PERIOD);
        assertTrue(robot.lookup("#curtain").query().isVisible());
        robot.type(KeyCode.B);
        assertFalse(robot.lookup("#curtain").query().isVisible());
        robot.type(KeyCode.L);
        assertTrue(study.isOpen());
        robot.type(KeyCode.L);
        assertFalse(study.isOpen());
    }

    @Test
    void theLessonGoesOnInAnotherLanguage(FxRobot robot) {
        robot.interact(() -> study.open(new Page.Lecture(COURSE.lessons().getFirst(), 0)));

        robot.interact(() -> store.look(store.scene().withView(store.scene().view().withLanguage(Language.CHINESE))));

        assertTrue(robot.lookup(".study-title").queryAll().stream().map(Labeled.class::cast).anyMatch(title -> title.getText().equals("看一步")));
        assertTrue(study.isOpen());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }
}
