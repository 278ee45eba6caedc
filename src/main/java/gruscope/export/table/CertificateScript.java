package gruscope.export.table;

import java.util.List;

/// How a certificate is written for one library.
///
/// A script begins with `sequence` and `expected`, a matrix each with a row a step. Every cell leaves its states in `states`, in the order of the
/// steps that it read; what a layer leaves becomes the `sequence` of the one above.
sealed interface CertificateScript permits NumpyScript, PytorchScript {

    /// What stands before everything else, the functions of these cells included.
    List<String> head(List<CertifiedCell> cells);

    /// A matrix of these numbers.
    String matrix(double[][] rows);

    /// Computes `states` from `sequence`.
    List<String> states(CertifiedCell cell);

    /// `states` as a matrix in the order of the sequence.
    String inOrder(boolean backwards);

    /// These matrices side by side.
    String joined(List<String> matrices);

    /// The largest difference of `states` and `expected`.
    ///
    /// @param compared the slice of `states` that is compared; empty for all of it
    String difference(String compared);
}
