package gruscope.train;

import gruscope.engine.cell.Biases;
import gruscope.engine.learn.Batch;
import gruscope.engine.learn.Learner;
import gruscope.engine.learn.Verdict;
import gruscope.engine.weights.Readout;
import gruscope.engine.weights.WeightSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// A cell on its way through an exercise: one update after the other, and checkpoints to look back at. Not thread-safe.
///
/// Whoever takes the same way again comes by the same weights, bit for bit.
public final class Course {

    /// Checkpoints that are kept, evenly over all updates.
    private static final int KEPT = 50;
    private static final int JUDGED = 128;
    private static final long EXAMINATION = 0x6572;
    private static final long LESSONS = 0x9e3779b97f4a7c15L;

    private final Plan plan;
    private final Learner learner;
    private final SplittableRandom lessons;
    private final Batch examination;
    private final List<Checkpoint> kept = new ArrayList<>();
    private int updates;

    public Course(Plan plan) {
        this.plan = plan;
        Exercise exercise = plan.exercise();
        Biases biases = plan.cell().flow().isRecurrent() ? Biases.TWO : Biases.ONE;
        WeightSet start = WeightSet.random(plan.cell(), exercise.inputs(), plan.units(), biases, plan.seed());
        this.learner = new Learner(start, readout(exercise, plan.units(), plan.seed()), plan.optimizer(), plan.clip());
        this.lessons = new SplittableRandom(plan.seed() ^ LESSONS);
        this.examination = exercise.batch(new SplittableRandom(EXAMINATION), JUDGED);
        keep();
    }

    /// A readout with every number drawn evenly from (−1/√n, 1/√n), PyTorch's default.
    static Readout readout(Exercise exercise, int units, long seed) {
        return random(exercise.readoutKind(), exercise.outputCount(), units, seed);
    }

    static Readout random(Readout.Kind kind, int outputs, int units, long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        double bound = 1 / Math.sqrt(units);
        double[][] w = new double[outputs][];
        for (int output = 0; output < outputs; output++) {
            w[output] = random.doubles(units, -bound, bound).toArray();
        }
        return new Readout(kind, w, random.doubles(outputs, -bound, bound).toArray());
    }

    /// One update.
    ///
    /// @return how the cell did on the sequences it was taught by, before it
    public Verdict update() {
        Verdict verdict = learner.update(plan.exercise().batch(lessons, plan.batch()), plan.rate(updates));
        updates++;
        if (updates % Math.max(1, plan.updates() / KEPT) == 0 || isOver()) {
            keep();
        }
        return verdict;
    }

    /// Updates done.
    public int updates() {
        return updates;
    }

    /// Whether all updates are done, or numbers have overflowed so that nothing more is learned.
    public boolean isOver() {
        return updates >= plan.updates() || !learner.isFinite();
    }

    public Plan plan() {
        return plan;
    }

    /// The checkpoints so far, the first before any update.
    public List<Checkpoint> kept() {
        return Collections.unmodifiableList(kept);
    }

    /// The checkpoint with the least loss, as it is now among them; of equal ones the last.
    public Checkpoint best() {
        Checkpoint best = now();
        for (Checkpoint one : kept.reversed()) {
            best = one.verdict().loss() < best.verdict().loss() ? one : best;
        }
        return best;
    }

    /// The cell as it is.
    public Checkpoint now() {
        return kept.getLast().update() == updates || !learner.isFinite() ? kept.getLast()
                : new Checkpoint(updates, learner.judge(examination), learner.weights(), learner.readout());
    }

    private void keep() {
        if (learner.isFinite()) {
            kept.add(new Checkpoint(updates, learner.judge(examination), learner.weights(), learner.readout()));
        }
    }
}
