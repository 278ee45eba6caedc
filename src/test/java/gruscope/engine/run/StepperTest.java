package gruscope.engine.run;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StepperTest {

    private final WeightSet weights = WeightSet.random(Gru.pytorch(), 2, 3, Biases.TWO, 5);

    @Test
    void aTraceIsNotChangedByLaterSteps() {
        Stepper stepper = new Stepper(Program.of(weights));
        stepper.append(new double[] {1, 0});
        Trace early = stepper.trace();

        stepper.append(new double[100][2]);

        assertEquals(1, early.length());
        assertEquals(101, stepper.trace().length());
        assertArrayEquals(early.at(Signal.HIDDEN_STATE, 1), stepper.trace().at(Signal.HIDDEN_STATE, 1));
    }

    @Test
    void longSequencesCrossTheChunksOfATrace() {
        double[][] inputs = new double[9000][2];
        for (int t = 0; t < inputs.length; t++) {
            inputs[t][0] = Math.sin(t);
        }

        Trace whole = Stepper.run(Program.of(weights), inputs);
        Stepper stepper = new Stepper(Program.of(weights));
        for (double[] input : inputs) {
            stepper.append(input);
        }

        for (int step : List.of(1, 32, 33, 4096, 4097, 8192, 9000)) {
            assertEquals(Math.sin(step - 1), whole.value(Signal.INPUT, step, 0));
            assertArrayEquals(whole.at(Signal.HIDDEN_STATE, step), stepper.trace().at(Signal.HIDDEN_STATE, step));
        }
    }

    @Test
    void anEmptySequenceLeavesOnlyTheInitialState() {
        Trace trace = Stepper.run(Program.of(weights), new double[0][]);

        assertEquals(0, trace.length());
        assertEquals(0, trace.value(Signal.HIDDEN_STATE, 0, 2));
        assertEquals(List.of(trace.program().weights().shared()), trace.weightSets(), "the set that waits for the first step");
    }

    @Test
    void hugeInputsSaturateWithoutNaN() {
        Trace trace = Stepper.run(Program.of(weights), new double[][] {{1e300, -1e300}, {-1e300, 1e300}});

        for (Signal signal : trace.cell().signals()) {
            for (double value : trace.at(signal, 2)) {
                assertTrue(Double.isFinite(value), signal + " is " + value);
            }
        }
    }

    @Test
    void aBadInputIsNamedAndNothingIsRun() {
        Stepper stepper = new Stepper(Program.of(weights));

        BadInput notANumber = assertThrows(BadInput.class, () -> stepper.append(new double[] {1, 0}, new double[] {0, Double.NaN}));
        BadInput tooLong = assertThrows(BadInput.class, () -> stepper.append(new double[] {1, 0, 0}));

        assertEquals("input 2, feature 2 is NaN; every feature must be a finite number", notANumber.getMessage());
        assertEquals("input 1 has 3 features; this cell takes 2", tooLong.getMessage());
        assertEquals(0, stepper.trace().length());
    }

    @Test
    void onlyTheStepsWithTheirOwnWeightsAreDrivenByThem() {
        WeightSet other = weights.with(Part.INPUT_BIAS, 2, 0, 0, 0.9);
        WeightPlan plan = new WeightPlan(weights, List.of(weights, other, weights, weights));

        Trace trace = Stepper.run(new Program(plan, InitialState.zero(3), List.of(), Optional.empty()), new double[4][2]);

        assertEquals(List.of(1, 3, 4), trace.stepsDrivenBy(weights));
        assertEquals(List.of(2), trace.stepsDrivenBy(other));
        assertEquals("W #2", trace.badge(2));
        assertEquals("W #1", trace.badge(3));
    }

    @Test
    void aSignalIsDrawnWithinItsBoundsOrItsLargestValueTheStartIncluded() {
        InitialState large = InitialState.of(new double[] {0.5, -2.5}, new double[] {7, 0});
        Trace gru = run(WeightSet.random(Gru.pytorch(), 1, 2, Biases.TWO, 1), large);
        Trace lstm = run(WeightSet.random(new Lstm(), 1, 2, Biases.TWO, 1), large);
        Trace still = run(WeightSet.random(new Lstm(), 1, 2, Biases.TWO, 1), InitialState.zero(2));

        assertEquals(2.5, gru.limit(Signal.HIDDEN_STATE));
        assertEquals(1, gru.limit(Signal.CANDIDATE));
        assertEquals(1, gru.limit(Signal.UPDATE_GATE));
        assertEquals(7, lstm.limit(Signal.CELL_STATE));
        assertEquals(1, still.limit(Signal.HIDDEN_STATE));
    }

    private static Trace run(WeightSet set, InitialState start) {
        return Stepper.run(new Program(WeightPlan.shared(set), start, List.of(), Optional.empty()), new double[5][1]);
    }

    @Test
    void aReadoutReadsEveryStep() {
        Readout readout = new Readout(Readout.Kind.SOFTMAX, new double[][] {{1, 0, 0}, {0, 1, 0}}, new double[] {0, 0.5});
        Program program = new Program(WeightPlan.shared(weights), InitialState.zero(3), List.of(), Optional.of(readout));

        Trace trace = Stepper.run(program, new double[][] {{1, 0}, {0, 1}});

        double[] h = trace.at(Signal.HIDDEN_STATE, 2);
        double[] y = trace.at(Signal.READOUT, 2);
        assertEquals(1, y[0] + y[1], 1e-15);
        assertEquals(Math.exp(h[0] - h[1] - 0.5), y[0] / y[1], 1e-14);
    }

    @Test
    void whatIfsThatTheCellCannotDoAreRefused() {
        BadInput noGate = assertThrows(BadInput.class, () -> with(new Intervention.Clamp(Signal.FORGET_GATE, 0, 1)));
        BadInput noUnit = assertThrows(BadInput.class, () -> with(new Intervention.ZeroUnit(3)));
        BadInput outside = assertThrows(BadInput.class, () -> new Intervention.Clamp(Signal.RESET_GATE, 0, 1.5));

        assertEquals("a GRU has no gate f; its gates are [r, z]", noGate.getMessage());
        assertEquals("unit 4 does not exist; this cell has units 1 to 3", noUnit.getMessage());
        assertEquals("gate r clamped to 1.5; a gate lies between 0 and 1", outside.getMessage());
    }

    private Program with(Intervention intervention) {
        return new Program(WeightPlan.shared(weights), InitialState.zero(3), List.of(intervention), Optional.empty());
    }
}
