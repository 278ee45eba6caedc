package gruscope.bench;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.run.Program;
import gruscope.engine.run.Stepper;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// Microseconds a step, in runs of 200 steps; beside it the recurrent product alone as EJML does it, U (G·n×n) times a vector.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SteppingTime {

    private static final int STEPS = 200;

    /// m→n
    @Param({"4,4", "64,128", "256,512"})
    private String size;

    @Param({"gru", "lstm", "rnn"})
    private String cell;

    private Program program;
    private double[][] inputs;
    private DMatrixRMaj recurrent;
    private DMatrixRMaj state;
    private DMatrixRMaj product;

    @Setup
    public void make() {
        int m = Integer.parseInt(size.split(",")[0]);
        int n = Integer.parseInt(size.split(",")[1]);
        Cell kind = Cells.plain(Cells.named(cell));
        WeightSet weights = WeightSet.random(kind, m, n, Biases.TWO, 1);
        program = new Program(WeightPlan.shared(weights), InitialState.zero(n), List.of(), Optional.empty());
        SplittableRandom random = new SplittableRandom(2);
        inputs = new double[STEPS][];
        for (int step = 0; step < STEPS; step++) {
            inputs[step] = random.doubles(m, -1, 1).toArray();
        }
        Random seeded = new Random(3);
        recurrent = RandomMatrices_DDRM.rectangle(kind.blocks().size() * n, n, seeded);
        state = RandomMatrices_DDRM.rectangle(n, 1, seeded);
        product = new DMatrixRMaj(kind.blocks().size() * n, 1);
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Trace step() {
        return Stepper.run(program, inputs);
    }

    @Benchmark
    public DMatrixRMaj recurrentProductByEjml() {
        CommonOps_DDRM.mult(recurrent, state, product);
        return product;
    }
}
