package gruscope.train;

import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.learn.Batch;
import gruscope.engine.learn.Optimizer;
import gruscope.engine.weights.Address;
import gruscope.model.Model;
import gruscope.model.Task;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneJson;
import gruscope.scene.run.RightAnswers;
import gruscope.scene.run.Run;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Cells learn the exercises, and learn them the same way again.
class CourseTest {

    @Test
    void aSeedDecidesACourseToTheLastBit() {
        Plan plan = Plan.of(Exercises.named("latch"), Gru.pytorch(), 2, 3).withUpdates(40);

        Course one = taken(plan);
        Course again = taken(plan);

        assertEquals(one.now().weights(), again.now().weights());
        assertEquals(one.now().readout(), again.now().readout());
        assertNotEquals(one.now().weights(), taken(Plan.of(Exercises.named("latch"), Gru.pytorch(), 2, 4).withUpdates(40)).now().weights());
    }

    @TestFactory
    Stream<DynamicTest> everyCellGetsBetterAndSoDoesEveryExercise() {
        Stream<Plan> cells = Cells.kinds().stream().map(kind -> Plan.of(Exercises.named("latch"), Cells.plain(kind), 4, 1));
        Stream<Plan> exercises = Exercises.all().stream().map(exercise -> Plan.of(exercise, Gru.pytorch(), 4, 1));
        return Stream.concat(cells, exercises).map(plan -> DynamicTest.dynamicTest(plan.exercise().key() + " " + plan.cell().kind(), () -> {
            Course course = taken(plan.withUpdates(25));

            assertTrue(course.best().verdict().loss() < course.kept().getFirst().verdict().loss(), "it has learned nothing");
        }));
    }

    @Test
    void aGruLearnsALatchAndItsSceneSaysSo() {
        Course course = taken(Plan.of(Exercises.named("latch"), Gru.pytorch(), 2, 1));

        Scene scene = SceneJson.parse(SceneJson.format(Taught.scene(course.plan(), course.best())), "latch.json");

        assertTrue(course.best().verdict().right() > 0.99);
        assertEquals(Optional.of(Task.LATCH), scene.model().task());
        assertEquals(Optional.of("gruscope train latch --cell gru --hidden 2 --seed 1"), scene.model().madeBy());
        Run run = Run.of(scene);
        RightAnswers right = new RightAnswers(run);
        assertTrue(IntStream.rangeClosed(1, run.trace().length()).allMatch(step -> right.at(step).isPresent()));
    }

    /// Another processor may have another last bit of σ or tanh, which grows on the way.
    @Test
    void aPresetSaysTheCommandThatMakesItAgain() {
        Plan plan = Plan.of(Exercises.named("echo"), Gru.pytorch(), 4, 1);
        Model preset = Presets.named("echo").model();

        assertEquals(Optional.of(Taught.command(plan)), preset.madeBy());
        Course course = taken(plan);
        for (Address at : preset.weights().addresses()) {
            assertEquals(preset.weights().value(at), course.best().weights().value(at), 1e-3, at.toString());
        }
    }

    @Test
    void theCommandSaysWhatIsNotUsual() {
        Plan plan = Plan.of(Exercises.named("parity"), Gru.pytorch(), 4, 5).withUpdates(100).withBatch(8).withOptimizer(Optimizer.SGD).withRate(0.5);

        assertEquals("gruscope train parity --cell gru --hidden 4 --seed 5 --updates 100 --batch 8 --rate 0.5 --optimizer sgd", Taught.command(plan));
    }

    @TestFactory
    Stream<DynamicTest> aSequenceOfAnExerciseCanBeTypedAndHasRightAnswers() {
        return Exercises.all().stream().map(exercise -> DynamicTest.dynamicTest(exercise.key(), () -> {
            Course course = new Course(Plan.of(exercise, Gru.pytorch(), 2, 1));

            Run run = Run.of(Taught.scene(course.plan(), course.now()));

            assertEquals(exercise.length(), run.trace().length());
            RightAnswers right = new RightAnswers(run);
            assertTrue(IntStream.rangeClosed(1, run.trace().length()).anyMatch(step -> right.at(step).isPresent()));
        }));
    }

    @Test
    void onesOwnTextIsLearnedInPieces() {
        Exercise exercise = Exercises.ofText("abab\nabba");

        Batch batch = exercise.batch(new SplittableRandom(1), 4);

        assertEquals(3, exercise.inputs());
        assertEquals(exercise.length(), batch.length());
    }

    @Test
    void theRateRisesAndFalls() {
        Plan plan = Plan.of(Exercises.named("latch"), Gru.pytorch(), 2, 1).withUpdates(101);

        assertEquals(0.02 / 25, plan.rate(0), 1e-12);
        assertEquals(0.02, plan.rate(30), 1e-12);
        assertEquals(0.02 / 25e4, plan.rate(100), 1e-12);
    }

    private static Course taken(Plan plan) {
        Course course = new Course(plan);
        while (!course.isOver()) {
            course.update();
        }
        return course;
    }
}
