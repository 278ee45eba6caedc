package gruscope.engine.run;

import java.util.Arrays;

/// What the pre-activations of one step are the sums of, stacked: entry block·n + unit. For reading.
///
/// @param input     `W x + b`
/// @param recurrent `U h + b′`
record Terms(double[] input, double[] recurrent) {

    /// The n recurrent terms of a block, as a fresh array.
    double[] recurrent(int block, int n) {
        return Arrays.copyOfRange(recurrent, block * n, (block + 1) * n);
    }
}
