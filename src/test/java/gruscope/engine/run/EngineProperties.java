package gruscope.engine.run;

import gruscope.engine.bill.Bill;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Range;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Variations;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What holds for every cell, size, weight and sequence.
class EngineProperties {

    /// A weight set, a state to start from, and inputs to read.
    record Case(WeightSet weights, InitialState start, double[][] inputs) {

        Trace run(WeightPlan plan, Intervention... interventions) {
            return Stepper.run(new Program(plan, start, List.of(interventions), Optional.empty()), inputs);
        }

        Trace run(Intervention... interventions) {
            return run(WeightPlan.shared(weights), interventions);
        }

        /// The run with one number of an input a little different.
        Trace withInput(int step, int feature, double by) {
            double[][] changed = Arrays.stream(inputs).map(double[]::clone).toArray(double[][]::new);
            changed[step - 1][feature] += by;
            return new Case(weights, start, changed).run();
        }

        /// The run from a hidden state of which one unit is a little different.
        Trace nudged(int unit, double by) {
            double[] h0 = new double[start.size()];
            double[] c0 = new double[start.size()];
            for (int j = 0; j < h0.length; j++) {
                h0[j] = start.h(j) + (j == unit ? by : 0);
                c0[j] = start.c(j);
            }
            return new Case(weights, InitialState.of(h0, c0), inputs).run();
        }
    }

    @Property
    void namingTheUpdateGateTheOtherWayRoundLeavesTheStateAlone(@ForAll("grus") Case gru) {
        Trace keeps = gru.run();
        Trace writes = gru.run(WeightPlan.shared(Variations.renamed(gru.weights())));

        for (int step = 1; step <= keeps.length(); step++) {
            assertArrayEquals(keeps.at(Signal.HIDDEN_STATE, step), writes.at(Signal.HIDDEN_STATE, step), 1e-14);
            for (int unit = 0; unit < keeps.hiddenSize(); unit++) {
                assertEquals(1, keeps.value(Signal.UPDATE_GATE, step, unit) + writes.value(Signal.UPDATE_GATE, step, unit), 1e-15);
            }
        }
    }

    @Property
    void equalCopiesAtEveryStepRunAsOneSharedSet(@ForAll("cases") Case any) {
        Trace shared = any.run();
        Trace unshared = any.run(WeightPlan.unshared(any.weights(), any.inputs().length));

        assertSameStates(shared, unshared);
        for (int step = 1; step <= shared.length(); step++) {
            assertSame(any.weights(), shared.weights(step));
            assertNotSame(any.weights(), unshared.weights(step));
            assertEquals("W #1", shared.badge(step));
            assertEquals("W #" + step, unshared.badge(step));
        }
    }

    @Property
    void oneStepAtATimeIsTheWholeRunToTheLastBit(@ForAll("cases") Case any) {
        Stepper stepper = new Stepper(new Program(WeightPlan.shared(any.weights()), any.start(), List.of(), Optional.empty()));

        for (double[] input : any.inputs()) {
            Trace before = stepper.trace();
            stepper.append(input);
            assertEquals(before.length() + 1, stepper.trace().length());
        }

        assertSameStates(any.run(), stepper.trace());
    }

    @Property
    void theStateNeverLeavesItsBounds(@ForAll("cases") Case any) {
        Trace trace = any.run();

        for (int step = 1; step <= trace.length(); step++) {
            for (Signal signal : trace.cell().signals()) {
                for (double value : trace.at(signal, step)) {
                    Range range = trace.cell().flow().range(signal);
                    assertTrue(Double.isFinite(value) && value >= range.least() && value <= range.most());
                }
            }
        }
    }

    @Property
    void aBillIsTheCountOfTheNumbersThatExist(@ForAll("cases") Case any) {
        assertEquals(any.weights().count(), Bill.of(any.weights()).total());
    }

    @Property
    void keepingEverythingCopiesTheState(@ForAll("grus") Case gru) {
        Trace trace = gru.run(new Intervention.Clamp(Signal.UPDATE_GATE, Intervention.ALL_UNITS, 1));

        for (int step = 1; step <= trace.length(); step++) {
            assertArrayEquals(trace.at(Signal.HIDDEN_STATE, 0), trace.at(Signal.HIDDEN_STATE, step));
        }
    }

    @Property
    void anOpenResetAndAWritingUpdateMakeAPlainRnn(@ForAll("grus") Case gru) {
        WeightSet set = gru.weights();
        Trace clamped = gru.run(new Intervention.Clamp(Signal.RESET_GATE, Intervention.ALL_UNITS, 1),
                new Intervention.Clamp(Signal.UPDATE_GATE, Intervention.ALL_UNITS, 0));
        Trace plain = new Case(candidateOf(set), gru.start(), gru.inputs()).run();

        for (int step = 1; step <= plain.length(); step++) {
            assertArrayEquals(plain.at(Signal.HIDDEN_STATE, step), clamped.at(Signal.HIDDEN_STATE, step), 1e-14);
        }
    }

    @Property
    void aShutResetHidesThePastFromTheCandidate(@ForAll("grus") Case gru) {
        int candidate = gru.weights().cell().indexOf(Signal.CANDIDATE);
        Trace trace = gru.run(new Intervention.Clamp(Signal.RESET_GATE, Intervention.ALL_UNITS, 0));

        boolean before = ((Gru) trace.cell()).reset() == Gru.Reset.BEFORE;
        for (int step = 1; step <= trace.length(); step++) {
            for (int unit = 0; unit < trace.hiddenSize(); unit++) {
                double bias = before ? gru.weights().value(Part.RECURRENT_BIAS, candidate, unit, 0) : 0;
                assertEquals(Math.tanh(trace.inputTerm(candidate, step, unit) + bias), trace.value(Signal.CANDIDATE, step, unit), 1e-15);
            }
        }
    }

