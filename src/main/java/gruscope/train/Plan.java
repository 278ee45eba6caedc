package gruscope.train;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.engine.cell.Cell;
import gruscope.engine.learn.Optimizer;

import java.util.OptionalDouble;

import static gruscope.Message.says;

/// How a cell is to be taught: all that decides a course, so that it comes out the same bit for bit.
///
/// @param units    n ≥ 1
/// @param seed     of the weights that it starts from and of the sequences that it learns from
/// @param updates  how many there are
/// @param rate     the highest learning rate; it rises over the first three tenths and falls from then on (one cycle, Smith and Topin 2017, arXiv:1708.07120)
/// @param batch    sequences an update
/// @param clip     the length that gradients are shortened to; none for as they are
public record Plan(Exercise exercise, Cell cell, int units, long seed, int updates, double rate, int batch, Optimizer optimizer, OptionalDouble clip) {

    public static final int MOST_UNITS = 256;
    public static final int MOST_UPDATES = 1_000_000;
    private static final int MOST_SEQUENCES = 4096;
    private static final double RATE = 0.02;
    private static final int BATCH = 32;
    private static final double CLIP = 1;

    private static final double RISING = 0.3;
    private static final double FIRST = 1 / 25.0;
    private static final double LAST = FIRST / 1e4;

    public Plan {
        require("hidden-unit", units, MOST_UNITS);
        require("update", updates, MOST_UPDATES);
        require("sequence-an-update", batch, MOST_SEQUENCES);
        if (!(rate > 0) || !Double.isFinite(rate)) {
            throw new BadInput("", says("the-learning-rate-is", rate), says("it-must-be-above-0"));
        }
        if (clip.isPresent() && !(clip.getAsDouble() > 0)) {
            throw new BadInput("", says("gradients-are-to-be-clipped", clip.getAsDouble()), says("it-must-be-above-0"));
        }
    }

    /// As the exercise is best learned, by so many units.
    public static Plan of(Exercise exercise, Cell cell, int units, long seed) {
        return new Plan(exercise, cell, units, seed, exercise.updates(), RATE, BATCH, Optimizer.ADAM, OptionalDouble.of(CLIP));
    }

    public Plan withUpdates(int other) {
        return new Plan(exercise, cell, units, seed, other, rate, batch, optimizer, clip);
    }

    public Plan withRate(double other) {
        return new Plan(exercise, cell, units, seed, updates, other, batch, optimizer, clip);
    }

    public Plan withBatch(int other) {
        return new Plan(exercise, cell, units, seed, updates, rate, other, optimizer, clip);
    }

    public Plan withOptimizer(Optimizer other) {
        return new Plan(exercise, cell, units, seed, updates, rate, batch, other, clip);
    }

    public Plan withClip(OptionalDouble other) {
        return new Plan(exercise, cell, units, seed, updates, rate, batch, optimizer, other);
    }

    /// How many numbers learn, the readout's among them.
    public int numbers() {
        return numbers(cell, units);
    }

    /// As many units as give another cell about as many numbers to learn.
    public int unitsOfEqualBudget(Cell other) {
        int best = 1;
        for (int n = 1; n <= MOST_UNITS; n++) {
            best = Math.abs(numbers(other, n) - numbers()) < Math.abs(numbers(other, best) - numbers()) ? n : best;
        }
        return best;
    }

    private int numbers(Cell of, int n) {
        int read = exercise.inputs() + 1 + (of.flow().isRecurrent() ? n + 1 : 0);
        return of.blocks().size() * n * read + exercise.outputCount() * (n + 1);
    }

    /// The learning rate of an update, from 0.
    double rate(int update) {
        double share = update / (double) Math.max(1, updates - 1);
        return rate * (share < RISING ? between(FIRST, 1, share / RISING) : between(1, LAST, (share - RISING) / (1 - RISING)));
    }

    private static double between(double from, double to, double share) {
        return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
    }

    static void require(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new BadInput("", says("were-asked-for", Counted.of(value, what)), says("there-can-be-1-to", most));
        }
    }
}
