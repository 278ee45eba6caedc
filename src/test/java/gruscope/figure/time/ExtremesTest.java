package gruscope.figure.time;

import gruscope.Progress;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Rnn;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.LongRun;
import gruscope.engine.run.Program;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;
import gruscope.scene.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// What a caption tells of a long run is told of the steps that are drawn, and of no others.
class ExtremesTest {

    private static final int STEPS = 3000;
    private static final Trace BOUNDED = run(Gru.pytorch(), 1);
    private static final Trace OVERFLOWING = run(new Rnn(Activation.RELU), 1.3);

    @Property(tries = 100)
    void aSummaryTellsTheSameAsLookingAtEveryNumber(@ForAll @IntRange(min = 1, max = STEPS) int one, @ForAll @IntRange(min = 1, max = STEPS) int other) {
        Span steps = new Span(Math.min(one, other), Math.max(one, other));
        for (Trace trace : new Trace[] {BOUNDED, OVERFLOWING}) {
            Extremes exact = Extremes.of(trace, Signal.HIDDEN_STATE, steps, new Span(2, 3));

            Extremes about = Extremes.about(trace, Signal.HIDDEN_STATE, trace.summary(Signal.HIDDEN_STATE).orElseThrow(), steps, new Span(2, 3));

            assertEquals(exact.low(), about.low(), 1e-3 * Math.abs(exact.low()));
            assertEquals(exact.high(), about.high(), 1e-3 * Math.abs(exact.high()));
        }
    }

    private static Trace run(Cell cell, double scale) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] inputs = new double[STEPS][1];
        for (double[] row : inputs) {
            row[0] = random.nextDouble(-1, 2);
        }
        WeightSet weights = cell instanceof Rnn
                ? WeightSet.stacked(cell, new double[][] {{1}, {1}, {0.5}}, new double[][] {{scale, 0, 0}, {0, scale, 0}, {0, 0, -scale}}, new double[3], null)
                : WeightSet.random(cell, 1, 3, Biases.TWO, 3);
        return LongRun.run(Program.of(weights), inputs, Long.MAX_VALUE, Progress.UNWATCHED);
    }
}