    @Property
    void zeroedUnitsAreZeroAndFrozenOnesStand(@ForAll("cases") Case any) {
        int last = any.weights().hiddenSize() - 1;
        Trace zeroed = any.run(new Intervention.ZeroUnit(last));
        Trace frozen = any.run(new Intervention.FreezeUnit(last));

        for (int step = 0; step <= zeroed.length(); step++) {
            assertEquals(0, zeroed.value(Signal.HIDDEN_STATE, step, last));
            assertEquals(any.start().h(last), frozen.value(Signal.HIDDEN_STATE, step, last));
        }
    }

    @Property(tries = 60)
    void jacobiansAreTheSlopesOfSmallChanges(@ForAll("cases") Case any) {
        Trace trace = any.run();
        if (trace.length() == 0) {
            return;
        }
        int n = trace.hiddenSize();
        double[][] jacobian = Gradients.stepJacobian(trace, 1);

        for (int unit = 0; unit < n; unit++) {
            double[] up = any.nudged(unit, 1e-6).at(Signal.HIDDEN_STATE, 1);
            double[] down = any.nudged(unit, -1e-6).at(Signal.HIDDEN_STATE, 1);
            for (int i = 0; i < n; i++) {
                assertEquals((up[i] - down[i]) / 2e-6, jacobian[i][unit], 1e-7);
            }
        }
    }

    @Property(tries = 60)
    void influenceIsTheSlopeByASmallChangeOfAnInput(@ForAll("cases") Case any, @ForAll @IntRange(min = 1, max = 12) int wanted) {
        int step = Math.min(wanted, any.inputs().length);
        if (step == 0) {
            return;
        }
        Gradients gradients = Gradients.of(any.run());
        int last = any.inputs().length;
        double[][] slopes = new double[any.start().size()][any.weights().inputSize()];
        for (int feature = 0; feature < any.weights().inputSize(); feature++) {
            double[] up = any.withInput(step, feature, 1e-6).at(Signal.HIDDEN_STATE, last);
            double[] down = any.withInput(step, feature, -1e-6).at(Signal.HIDDEN_STATE, last);
            for (int unit = 0; unit < up.length; unit++) {
                slopes[unit][feature] = (up[unit] - down[unit]) / 2e-6;
            }
        }

        assertEquals(NormOps_DDRM.normP2(new DMatrixRMaj(slopes)), gradients.influence(step), 1e-7);
    }

    @Property(tries = 60)
    void gradientsOfAPartAreThoseOfTheWhole(@ForAll("cases") Case any) {
        Trace trace = any.run();
        int first = trace.length() / 2;

        Gradients whole = Gradients.of(trace);
        Gradients part = Gradients.between(trace, first, trace.length());

        for (int t = first; t <= trace.length(); t++) {
            assertEquals(whole.spectral(t), part.spectral(t));
        }
        for (int t = first + 1; t <= trace.length(); t++) {
            assertEquals(whole.factor(t), part.factor(t));
            assertEquals(whole.influence(t), part.influence(t));
        }
    }

    private static void assertSameStates(Trace expected, Trace actual) {
        assertEquals(expected.length(), actual.length());
        for (int step = 1; step <= expected.length(); step++) {
            for (Signal signal : expected.cell().signals()) {
                assertArrayEquals(expected.at(signal, step), actual.at(signal, step));
            }
        }
    }

    /// The plain RNN inside a GRU: its candidate block alone.
    private static WeightSet candidateOf(WeightSet gru) {
        int candidate = gru.cell().indexOf(Signal.CANDIDATE);
        WeightSet rnn = WeightSet.zero(new Rnn(Activation.TANH), gru.inputSize(), gru.hiddenSize(), gru.biases());
        for (Part part : gru.parts()) {
            for (int unit = 0; unit < gru.hiddenSize(); unit++) {
                for (int column = 0; column < gru.columns(part); column++) {
                    rnn = rnn.with(part, 0, unit, column, gru.value(part, candidate, unit, column));
                }
            }
        }
        return rnn;
    }

    @Provide
    Arbitrary<Case> grus() {
        return casesOf(Arbitraries.of(Gru.Reset.AFTER, Gru.Reset.BEFORE).map(reset -> new Gru(reset, Gru.Update.KEEPS, Activation.TANH)));
    }

    @Provide
    Arbitrary<Case> cases() {
        Stream<Cell> others = Stream.of(new Gru(Gru.Reset.BEFORE, Gru.Update.WRITES, Activation.TANH), new Gru(Gru.Reset.NONE, Gru.Update.KEEPS, Activation.TANH));
        return casesOf(Arbitraries.of(Stream.concat(Cells.kinds().stream().map(Cells::plain), others).toList()));
    }

    private static Arbitrary<Case> casesOf(Arbitrary<? extends Cell> cells) {
        return Combinators.combine(cells, Arbitraries.integers().between(1, 5), Arbitraries.integers().between(1, 20),
                Arbitraries.integers().between(0, 12), Arbitraries.of(Biases.values()), Arbitraries.longs()).as((cell, m, n, t, biases, seed) -> {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] inputs = new double[t][m];
            for (double[] row : inputs) {
                Arrays.setAll(row, _ -> random.nextDouble(-3, 3));
            }
            double[] h0 = random.doubles(n, -1, 1).toArray();
            return new Case(WeightSet.random(cell, m, n, biases, seed), InitialState.of(h0, random.doubles(n, -2, 2).toArray()), inputs);
        });
    }
}
