package gruscope.lesson;

import gruscope.BadInput;
import gruscope.Phrases;
import gruscope.lesson.amount.Evidence;
import gruscope.lesson.file.CourseCheck;
import gruscope.lesson.file.Courses;
import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.scene.file.PresetWords;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The course that comes with the program holds what it says, in both languages.
class BundledCourseTest {

    private static final Course COURSE = Courses.bundled();

    @Test
    void everyNumberStepPairPuzzleAndQuestionIsTrue() {
        assertEquals(List.of(), CourseCheck.of(COURSE).stream().map(BadInput::getMessage).toList());
    }

    @Test
    void thereAreEightLessonsABonusCardAndAChallenge() {
        assertEquals(List.of("1-sharing", "2-unshare", "3-forgetting", "4-update-gate", "5-reset-gate", "6-lstm", "7-bill", "8-gradients", "bonus", "challenge"),
                COURSE.lessons().stream().map(Lesson::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyLessonIsWalkedStepByStep() {
        return COURSE.lessons().stream().map(lesson -> DynamicTest.dynamicTest(lesson.id(), () -> {
            for (Step step : lesson.steps()) {
                step.waits().ifPresent(waits -> {
                    assertFalse(waits.holds(step.evidence(Evidence.of(step.start()))), step.title().english());
                    assertTrue(waits.holds(step.evidence(Evidence.of(step.done()))), step.title().english());
                });
                assertTrue(step.isOpen() || !step.told().english().isEmpty() || !step.task().english().isEmpty(), step.title().english());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyLessonLetsTheLearnerChangeSomethingOrPredict() {
        return COURSE.lessons().stream().map(lesson -> DynamicTest.dynamicTest(lesson.id(), () ->
                assertTrue(lesson.steps().stream().anyMatch(step -> step.prediction().isPresent() || !step.done().whatIf().equals(step.start().whatIf())))));
    }

    @TestFactory
    Stream<DynamicTest> everyPuzzleCanBeSolvedAndItsNaiveTryFails() {
        return COURSE.puzzles().stream().map(puzzle -> DynamicTest.dynamicTest(puzzle.title().english(), () -> {
            assertFalse(Judgement.of(puzzle, puzzle.naive()).isSolved());
            assertTrue(puzzle.naive().whatIf().changes().size() > puzzle.start().whatIf().changes().size() || !puzzle.naive().whatIf().equals(puzzle.start().whatIf()));
            puzzle.solutions().forEach(solution -> assertTrue(Judgement.of(puzzle, solution).isSolved(), () -> Judgement.of(puzzle, solution).toString()));
        }));
    }

    @Test
    void everyModelThatIsSetSpeaksChineseInChinese() {
        Phrases chinese = Phrases.of("figure", List.of(Locale.SIMPLIFIED_CHINESE));
        Stream<Scene> scenes = Stream.of(
                COURSE.lessons().stream().flatMap(lesson -> lesson.steps().stream()).flatMap(step -> Stream.of(step.start(), step.done())),
                COURSE.pairs().stream().flatMap(pair -> Stream.of(pair.one(), pair.other())),
                COURSE.puzzles().stream().map(Puzzle::start),
                COURSE.quiz().stream().flatMap(question -> Stream.of(question.scene(), question.then()))).flatMap(some -> some);

        List<Model> english = scenes.map(Scene::model).distinct()
                .filter(model -> Stream.of(PresetWords.title(model, chinese), PresetWords.about(model, chinese)).anyMatch(said -> !said.matches(".*\\p{IsHan}.*"))).toList();

        assertEquals(List.of(), english.stream().map(Model::title).toList());
    }

    @Test
    void thereAreEightPuzzlesOrMoreAndMostHaveSeveralSolutions() {
        assertTrue(COURSE.puzzles().size() >= 8);
        assertTrue(COURSE.puzzles().stream().filter(puzzle -> puzzle.solutions().size() > 1).count() >= 8);
    }

    @Test
    void anAttemptThatChangesWhatIsNotAllowedIsTold() {
        Puzzle puzzle = COURSE.puzzles().getFirst();

        Judgement judgement = Judgement.of(puzzle, puzzle.solutions().getFirst().withText("··S"));

        assertFalse(judgement.isSolved());
        assertEquals(List.of("sequence"), judgement.forbidden());
    }

    @TestFactory
    Stream<DynamicTest> theTwoScenesOfAPairDifferInOneThing() {
        return COURSE.pairs().stream().map(pair -> DynamicTest.dynamicTest(pair.confusion().english(), () ->
                assertEquals(1, Differences.of(pair.one(), pair.other()).count(), () -> Differences.of(pair.one(), pair.other()).toString())));
    }

    @Test
    void thereIsAPairForEachOfTheNineteenConfusions() {
        assertEquals(19, COURSE.pairs().size());
    }

    @TestFactory
    Stream<DynamicTest> exactlyOneAnswerOfAQuestionHoldsAndEachOtherLeadsToAPair() {
        return COURSE.quiz().stream().map(question -> DynamicTest.dynamicTest(question.title().english(), () -> {
            assertEquals(1, question.holding().size());
            for (int answer = 0; answer < question.claims().size(); answer++) {
                assertEquals(answer == question.right(), question.pair(answer).isEmpty(), "answer " + answer);
                question.pair(answer).ifPresent(pair -> assertTrue(COURSE.pair(pair).isPresent()));
            }
        }));
    }

    @Test
    void theQuizHasTwelveQuestions() {
        assertEquals(12, COURSE.quiz().size());
    }

    @Test
    void everythingIsSaidInChineseToo() {
        Set<String> both = Set.of("en", "zh");
        List<Said<?>> said = Stream.of(
                COURSE.lessons().stream().flatMap(lesson -> Stream.of(lesson.title(), lesson.goal(), lesson.intro())),
                COURSE.lessons().stream().flatMap(lesson -> lesson.steps().stream()).flatMap(step -> Stream.of(step.title(), step.task(), step.told())),
                COURSE.pairs().stream().flatMap(pair -> Stream.of(pair.confusion(), pair.told())),
                COURSE.puzzles().stream().flatMap(puzzle -> Stream.of(puzzle.title(), puzzle.task(), puzzle.hints())),
                COURSE.quiz().stream().flatMap(question -> Stream.of(question.title(), question.text(), question.answers(), question.told())))
                .<Said<?>>flatMap(each -> each).toList();

        said.forEach(text -> assertEquals(both, text.byLanguage().keySet(), () -> text.english().toString()));
    }

    @Test
    void bothLanguagesTellTheSameNumbers() {
        COURSE.lessons().stream().flatMap(lesson -> lesson.steps().stream()).flatMap(step -> Stream.of(step.task(), step.told())).forEach(text ->
                assertEquals(numbers(text.english()), numbers(text.in(Locale.SIMPLIFIED_CHINESE)), () -> text.english().plain()));
    }

    private static Set<String> numbers(Prose prose) {
        return prose.links().filter(Link.Number.class::isInstance).map(link -> ((Link.Number) link).shown() + " = " + ((Link.Number) link).amount().written())
                .collect(Collectors.toSet());
    }
}
