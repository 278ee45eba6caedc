package gruscope.figure;

import java.util.List;
import java.util.stream.IntStream;

/// Which units of a vector a diagram draws one by one: all of up to eight, else seven around the one dwelt on.
///
/// @param shown  indices, in order
/// @param hidden how many more there are
record Units(List<Integer> shown, int hidden) {

    private static final int MOST = 8;

    static Units of(int size, int dwelt) {
        if (size <= MOST) {
            return new Units(IntStream.range(0, size).boxed().toList(), 0);
        }
        int first = Math.clamp(dwelt - 3L, 0, size - MOST + 1);
        return new Units(IntStream.range(first, first + MOST - 1).boxed().toList(), size - MOST + 1);
    }

    /// The inputs that a diagram draws: all of up to eight, else those that are not zero, seven at the most.
    static Units ofInput(double[] x) {
        if (x.length <= MOST) {
            return of(x.length, 0);
        }
        List<Integer> nonzero = IntStream.range(0, x.length).filter(i -> x[i] != 0).limit(MOST - 1L).boxed().toList();
        return new Units(nonzero, x.length - nonzero.size());
    }
}
