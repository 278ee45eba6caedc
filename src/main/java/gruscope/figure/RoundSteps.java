package gruscope.figure;

import gruscope.scene.Span;

import java.util.List;
import java.util.stream.IntStream;

/// Which steps are numbered on an axis that has no room for all: round ones, and the first where it stands clear of them.
public final class RoundSteps {

    private RoundSteps() {
    }

    /// Those within a stretch: `1, 2000, 4000 …`.
    ///
    /// @param least how many steps a number takes, at least; up to 1, all steps are numbered
    public static List<Integer> of(Span steps, double least) {
        int every = every(least);
        int next = (steps.first() + every - 1) / every * every;
        IntStream first = next - steps.first() >= Math.max(1, least) ? IntStream.of(steps.first()) : IntStream.empty();
        return IntStream.concat(first, IntStream.rangeClosed(next / every, steps.last() / every).map(times -> times * every)).boxed().toList();
    }

    /// The least of 1, 2, 5, 10, 20 … that is no less than a number.
    public static int every(double least) {
        int power = 1;
        while (10 * power < least) {
            power *= 10;
        }
        return power >= least ? power : 2 * power >= least ? 2 * power : 5 * power >= least ? 5 * power : 10 * power;
    }
}
