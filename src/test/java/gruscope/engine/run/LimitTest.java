package gruscope.engine.run;

import gruscope.Progress;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// At which value a signal is drawn in full: one rule for every cell and every picture.
class LimitTest {

    @ParameterizedTest
    @MethodSource("gruscope.engine.run.EveryCell#variants")
    void isOneWhereTheCellBoundsASignalAndElseTheLargestOfTheRun(Cell cell) {
        Trace trace = run(cell, InitialState.zero(3), 40);

        for (Signal signal : cell.signals()) {
            double expected = cell.flow().range(signal).isBounded() ? 1 : Math.max(1, largest(trace, signal));

            assertEquals(expected, trace.limit(signal), cell + " " + signal);
        }
    }

    @Test
    void aStartBeyondTheBoundsCounts() {
        InitialState start = InitialState.of(new double[] {2.6, -1.8, 0}, new double[] {0, -7, 0});

        assertEquals(2.6, run(Gru.pytorch(), start, 5).limit(Signal.HIDDEN_STATE));
        assertEquals(2.6, run(new Lstm(), start, 5).limit(Signal.HIDDEN_STATE));
        assertEquals(7, run(new Lstm(), start, 1).limit(Signal.CELL_STATE));
    }

    @Test
    void whatHasOverflowedHasNoPartInIt() {
        Trace trace = run(new Rnn(Activation.RELU), InitialState.of(new double[] {1e307, 1e307, 1e307}, null), 4);

        assertTrue(Double.isFinite(trace.limit(Signal.HIDDEN_STATE)));
        assertTrue(trace.limit(Signal.HIDDEN_STATE) >= 1e307);
    }

    @Test
    void aLongRunIsHeldToItsLargestHoweverLargeThatIs() {
        Program program = new Program(WeightPlan.shared(weights(new Rnn(Activation.RELU))), InitialState.of(new double[] {1e9, 0, 0}, null), List.of(),
                Optional.empty());
        double[][] inputs = inputs(2 * LongRun.SHORT);
        inputs[2000][0] = 1e12;

        Trace trace = LongRun.run(program, inputs, Long.MAX_VALUE, Progress.UNWATCHED);

        assertEquals(1, trace.limit(Signal.HIDDEN_STATE) / Math.max(1e9, largest(trace, Signal.HIDDEN_STATE)), 1e-6);
    }

    private static Trace run(Cell cell, InitialState start, int steps) {
        return Stepper.run(new Program(WeightPlan.shared(weights(cell)), start, List.of(), Optional.empty()), inputs(steps));
    }

    private static WeightSet weights(Cell cell) {
        return WeightSet.random(cell, 2, 3, Biases.TWO, 4);
    }

    private static double[][] inputs(int steps) {
        double[][] inputs = new double[steps][2];
        for (int step = 0; step < steps; step++) {
            inputs[step][step % 2] = step % 3 - 3;
        }
        return inputs;
    }

    private static double largest(Trace trace, Signal signal) {
        double largest = 0;
        for (int step = 1; step <= trace.length(); step++) {
            largest = Math.max(largest, Arrays.stream(trace.at(signal, step)).map(Math::abs).max().orElse(0));
        }
        return largest;
    }
}
