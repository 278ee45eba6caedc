package gruscope.bench;

import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Program;
import gruscope.engine.run.Stepper;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/// Microseconds of processor time that a step of a GRU takes, its trace recorded, for `src/bench/engine-against-peers`: one line a size, `m,n µs`.
/// With `float` as second argument the weights are floats, as most trained ones are.
public final class EngineTime {

    private static final long SECONDS = 6;

    private EngineTime() {
    }

    /// @param arguments sizes `m,n` with slashes between them, and `double` or `float`
    public static void main(String[] arguments) {
        boolean floats = arguments[1].equals("float");
        for (String size : arguments[0].split("/")) {
            int[] both = Arrays.stream(size.split(",")).mapToInt(Integer::parseInt).toArray();
            System.out.printf(Locale.ROOT, "%s %.3f%n", size, best(both[0], both[1], floats));
        }
    }

    private static double best(int m, int n, boolean floats) {
        SplittableRandom random = new SplittableRandom(1);
        double bound = 1 / Math.sqrt(n);
        WeightSet weights = WeightSet.filled(Gru.pytorch(), m, n, Biases.TWO, _ -> {
            double drawn = random.nextDouble(-bound, bound);
            return floats ? (float) drawn : drawn;
        });
        int steps = Math.clamp(40_000 / n, 100, 2000);
        double[][] inputs = new double[steps][];
        Arrays.setAll(inputs, _ -> random.doubles(m, -1, 1).toArray());
        Program program = Program.of(weights);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = Double.POSITIVE_INFINITY;
        double seen = 0;
        for (long end = System.nanoTime() + SECONDS * 1_000_000_000; System.nanoTime() < end;) {
            long before = threads.getCurrentThreadCpuTime();
            Trace trace = Stepper.run(program, inputs);
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - before) / 1e3 / steps);
            seen += trace.value(Signal.HIDDEN_STATE, steps, 0);
        }
        return Double.isFinite(seen) ? best : Double.NaN;
    }
}
