package gruscope.figure;

import gruscope.scene.Theme;

import java.util.List;
import java.util.stream.IntStream;

/// Which units of a vector a diagram draws one by one: all of up to eight (projected, four), else one less, around the one dwelt on.
///
/// @param shown  indices, in order
/// @param hidden how many more there are
public record Units(List<Integer> shown, int hidden) {

    private static final int MOST = 8;
    private static final int MOST_PROJECTED = 4;

    /// Those of a vector of hidden units.
    public static Units of(Shot shot) {
        return of(shot, most(shot));
    }

    /// The same on so many rows at most.
    public static Units of(Shot shot, int most) {
        return of(shot.trace().hiddenSize(), shot.unit(), most);
    }

    /// The inputs that a diagram draws: all where there are few, else those that are not zero.
    public static Units ofInput(Shot shot, double[] x) {
        return ofInput(x, most(shot));
    }

    /// The same on so many rows at most.
    public static Units ofInput(double[] x, int most) {
        if (x.length <= most) {
            return of(x.length, 0, most);
        }
        List<Integer> nonzero = IntStream.range(0, x.length).filter(i -> x[i] != 0).limit(most - 1L).boxed().toList();
        return new Units(nonzero, x.length - nonzero.size());
    }

    /// The most rows that a column has.
    public static int most(Shot shot) {
        return shot.look().theme() == Theme.PROJECTOR ? MOST_PROJECTED : MOST;
    }

    private static Units of(int size, int dwelt, int most) {
        if (size <= most) {
            return new Units(IntStream.range(0, size).boxed().toList(), 0);
        }
        int first = Math.clamp(dwelt - most / 2 + 1L, 0, size - most + 1);
        return new Units(IntStream.range(first, first + most - 1).boxed().toList(), size - most + 1);
    }
}
