package gruscope.ui.lesson;

import gruscope.Phrases;
import gruscope.lesson.Course;
import gruscope.lesson.Lesson;
import gruscope.lesson.Puzzle;
import gruscope.lesson.Step;
import gruscope.lesson.file.Courses;
import gruscope.scene.Language;
import gruscope.scene.file.Presets;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.memory.Notebook;
import gruscope.ui.pane.Pointing;
import gruscope.ui.store.Notices;
import gruscope.ui.store.Store;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The lesson pane by itself: every lesson is walked, every puzzle solved.
@OnScreen
class StudyPaneTest {

    private static final Course COURSE = Courses.bundled();
    private static final double FONT = 13;

    private Store store;
    private Study study;

    @Start
    void open(Stage shared) {
        OwnStage.open(420, 700, stage -> {
            store = new Store(Presets.named("latch"));
            study = new Study(store, Courses::bundled, Notebook.named("lessons-of-a-test"));
            Pointing pointing = new Pointing(store, Phrases.of("window", List.of(Locale.ENGLISH)), _ -> { }, _ -> { });
            StudyPane pane = new StudyPane(study, store, pointing, Locale.ENGLISH, _ -> { });
            study.listen(() -> pane.show(100 * FONT, FONT));
            store.listen(() -> pane.show(100 * FONT, FONT));
            stage.setScene(new Scene(pane.node()));
            stage.show();
        });
    }

    @Test
    void everyLessonIsWalkedByDoingWhatItsStepsAskFor(FxRobot robot) {
        for (Lesson lesson : COURSE.lessons()) {
            for (int i = 0; i < lesson.steps().size(); i++) {
                Page.Lecture page = new Page.Lecture(lesson, i);
                Step step = lesson.steps().get(i);
                robot.interact(() -> study.open(page));
                String where = lesson.id() + " step " + (i + 1);
                assertEquals(step.start().model(), store.scene().model(), where);
                assertEquals(step.isOpen(), told(robot).isVisible(), where);

                robot.interact(() -> {
                    if (step.prediction().isPresent()) {
                        study.commit(page);
                    } else if (step.waits().isPresent()) {
                        store.edit(step.done());
                    }
                });

                assertTrue(told(robot).isVisible(), where);
                assertTrue(study.isDone(page), where);
            }
            assertTrue(study.isDone(lesson), lesson.id());
        }
    }

    @Test
    void everyPuzzleIsJudgedInNumbersAndSolved(FxRobot robot) {
        for (Puzzle puzzle : COURSE.puzzles()) {
            robot.interact(() -> study.open(new Page.Riddle(puzzle)));
            assertFalse(study.judgement(new Page.Riddle(puzzle)).isSolved(), puzzle.title().english());
            robot.interact(() -> store.edit(puzzle.naive()));
            assertFalse(study.judgement(new Page.Riddle(puzzle)).isSolved(), puzzle.title().english());
            robot.interact(() -> store.edit(puzzle.solutions().getFirst()));

            assertTrue(study.judgement(new Page.Riddle(puzzle)).isSolved(), puzzle.title().english());
            assertTrue(study.isSolved(puzzle.id()));
        }
    }

    @Test
    void aPageThatIsWrittenIsToldOfAsDoneInTheLanguageInWhichItIsRead(FxRobot robot, @TempDir Path folder) {
        robot.interact(() -> new TeachingDeeds(new Stage(), study, store, Locale.ENGLISH).writeTips(folder.resolve("tips.pdf")));

        assertEquals(Optional.of("tips.pdf is written."), store.notice());
        assertEquals(Notices.Kind.DONE, store.notices().kind());

        robot.interact(() -> store.look(store.scene().withView(store.scene().view().withLanguage(Language.CHINESE))));
        assertEquals(Optional.of("已写入 tips.pdf。"), store.notice());
    }

    @Test
    void thePresentersNotesFillTheirWindow(FxRobot robot) {
        NotesStage[] notes = new NotesStage[1];
        robot.interact(() -> {
            study.open(new Page.Lecture(COURSE.lessons().getFirst(), 0));
            notes[0] = new NotesStage(new Stage(), study, store);
            notes[0].open();
        });
        Parent root = notes[0].stage().getScene().getRoot();
        robot.interact(() -> {
            root.applyCss();
            root.layout();
        });

        assertEquals(root.getLayoutBounds().getHeight(), root.getChildrenUnmodifiable().getFirst().getBoundsInParent().getHeight(), 60);
        robot.interact(notes[0].stage()::hide);
    }

    @Test
    void hintsComeOneAtATime(FxRobot robot) {
        robot.interact(() -> study.open(new Page.Riddle(COURSE.puzzles().getFirst())));

        press(robot, "#hint");
        press(robot, "#hint");

        assertEquals(2, study.hints("1"));
        assertEquals("A hint (2 of 3 shown)", text(robot, "#hint"));
        assertTrue(robot.lookup("#judgement").queryParent().getChildrenUnmodifiable().stream().map(Labeled.class::cast).map(Labeled::getText)
                .anyMatch(line -> line.equals("✗  h at step 3 is 0; the goal asks ≥\u00a00.9.")));
    }

    @Test
    void aWrongAnswerLeadsToThePairThatDissolvesIt(FxRobot robot) {
        robot.interact(() -> study.open(new Page.Quiz(COURSE.quiz().getFirst(), 0)));
        robot.interact(() -> robot.lookup("#vote-A").queryAs(TextField.class).setText("12"));

        press(robot, "#answer-B");
        assertEquals("Not quite: A is right.", text(robot, "#verdict"));
        press(robot, "#to-pair");

        assertEquals(new Page.Twins(COURSE.pair(1).orElseThrow(), false), study.page());
    }

    private static Node told(FxRobot robot) {
        return robot.lookup("#told").query();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }
}
