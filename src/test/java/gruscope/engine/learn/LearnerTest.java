package gruscope.engine.learn;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.EveryCell;
import gruscope.engine.run.Program;
import gruscope.engine.run.Stepper;
import gruscope.engine.run.Trace;
import gruscope.engine.run.VectorFile;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Updates are PyTorch's, a batch is taught as its sequences are one by one, and all of it can be done again bit for bit.
class LearnerTest {

    @TestFactory
    Stream<DynamicTest> lossesAndWeightsArePytorchs() {
        return VectorFile.namesIn("training").stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Fields file = VectorFile.read(name).json();
            Cell cell = Cells.plain(Cells.named(file.text("cell")));
            Learner learner = new Learner(weights(cell, file.object("initial")), readout(file.object("initial")), Optimizer.ADAM, clip(file));
            Batch batch = batch(file);
            double[] losses = file.numbers("losses");

            for (int i = 0; i < losses.length - 1; i++) {
                assertEquals(losses[i], learner.update(batch, 0.01).loss(), 1e-12, "loss before update " + (i + 1));
            }

            assertEquals(losses[losses.length - 1], learner.judge(batch).loss(), 1e-12);
            WeightSet expected = weights(cell, file.object("final"));
            for (Address at : expected.addresses()) {
                assertEquals(expected.value(at), learner.weights().value(at), 1e-12, at.toString());
            }
            Readout readout = readout(file.object("final"));
            for (int i = 0; i < readout.outputs(); i++) {
                assertEquals(readout.b(i), learner.readout().b(i), 1e-12);
                assertEquals(readout.w(i, 0), learner.readout().w(i, 0), 1e-12);
            }
        }));
    }

    /// The loss is ½‖h_T − target‖² of each sequence, written as the mean squared error of a readout that says h; with weights that gives the same pull as
    /// [Pull#toTarget].
    @Property(tries = 3)
    void aBatchIsTaughtAsItsSequencesAre(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n, @ForAll @IntRange(min = 1, max = 5) int size) {
        for (Cell cell : EveryCell.variants()) {
            SplittableRandom random = new SplittableRandom(seed);
            WeightSet weights = WeightSet.random(cell, 2, n, Biases.values()[random.nextInt(3)], seed);
            double[][][] x = random(random, size, 4, 2);
            double[][][] right = new double[size][4][];
            double[][] identity = new double[n][n];
            for (int i = 0; i < n; i++) {
                identity[i][i] = 1;
            }
            for (double[][] answers : right) {
                answers[3] = random.doubles(n, -1, 1).toArray();
            }
            Readout says = new Readout(Readout.Kind.IDENTITY, identity, null);
            Learner learner = new Learner(weights, says, Optimizer.SGD, OptionalDouble.empty());

            learner.update(Batch.of(x, right), 1);

            double[] expected = new double[weights.count()];
            List<Address> addresses = weights.addresses();
            for (int b = 0; b < size; b++) {
                Trace trace = Stepper.run(new Program(WeightPlan.shared(weights), InitialState.zero(n), List.of(), Optional.empty()), x[b]);
                Shares shares = Shares.of(trace, Pull.toTarget(trace, right[b][3]));
                for (int i = 0; i < expected.length; i++) {
                    expected[i] += shares.total(weights, addresses.get(i)) * 2 / (size * n);
                }
            }
            WeightSet taught = learner.weights();
            for (int i = 0; i < expected.length; i++) {
                double moved = weights.value(addresses.get(i)) - taught.value(addresses.get(i));
                assertEquals(expected[i], moved, 1e-12 * Math.max(1, Math.abs(expected[i])), cell + " " + addresses.get(i));
            }
        }
    }

    @Test
    void theGradientOfEveryReadoutIsTheSlopeOfItsLoss() {
        for (Readout.Kind kind : Readout.Kind.values()) {
            SplittableRandom random = new SplittableRandom(5);
            WeightSet weights = WeightSet.random(Gru.pytorch(), 2, 3, Biases.TWO, 5);
            double[][] w = random(random, 1, 3, 3)[0];
            double[] b = {0.1, -0.2, 0.3};
            double[][][] x = random(random, 4, 5, 2);
            double[][][] right = new double[4][5][];
            for (double[][] answers : right) {
                for (int t = 1; t < 5; t += 2) {
                    answers[t] = kind == Readout.Kind.SOFTMAX ? new double[] {random.nextInt(3)} : random.doubles(3, 0, 1).toArray();
                }
            }
            Batch batch = Batch.of(x, right);
            Learner learner = new Learner(weights, new Readout(kind, w, b), Optimizer.SGD, OptionalDouble.empty());
            learner.update(batch, 1);
            double e = 1e-6;
            for (Address at : weights.addresses()) {
                double slope = (loss(weights.with(at.part(), at.block(), at.unit(), at.column(), weights.value(at) + e), w, b, kind, batch)
                        - loss(weights.with(at.part(), at.block(), at.unit(), at.column(), weights.value(at) - e), w, b, kind, batch)) / (2 * e);
                assertEquals(slope, weights.value(at) - learner.weights().value(at), 1e-8, kind + " " + at);
            }
            double[] moved = b.clone();
            moved[1] += e;
            double more = loss(weights, w, moved, kind, batch);
            moved[1] -= 2 * e;
            assertEquals((more - loss(weights, w, moved, kind, batch)) / (2 * e), b[1] - learner.readout().b(1), 1e-8, kind.toString());
        }
    }

    @Test
    void whatIsSaidOfABatchIsWhatTheReadoutSaysStepByStep() {
        WeightSet weights = WeightSet.random(Gru.pytorch(), 2, 20, Biases.TWO, 3);
        Readout readout = new Readout(Readout.Kind.SOFTMAX, random(new SplittableRandom(8), 1, 3, 20)[0], null);
        double[][][] x = random(new SplittableRandom(9), 1, 6, 2);
        Trace trace = Stepper.run(new Program(WeightPlan.shared(weights), InitialState.zero(20), List.of(), Optional.of(readout)), x[0]);
        double[][][] right = {{{0}, {1}, {2}, {0}, {1}, {2}}};
        double loss = 0;
        for (int t = 1; t <= 6; t++) {
            loss -= Math.log(trace.value(Signal.READOUT, t, (t - 1) % 3)) / 6;
        }

        assertEquals(loss, new Learner(weights, readout, Optimizer.SGD, OptionalDouble.empty()).judge(Batch.of(x, right)).loss(), 1e-13);
    }

    private static double loss(WeightSet weights, double[][] w, double[] b, Readout.Kind kind, Batch batch) {
        return new Learner(weights, new Readout(kind, w, b), Optimizer.SGD, OptionalDouble.empty()).judge(batch).loss();
    }

    private static double[][][] random(SplittableRandom random, int size, int length, int width) {
        double[][][] x = new double[size][length][width];
        for (double[][] sequence : x) {
            for (double[] row : sequence) {
                Arrays.setAll(row, _ -> random.nextDouble(-1, 1));
            }
        }
        return x;
    }

    private static WeightSet weights(Cell cell, Fields fields) {
        return WeightSet.stacked(cell, fields.matrix("weight_ih_l0"), fields.matrix("weight_hh_l0"), fields.numbers("bias_ih_l0"), fields.numbers("bias_hh_l0"));
    }

    private static Readout readout(Fields fields) {
        return new Readout(Readout.Kind.IDENTITY, fields.matrix("readout.weight"), fields.numbers("readout.bias"));
    }

    private static OptionalDouble clip(Fields file) {
        return file.value("clip_norm") instanceof Json.Number(_, double most) ? OptionalDouble.of(most) : OptionalDouble.empty();
    }

    private static Batch batch(Fields file) {
        double[][][] x = file.items("x").stream().map(sequence -> ((Json.Sequence) sequence).items().stream()
                .map(row -> ((Json.Sequence) row).items().stream().mapToDouble(v -> ((Json.Number) v).value()).toArray()).toArray(double[][]::new)).toArray(double[][][]::new);
        double[][] y = file.matrix("y");
        double[][][] right = new double[x.length][x[0].length][];
        for (int b = 0; b < x.length; b++) {
            right[b][right[b].length - 1] = y[b];
        }
        return Batch.of(x, right);
    }
}
