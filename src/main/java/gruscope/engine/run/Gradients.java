package gruscope.engine.run;

import gruscope.Progress;
import gruscope.engine.cell.Part;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/// How much a hidden state h_T still answers to earlier ones and to earlier inputs: ∂h_T/∂h_t and ∂h_T/∂x_t, and the per-step factors the
/// former is made of.
///
/// The derivative is the product of the steps' Jacobians (Pascanu et al. 2013, arXiv:1211.5063, equation 5). A cell with a cell state
/// multiplies the Jacobians of (h, c); reported is the h×h part of the product, c_t held fixed, while an input acts through both. What-ifs
/// count as they ran: a clamped gate passes nothing on, a zeroed unit passes on nothing, a frozen unit itself. Computed once, on
/// construction, in O(steps·n³).
public final class Gradients {

    /// Nanoseconds that all derivatives of a run may take.
    private static final double AT_ONCE = 1e9;

    /// What a step was measured to take on one core: something of its own, and as much for each number of a decomposition and of a product.
    private static final double PER_STEP = 50_000;
    private static final double PER_DECOMPOSED = 5;
    private static final double PER_MULTIPLIED = 1;

    private static final Map<Trace, Gradients> FOUND = Collections.synchronizedMap(new WeakHashMap<>());

    private final int first;
    private final double[] spectral;
    private final double[] frobenius;
    private final double[] factors;
    private final double[] influence;

    private Gradients(int first, int last) {
        this.first = first;
        spectral = new double[last + 1];
        frobenius = new double[last + 1];
        factors = new double[last + 1];
        influence = new double[last + 1];
    }

    /// Of the last state by everything before it.
    public static Gradients of(Trace trace) {
        return between(trace, 0, trace.length());
    }

    /// Over how many steps derivatives are found within a second; none where a single step takes longer.
    public static int affordable(Trace trace) {
        return (int) (AT_ONCE / nanosPerStep(trace));
    }

    private static double nanosPerStep(Trace trace) {
        double n = trace.hiddenSize();
        double size = n * trace.cell().states();
        return PER_STEP + PER_DECOMPOSED * n * n * n + PER_MULTIPLIED * n * size * size;
    }

    /// Of the last state, found once for a trace; of a long run or a large cell only over its last steps, as many as [#affordable].
    public static Gradients ofLast(Trace trace) {
        return ofLast(trace, Progress.UNWATCHED);
    }

    /// The same, watched.
    ///
    /// @throws java.util.concurrent.CancellationException if the watcher gives it up
    public static Gradients ofLast(Trace trace, Progress progress) {
        Gradients known = FOUND.get(trace);
        if (known != null) {
            return known;
        }
        // Not while the map is held: whether others are found must be known at once.
        Gradients found = between(trace, trace.length() - stepsOfLast(trace), trace.length(), progress);
        Gradients first = FOUND.putIfAbsent(trace, found);
        return first == null ? found : first;
    }

    /// About how many nanoseconds [#ofLast] takes; 0 where it is found.
    public static double nanosOfLast(Trace trace) {
        return FOUND.containsKey(trace) ? 0 : stepsOfLast(trace) * nanosPerStep(trace);
    }

    private static int stepsOfLast(Trace trace) {
        return Math.min(trace.length(), affordable(trace));
    }

    /// Of the state after step `last` by the states from `first` on and the inputs after it.
    ///
    /// @param first 0 … last
    /// @param last  0 … T
    public static Gradients between(Trace trace, int first, int last) {
        return between(trace, first, last, Progress.UNWATCHED);
    }

    private static Gradients between(Trace trace, int first, int last, Progress progress) {
        Gradients gradients = new Gradients(first, last);
        int n = trace.hiddenSize();
        int size = n * trace.cell().states();
        DMatrixRMaj product = CommonOps_DDRM.extract(CommonOps_DDRM.identity(size), 0, n, 0, size);
        for (int step = last; step >= first; step--) {
            progress.at((double) (last - step) / Math.max(1, last - first));
            DMatrixRMaj hidden = CommonOps_DDRM.extract(product, 0, n, 0, n);
            gradients.spectral[step] = largestSingularValue(hidden);
            gradients.frobenius[step] = NormOps_DDRM.normF(hidden);
            if (step > first) {
                DMatrixRMaj factor = new DMatrixRMaj(stepJacobian(trace, step));
                gradients.factors[step] = largestSingularValue(CommonOps_DDRM.extract(factor, 0, n, 0, n));
                gradients.influence[step] = largestSingularValue(times(product, new DMatrixRMaj(inputJacobian(trace, step))));
                product = times(product, factor);
            }
        }
        return gradients;
    }

    /// The spectral norm (largest stretch) of ∂h_T/∂h_t, t = first … T; 1 at t = T.
    public double spectral(int t) {
        return spectral[t];
    }

    /// The Frobenius norm of ∂h_T/∂h_t, t = first … T; √n at t = T.
    public double frobenius(int t) {
        return frobenius[t];
    }

    /// The spectral norm of the factor of one step, ∂h_t/∂h_(t−1), t = first + 1 … T.
    public double factor(int t) {
        return factors[t];
    }

    /// The spectral norm of ∂h_T/∂x_t, t = first + 1 … T: how far the state after step T would move if the input of step t moved by 1.
    public double influence(int t) {
        return influence[t];
    }

    /// The earliest t that was asked for.
    public int first() {
        return first;
    }

    /// T, the step whose state is differentiated.
    public int length() {
        return spectral.length - 1;
    }

    /// ∂state(t)/∂state(t − 1) as it ran, what-ifs included; n×n, or 2n×2n over (h, c).
    public static double[][] stepJacobian(Trace trace, int step) {
        return asItRan(trace, step, Part.RECURRENT_WEIGHTS);
    }

    /// ∂state(t)/∂x_t as it ran, what-ifs included; n×m, or 2n×m for (h, c).
    public static double[][] inputJacobian(Trace trace, int step) {
        return asItRan(trace, step, Part.INPUT_WEIGHTS);
    }

    /// Units that stand still answer to nothing; by its own past, a frozen one has the slope 1.
    private static double[][] asItRan(Trace trace, int step, Part by) {
        double[][] jacobian = trace.cell().jacobian(new TraceStep(trace, step), by);
        int n = trace.hiddenSize();
        for (int row = 0; row < jacobian.length; row++) {
            boolean zeroed = trace.clamps().isZeroed(row % n);
            if (zeroed || trace.clamps().isFrozen(row % n)) {
                jacobian[row] = new double[jacobian[row].length];
                if (!zeroed && by == Part.RECURRENT_WEIGHTS) {
                    jacobian[row][row] = 1;
                }
            }
        }
        return jacobian;
    }

    private static DMatrixRMaj times(DMatrixRMaj left, DMatrixRMaj right) {
        DMatrixRMaj product = new DMatrixRMaj(left.numRows, right.numCols);
        CommonOps_DDRM.mult(left, right, product);
        return product;
    }

    /// NaN where the matrix has a number that is not finite.
    private static double largestSingularValue(DMatrixRMaj matrix) {
        if (MatrixFeatures_DDRM.hasUncountable(matrix)) {
            return Double.NaN;
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, false, false, true);
        if (!svd.decompose(matrix.copy())) {
            return Double.NaN;
        }
        SingularOps_DDRM.descendingOrder(null, false, svd.getSingularValues(), svd.numberOfSingularValues(), null, false);
        return svd.getSingularValues()[0];
    }
}
