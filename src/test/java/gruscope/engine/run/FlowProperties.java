package gruscope.engine.run;

import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Range;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A cell's description is what the cell does: its own step and Jacobian are held to its expressions, under every setting of its switches.
class FlowProperties {

    @Property(tries = 300)
    void aStepMakesWhatTheExpressionsSay(@ForAll("runs") Trace trace) {
        Cell cell = trace.cell();
        for (int step = 1; step <= trace.length(); step++) {
            Map<Signal, Dual[]> told = told(trace, step, Map.of());
            for (Signal signal : cell.signals()) {
                for (int unit = 0; unit < trace.hiddenSize(); unit++) {
                    double value = told.get(signal)[unit].value();
                    assertEquals(value, trace.value(signal, step, unit), 1e-13 * Math.max(1, Math.abs(value)), cell + ", " + signal + " at step " + step);
                }
            }
        }
    }

    @Property(tries = 150)
    void aJacobianIsTheSlopeOfTheExpressions(@ForAll("runs") Trace trace) {
        int n = trace.hiddenSize();
        for (int step = 1; step <= trace.length(); step++) {
            double[][] byState = Gradients.stepJacobian(trace, step);
            double[][] byInput = Gradients.inputJacobian(trace, step);
            for (int column = 0; column < n * trace.cell().states(); column++) {
                Signal moved = column < n ? Signal.HIDDEN_STATE : Signal.CELL_STATE;
                assertColumn(byState, column, told(trace, step, Map.of(moved, column % n)), trace);
            }
            for (int feature = 0; feature < trace.inputSize(); feature++) {
                assertColumn(byInput, feature, told(trace, step, Map.of(Signal.INPUT, feature)), trace);
            }
        }
    }

    @Property(tries = 300)
    void everySignalStaysWithinTheRangeOfItsExpression(@ForAll("runs") Trace trace) {
        for (Signal signal : trace.cell().signals()) {
            Range range = trace.cell().flow().range(signal);
            for (int step = 1; step <= trace.length(); step++) {
                for (double value : trace.at(signal, step)) {
                    assertTrue(value >= range.least() && value <= range.most(), signal + " is " + value + ", outside " + range);
                }
            }
        }
    }

    @Property(tries = 100)
    void beatsTellEverySignalOnceAndPrepareOnlyWhatItIsMadeOf(@ForAll("cells") Cell cell) {
        List<Signal> told = cell.beats().stream().flatMap(beat -> beat.reveals().stream()).toList();

        assertEquals(Signal.INPUT, told.getFirst());
        assertEquals(cell.signals().stream().sorted().toList(), told.stream().skip(1).sorted().toList());
        assertEquals(Signal.HIDDEN_STATE, told.getLast());
        for (Beat beat : cell.beats()) {
            if (beat instanceof Beat.Prepare prepare) {
                Expression whole = cell.flow().of(prepare.toward());
                assertTrue(whole.holds(prepare.part()), prepare.key() + " prepares what " + prepare.toward() + " is not made of");
            }
        }
    }

    private static void assertColumn(double[][] jacobian, int column, Map<Signal, Dual[]> told, Trace trace) {
        int n = trace.hiddenSize();
        for (int row = 0; row < jacobian.length; row++) {
            double slope = told.get(row < n ? Signal.HIDDEN_STATE : Signal.CELL_STATE)[row % n].slope();
            assertEquals(slope, jacobian[row][column], 1e-12 * Math.max(1, Math.abs(slope)), trace.cell() + ", row " + row + ", column " + column);
        }
    }

    /// Every signal of a step as its expressions have it, from the state that the step really started from.
    ///
    /// @param moved the one number of the past or of the input whose change is followed
    private static Map<Signal, Dual[]> told(Trace trace, int step, Map<Signal, Integer> moved) {
        Map<Signal, Dual[]> past = new EnumMap<>(Signal.class);
        past.put(Signal.HIDDEN_STATE, duals(trace, Signal.HIDDEN_STATE, step - 1, moved));
        if (trace.cell().hasCellState()) {
            past.put(Signal.CELL_STATE, duals(trace, Signal.CELL_STATE, step - 1, moved));
        }
        Map<Signal, Dual[]> now = new EnumMap<>(Signal.class);
        now.put(Signal.INPUT, duals(trace, Signal.INPUT, step, moved));
        Dual.Reading reading = new Dual.Reading(trace.weights(step), signal -> now.get(Signal.values()[signal]), signal -> past.get(Signal.values()[signal]));
        for (Signal signal : trace.cell().signals()) {
            Dual[] made = new Dual[trace.hiddenSize()];
            Arrays.setAll(made, unit -> reading.of(trace.cell().flow().of(signal), unit));
            now.put(signal, made);
        }
        return now;
    }

    private static Dual[] duals(Trace trace, Signal signal, int step, Map<Signal, Integer> moved) {
        Dual[] duals = new Dual[signal == Signal.INPUT ? trace.inputSize() : trace.hiddenSize()];
        Arrays.setAll(duals, index -> new Dual(trace.value(signal, step, index), moved.getOrDefault(signal, -1) == index ? 1 : 0));
        return duals;
    }

    @Provide
    static Arbitrary<Cell> cells() {
        return Arbitraries.of(EveryCell.variants());
    }

    @Provide
    static Arbitrary<Trace> runs() {
        return Combinators.combine(cells(), Arbitraries.integers().between(1, 4), Arbitraries.integers().between(1, 6),
                Arbitraries.integers().between(1, 4), Arbitraries.of(Biases.values()), Arbitraries.longs()).as((cell, m, n, t, biases, seed) -> {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] inputs = new double[t][m];
            for (double[] row : inputs) {
                Arrays.setAll(row, _ -> random.nextDouble(-3, 3));
            }
            InitialState start = InitialState.of(random.doubles(n, 0, 1).toArray(), random.doubles(n, -2, 2).toArray());
            WeightSet weights = WeightSet.random(cell, m, n, biases, seed);
            return Stepper.run(new Program(WeightPlan.shared(weights), start, List.of(), Optional.empty()), inputs);
        });
    }
}
