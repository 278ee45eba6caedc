package gruscope.engine.run;

import java.util.Arrays;
import java.util.function.IntFunction;

/// The input vectors of a run. They are asked for one at a time, so that whoever has them in a smaller form need not write them all out.
///
/// @param length T
/// @param rows   the vector of each step, from 0, as an array that nobody changes
/// @param bytes  how many they take as they are kept, all together
public record Inputs(int length, IntFunction<double[]> rows, long bytes) {

    public static Inputs of(double[][] rows) {
        return new Inputs(rows.length, row -> rows[row], Arrays.stream(rows).mapToLong(row -> 8L * row.length).sum());
    }

    /// Some of them, written out.
    double[][] between(int from, int to) {
        double[][] some = new double[to - from][];
        Arrays.setAll(some, i -> rows.apply(from + i));
        return some;
    }
}
