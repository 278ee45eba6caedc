package gruscope.engine.weights;

import java.util.Arrays;

/// What is said of all numbers of a weight set together, found once because it is asked at every frame.
///
/// @param hash    of the numbers, the same in every run
/// @param largest the greatest absolute value
record Digest(int hash, double largest) {

    /// @param inputs    the stacked input weights
    /// @param recurrent the stacked recurrent weights
    static Digest of(double[][] inputs, double[][] recurrent, double[] inputBias, double[] recurrentBias) {
        int hash = 1;
        for (double[] column : inputs) {
            for (double number : column) {
                hash = 31 * hash + Double.hashCode(number);
            }
        }
        hash = 31 * hash + Arrays.deepHashCode(recurrent);
        hash = 31 * hash + Arrays.hashCode(inputBias);
        hash = 31 * hash + Arrays.hashCode(recurrentBias);
        double largest = Math.max(Math.max(largest(inputs), largest(recurrent)), Math.max(largest(inputBias), largest(recurrentBias)));
        return new Digest(hash, largest);
    }

    String id() {
        return String.format("%04x", (hash ^ hash >>> 16) & 0xffff);
    }

    private static double largest(double[][] columns) {
        double largest = 0;
        for (double[] column : columns) {
            largest = Math.max(largest, largest(column));
        }
        return largest;
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }
}
