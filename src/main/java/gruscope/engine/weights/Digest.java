package gruscope.engine.weights;

import java.util.Arrays;

/// What is said of all numbers of a weight set together, found once because it is asked at every frame.
///
/// @param hash    of the numbers, the same in every run
/// @param largest the greatest absolute value
record Digest(int hash, double largest) {

    /// @param inputs    the stacked input weights
    /// @param recurrent the stacked recurrent weights
    static Digest of(double[] inputs, double[][] recurrent, double[] inputBias, double[] recurrentBias) {
        int hash = Arrays.hashCode(inputs);
        hash = 31 * hash + Arrays.deepHashCode(recurrent);
        hash = 31 * hash + Arrays.hashCode(inputBias);
        hash = 31 * hash + Arrays.hashCode(recurrentBias);
        double largest = Math.max(largest(inputs), Math.max(largest(inputBias), largest(recurrentBias)));
        for (double[] column : recurrent) {
            largest = Math.max(largest, largest(column));
        }
        return new Digest(hash, largest);
    }

    String id() {
        return String.format("%04x", (hash ^ hash >>> 16) & 0xffff);
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }
}
