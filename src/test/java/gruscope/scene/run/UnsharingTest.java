package gruscope.scene.run;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.Variations;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Model;
import gruscope.scene.Beside;
import gruscope.scene.Scene;
import gruscope.scene.View;
import gruscope.scene.whatif.Change;
import gruscope.scene.whatif.WhatIf;
import gruscope.sequence.Letters;
import gruscope.sequence.Vocabulary;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Steps with weights of their own, and weights shared again; the scene is lesson 2's.
class UnsharingTest {

    @Test
    void unsharedEveryStepIsDrivenByASetOfItsOwn() {
        Run run = Run.of(unshared());

        assertEquals(5, run.trace().weightSets().size());
        assertEquals(150, run.trace().weightSets().stream().mapToInt(WeightSet::count).sum());
        for (int step = 1; step <= 5; step++) {
            assertEquals("W #" + step, run.trace().badge(step));
            for (int other = 1; other < step; other++) {
                assertNotSame(run.trace().weights(other), run.trace().weights(step));
                assertEquals(run.trace().weights(other), run.trace().weights(step));
            }
        }
        Run shared = Run.of(unshared().before());
        for (int step = 1; step <= 5; step++) {
            assertSame(shared.trace().weights(1), shared.trace().weights(step));
        }
    }

    @Test
    void theSameTokenIsTreatedAlikeOnlyWhileWeightsAreShared() {
        Scene edited = unshared().with(new Change.Draw(3, 5));

        Trace trace = Run.of(edited).trace();

        assertEquals(trace.inputTerm(0, 1, 0), trace.inputTerm(0, 5, 0));
        assertNotEquals(trace.inputTerm(0, 1, 0), trace.inputTerm(0, 3, 0));
    }

    @Test
    void editingOneCopyLeavesTheOthersAlone() {
        Address at = new Address(Part.INPUT_WEIGHTS, 2, 1, 0);
        WeightPlan plan = unshared().with(new Change.Weight(3, at, 0.75)).program().weights();

        for (int step = 1; step <= 5; step++) {
            assertEquals(step == 3 ? 0.75 : plan.shared().value(at), plan.at(step).value(at));
        }
    }

    @Test
    void copiesAreExchangedInTheOrderOfTheEdits() {
        Scene scene = unshared().with(new Change.Draw(2, 5)).with(new Change.Swap(2, 4)).with(new Change.Draw(2, 6));

        WeightPlan plan = scene.program().weights();

        assertEquals(WeightSet.random(plan.shared().cell(), 2, 2, Biases.ONE, 6), plan.at(2));
        assertEquals(WeightSet.random(plan.shared().cell(), 2, 2, Biases.ONE, 5), plan.at(4));
        assertEquals(plan.shared(), plan.at(1));
    }

    @Test
    void anAppendedTokenWaitsInVainForWeights() {
        Run run = Run.of(unshared().withText("ababab"));

        assertEquals(5, run.trace().length());
        assertEquals(1, run.waiting());
        assertEquals(6, run.sequence().tokens().size());
        assertEquals(0, Run.of(unshared()).waiting());
    }

    @Test
    void aSceneKnowsHowManyOfItsTokensAreSteps() {
        Scene longer = unshared().withText("ababab");
        Scene shorter = unshared().withText("aba");

        assertEquals(5, longer.steps());
        assertEquals(3, shorter.steps());
        assertEquals(6, longer.before().steps());
        assertEquals(Run.of(longer).timeline(), longer.timeline());
        assertEquals(Run.of(shorter).timeline(), shorter.timeline());
    }

    @Test
    void cellsBesideReadTheTokensThatTheSceneReads() {
        Scene longer = unshared().withText("ababab");
        View view = longer.view().withBeside(new Beside(List.of(Lstm.KIND), Beside.Match.UNITS));

        Run run = Run.of(longer.withView(view));

        assertEquals(5, run.trace().length());
        assertEquals(5, run.neighbours().getFirst().trace().length());
    }

    @Test
    void sharedAgainTheFirstSetOrTheMeanDrivesEveryStep() {
        Address at = new Address(Part.RECURRENT_WEIGHTS, 0, 1, 1);
        Scene scene = unshared().with(new Change.Weight(1, at, 2)).with(new Change.Draw(4, 5));
        WeightPlan plan = scene.program().weights();

        Scene first = scene.sharedAgain(plan.at(1));
        Scene mean = scene.sharedAgain(Variations.mean(plan.own()));

        assertEquals(WhatIf.of(new Change.Weight(Change.SHARED, at, 2)), first.whatIf());
        assertEquals(plan.at(1), first.program().weights().shared());
        assertEquals(Variations.mean(plan.own()), mean.program().weights().shared());
        assertTrue(mean.program().weights().isShared());
    }

    @Test
    void whenUnsharingGoesWhatWasDoneToTheCopiesGoesToo() {
        Scene scene = unshared().with(new Change.Draw(4, 5)).with(new Change.Swap(1, 4)).with(new Change.RecurrentScale(2));

        Scene shared = scene.without(Change.Unshare.class::isInstance);

        assertEquals(WhatIf.of(new Change.RecurrentScale(2)), shared.whatIf());
        assertFalse(scene.program().weights().isShared());
    }

    private static Scene unshared() {
        Vocabulary vocabulary = new Vocabulary(List.of("a", "b"), List.of());
        WeightSet weights = WeightSet.random(Gru.pytorch(), 2, 2, Biases.ONE, 7);
        Model model = new Model("lesson 2", "Random.", Model.Provenance.RANDOM, weights, Optional.of(vocabulary), Optional.empty(), List.of());
        return Scene.of(model, new Letters(vocabulary), "ababa").with(new Change.Unshare(5));
    }
}
