package gruscope.engine;

import java.util.Arrays;

/// What is said of all numbers of a weight set together, found once because it is asked at every frame.
///
/// @param hash    of the numbers, the same in every run
/// @param largest the greatest absolute value
record Digest(int hash, double largest) {

    static Digest of(WeightSet set) {
        int hash = Arrays.hashCode(set.inputColumns().data);
        hash = 31 * hash + Arrays.deepHashCode(set.recurrentColumns());
        hash = 31 * hash + Arrays.hashCode(set.inputBias());
        hash = 31 * hash + Arrays.hashCode(set.recurrentBias());
        double largest = Math.max(largest(set.inputColumns().data), Math.max(largest(set.inputBias()), largest(set.recurrentBias())));
        for (double[] column : set.recurrentColumns()) {
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
