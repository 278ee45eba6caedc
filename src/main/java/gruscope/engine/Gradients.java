package gruscope.engine;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// How much the last hidden state still answers to an earlier one: ∂h_T/∂h_t for t = 0 … T, and the per-step factors it is made of.
///
/// The derivative is the product of the steps' Jacobians (Pascanu et al. 2013, arXiv:1211.5063, equation 5). A cell with a cell state
/// multiplies the Jacobians of (h, c); reported is the h×h part of the product, c_t held fixed. What-ifs count as they ran: a clamped gate passes nothing on, a zeroed unit passes on
/// nothing, a frozen unit itself. Computed once, on construction, in O(T·n³).
public final class Gradients {

    private final double[] spectral;
    private final double[] frobenius;
    private final double[] factors;

    private Gradients(int steps) {
        spectral = new double[steps + 1];
        frobenius = new double[steps + 1];
        factors = new double[steps + 1];
    }

    public static Gradients of(Trace trace) {
        Gradients gradients = new Gradients(trace.length());
        int size = trace.hiddenSize() * (trace.cell().hasCellState() ? 2 : 1);
        DMatrixRMaj product = CommonOps_DDRM.identity(size);
        for (int step = trace.length(); step >= 0; step--) {
            DMatrixRMaj hidden = CommonOps_DDRM.extract(product, 0, trace.hiddenSize(), 0, trace.hiddenSize());
            gradients.spectral[step] = largestSingularValue(hidden);
            gradients.frobenius[step] = NormOps_DDRM.normF(hidden);
            if (step > 0) {
                DMatrixRMaj factor = new DMatrixRMaj(stepJacobian(trace, step));
                gradients.factors[step] = largestSingularValue(CommonOps_DDRM.extract(factor, 0, trace.hiddenSize(), 0, trace.hiddenSize()));
                DMatrixRMaj longer = new DMatrixRMaj(size, size);
                CommonOps_DDRM.mult(product, factor, longer);
                product = longer;
            }
        }
        return gradients;
    }

    /// The spectral norm (largest stretch) of ∂h_T/∂h_t, t = 0 … T; 1 at t = T.
    public double spectral(int t) {
        return spectral[t];
    }

    /// The Frobenius norm of ∂h_T/∂h_t, t = 0 … T; √n at t = T.
    public double frobenius(int t) {
        return frobenius[t];
    }

    /// The spectral norm of the factor of one step, ∂h_t/∂h_(t−1), t = 1 … T.
    public double factor(int t) {
        return factors[t];
    }

    /// T.
    public int length() {
        return spectral.length - 1;
    }

    /// ∂state(t)/∂state(t − 1) as it ran, what-ifs included; n×n, or 2n×2n over (h, c).
    public static double[][] stepJacobian(Trace trace, int step) {
        double[][] jacobian = trace.cell().stateJacobian(trace, step);
        int n = trace.hiddenSize();
        for (int row = 0; row < jacobian.length; row++) {
            boolean zeroed = trace.clamps().isZeroed(row % n);
            if (zeroed || trace.clamps().isFrozen(row % n)) {
                jacobian[row] = new double[jacobian.length];
                jacobian[row][row] = zeroed ? 0 : 1;
            }
        }
        return jacobian;
    }

    private static double largestSingularValue(DMatrixRMaj matrix) {
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, false, false, true);
        if (!svd.decompose(matrix.copy())) {
            return Double.NaN;
        }
        SingularOps_DDRM.descendingOrder(null, false, svd.getSingularValues(), svd.numberOfSingularValues(), null, false);
        return svd.getSingularValues()[0];
    }
}
