package gruscope.engine.run;

import gruscope.BadInput;
import gruscope.Progress;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Long runs are the same numbers as short ones, in less room.
class LongRunTest {

    private static final int STEPS = 2600;

    /// Half precision keeps eleven bits.
    private static final double HALF = 1.0 / 2048;

    @ParameterizedTest
    @MethodSource("gruscope.engine.cell.Cells#kinds")
    void aRunThatIsNotKeptComesBackBitForBit(CellKind kind) {
        Program program = program(kind);
        Trace kept = LongRun.run(program, inputs(STEPS), Long.MAX_VALUE, Progress.UNWATCHED);

        Trace recalled = LongRun.run(program, inputs(STEPS), tight(program), Progress.UNWATCHED);

        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 400; i++) {
            int step = random.nextInt(1, STEPS + 1);
            for (Signal signal : program.weights().shared().cell().signals()) {
                assertEquals(kept.value(signal, step, 1), recalled.value(signal, step, 1), signal + " at " + step);
                assertEquals(kept.value(signal, step, 1), recalled.rough(signal, step, 1), HALF * Math.max(1, kept.limit(signal)));
            }
            assertEquals(kept.recurrentTerm(0, step, 2), recalled.recurrentTerm(0, step, 2));
            assertSame(kept.weights(step), recalled.weights(step));
        }
    }

    @Test
    void whatCannotFitIsRefusedWithTheLengthThatWould() {
        BadInput refused = assertThrows(BadInput.class, () -> LongRun.run(program(Gru.KIND), inputs(STEPS), 1000, Progress.UNWATCHED));

        assertTrue(refused.getMessage().matches("2600 steps with 3 units need 1 MB of memory and 1 MB are free for them; up to \\d+ steps fit"),
                refused.getMessage());
    }

    @Test
    void progressOnlyGrowsAndTheWorkCanBeGivenUp() {
        List<Double> told = new ArrayList<>();
        LongRun.run(program(Gru.KIND), inputs(STEPS), Long.MAX_VALUE, told::add);

        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1, told.getLast());
        assertThrows(CancellationException.class, () -> LongRun.run(program(Gru.KIND), inputs(STEPS), Long.MAX_VALUE, _ -> {
            throw new CancellationException();
        }));
    }

    @Property(tries = 200)
    void summariesBoundWhatTheySummarise(@ForAll @IntRange(min = 1, max = STEPS) int first, @ForAll @IntRange(min = 16, max = 1500) int length) {
        Trace trace = LONG;
        int last = Math.min(STEPS, first + length - 1);
        Pyramid pyramid = trace.summary(Signal.HIDDEN_STATE).orElseThrow();
        double least = 1;
        double greatest = -1;
        for (int step = first; step <= last; step++) {
            least = Math.min(least, trace.value(Signal.HIDDEN_STATE, step, 0));
            greatest = Math.max(greatest, trace.value(Signal.HIDDEN_STATE, step, 0));
        }

        assertTrue(pyramid.least(0, first, last) <= least + HALF);
        assertTrue(pyramid.greatest(0, first, last) >= greatest - HALF);
        double[] mean = new double[1];
        pyramid.addMeans(0, first, last, mean);
        assertTrue(mean[0] >= pyramid.least(0, first, last) - HALF && mean[0] <= pyramid.greatest(0, first, last) + HALF);
    }

    /// Half precision ends at 65 504.
    @Test
    void numbersThatNothingBoundsAreSummarisedAsLargeAsTheyAre() {
        WeightSet growing = WeightSet.stacked(new Rnn(Activation.RELU), new double[][] {{1}}, new double[][] {{1.1}}, new double[] {0}, null);
        Program program = Program.of(growing);
        double[][] ones = new double[STEPS][];
        Arrays.fill(ones, new double[] {1});

        for (long budget : new long[] {Long.MAX_VALUE, tight(program)}) {
            Trace trace = LongRun.run(program, ones, budget, Progress.UNWATCHED);
            double last = trace.value(Signal.HIDDEN_STATE, STEPS, 0);

            assertTrue(last > 1e100);
            assertEquals(1, trace.rough(Signal.HIDDEN_STATE, STEPS, 0) / last, 1e-5);
            assertEquals(1, trace.summary(Signal.HIDDEN_STATE).orElseThrow().limit() / last, 1e-5);
            assertEquals(1, trace.limit(Signal.HIDDEN_STATE) / last, 1e-5);
        }
    }

    private static final Trace LONG = LongRun.run(program(Gru.KIND), inputs(STEPS), Long.MAX_VALUE, Progress.UNWATCHED);

    @Test
    void aStepTakesAsManyBytesAsTheArchitectureSays() throws IOException {
        Program program = Program.of(WeightSet.random(Gru.pytorch(), 3, 4, Biases.TWO, 1));
        Trace trace = Stepper.run(program, new double[1][3]);
        int numbers = Arrays.stream(Signal.values()).filter(trace::has).mapToInt(trace::width).sum();

        assertEquals(8L * numbers, LongRun.recordedBytes(program));
        assertTrue(Files.readString(Path.of("ARCHITECTURE.md")).contains(": " + 8 * numbers + " bytes for a GRU with 4 units and 3 inputs."));
    }

    private static long tight(Program program) {
        return (long) STEPS * (LongRun.recalledBytes(program) + LongRun.summaryBytes(program)) + Inputs.of(inputs(STEPS)).bytes();
    }

    private static Program program(CellKind kind) {
        WeightSet shared = WeightSet.random(Cells.plain(kind), 2, 3, Biases.TWO, 7);
        WeightSet other = WeightSet.random(Cells.plain(kind), 2, 3, Biases.TWO, 8);
        List<WeightSet> own = IntStream.rangeClosed(1, STEPS).mapToObj(step -> step == 1000 ? other : shared).toList();
        return new Program(new WeightPlan(shared, own), InitialState.of(new double[] {0.1, 0.2, 0.3}, null),
                List.of(new Intervention.FreezeUnit(2)), Optional.empty());
    }

    private static double[][] inputs(int steps) {
        SplittableRandom random = new SplittableRandom(3);
        double[][] inputs = new double[steps][2];
        for (double[] row : inputs) {
            row[0] = random.nextDouble(-1, 1);
            row[1] = random.nextDouble(-1, 1);
        }
        return inputs;
    }
}
