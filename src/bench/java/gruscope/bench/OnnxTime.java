package gruscope.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Gru;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Model;
import gruscope.model.file.WeightWriter;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Microseconds of processor time that a step takes in ONNX Runtime's GRU operator, float32, one thread, which records h alone: one line a size, `m,n µs`.
/// The model is the one that GRUscope writes of such weights.
public final class OnnxTime {

    private static final long SECONDS = 4;

    private OnnxTime() {
    }

    /// @param arguments sizes `m,n` with slashes between them
    public static void main(String[] arguments) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        for (String size : arguments[0].split("/")) {
            int[] both = Arrays.stream(size.split(",")).mapToInt(Integer::parseInt).toArray();
            System.out.printf(Locale.ROOT, "%s %.3f%n", size, best(environment, both[0], both[1]));
        }
    }

    private static double best(OrtEnvironment environment, int m, int n) throws OrtException {
        SplittableRandom random = new SplittableRandom(1);
        double bound = 1 / Math.sqrt(n);
        WeightSet weights = WeightSet.filled(Gru.pytorch(), m, n, Biases.TWO, _ -> (float) random.nextDouble(-bound, bound));
        Model model = new Model("", "", Model.Provenance.RANDOM, weights, Optional.empty(), Optional.empty(), List.of());
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        int steps = Math.clamp(40_000 / n, 100, 2000);
        float[] inputs = new float[steps * m];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = (float) random.nextDouble(-1, 1);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = Double.POSITIVE_INFINITY;
        try (OrtSession session = environment.createSession(WeightWriter.write(model, WeightWriter.Form.ONNX), options);
             OnnxTensor typed = OnnxTensor.createTensor(environment, FloatBuffer.wrap(inputs), new long[]{steps, 1, m})) {
            for (long end = System.nanoTime() + SECONDS * 1_000_000_000; System.nanoTime() < end;) {
                long before = threads.getCurrentThreadCpuTime();
                session.run(Map.of("X", typed)).close();
                best = Math.min(best, (threads.getCurrentThreadCpuTime() - before) / 1e3 / steps);
            }
        }
        return best;
    }
}
