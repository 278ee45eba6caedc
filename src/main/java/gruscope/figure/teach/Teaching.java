package gruscope.figure.teach;

import gruscope.Progress;
import gruscope.engine.cell.Part;
import gruscope.engine.learn.Pull;
import gruscope.engine.learn.Shares;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Preparation;
import gruscope.figure.Shot;
import gruscope.model.Model;
import gruscope.model.Task;
import gruscope.scene.run.Run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// What a run teaches its weights: the shares of the loss of its task, or, where nobody knows what would be right, of ½‖h_T‖². Found once for a trace; of a
/// long run or a large cell only over its last steps.
///
/// @param shares  of each step
/// @param ofTask  whether the loss is that of the model's task
/// @param lengths how much each step teaches, step 1 first; see [Shares#length]
/// @param most    which numbers are taught most, as far as was asked
public record Teaching(Shares shares, boolean ofTask, double[] lengths, Map<Rows, Address> most) {

    /// The rows of a unit in a block, of the set that drove a step.
    record Rows(int block, int unit, int step) {
    }

    /// Numbers that are multiplied while one looks.
    private static final double AT_ONCE = 2e7;

    /// As many are multiplied within a frame or two.
    private static final double SOON = 1e6;

    /// Of a shot's run.
    public static Teaching of(Shot shot) {
        return of(shot.run(), Progress.UNWATCHED);
    }

    /// What has to be found of a run before it can be drawn, see [gruscope.figure.Figure#prepares]; none where it is found, or soon.
    public static Optional<Preparation> prepares(Shot shot) {
        Run run = shot.run();
        double work = (double) steps(run.trace()) * run.trace().weights(run.trace().length()).count();
        return work < SOON || run.trace().found(Teaching.class).isPresent() ? Optional.empty() : Optional.of(new Preparation(run.trace(), progress -> of(run, progress)));
    }

    /// Whether the loss of a run is that of its model's task.
    static boolean isOfTask(Shot shot) {
        return ofAnswers(shot.run()).isPresent();
    }

    private static Teaching of(Run run, Progress progress) {
        Trace trace = run.trace();
        Optional<Teaching> known = trace.found(Teaching.class);
        if (known.isPresent()) {
            return known.get();
        }
        // Two pictures may ask for the same run at a time; whoever comes second has it from the first.
        synchronized (trace) {
            Teaching found = trace.found(Teaching.class).orElseGet(() -> found(run, progress));
            trace.keep(found);
            return found;
        }
    }

    private static Teaching found(Run run, Progress progress) {
        Trace trace = run.trace();
        Optional<Pull> asked = ofAnswers(run);
        Pull pull = asked.orElseGet(() -> Pull.toTarget(trace, new double[trace.hiddenSize()]));
        Shares shares = Shares.since(trace, pull, trace.length() - steps(trace) + 1, progress);
        return new Teaching(shares, asked.isPresent(), IntStream.rangeClosed(1, trace.length()).mapToDouble(shares::length).toArray(), new ConcurrentHashMap<>());
    }

    private static Optional<Pull> ofAnswers(Run run) {
        Model model = run.scene().model();
        Optional<Task> task = model.task().filter(_ -> run.trace().program().readout().isPresent());
        return task.flatMap(known -> Pull.toAnswers(run.trace(), known.answers(run.trace(), model.vocabulary())));
    }

    /// Over how many of the last steps the gradient is followed.
    private static int steps(Trace trace) {
        return (int) Math.clamp(AT_ONCE / Math.max(1, trace.weights(trace.length()).count()), 1, trace.length());
    }

    /// The number of a unit and a block that is taught most, over the steps of the set that drove a step.
    Address mostTaught(int block, int unit, int step) {
        WeightSet set = shares.trace().weights(step);
        List<Integer> driven = shares.trace().stepsDrivenBy(set);
        return most.computeIfAbsent(new Rows(block, unit, driven.getFirst()), rows -> mostTaught(rows, set, driven));
    }

    private Address mostTaught(Rows rows, WeightSet set, List<Integer> driven) {
        Address found = null;
        double strongest = Double.NEGATIVE_INFINITY;
        for (Part part : set.parts()) {
            for (int column = 0; column < set.columns(part); column++) {
                Address at = new Address(part, rows.block(), rows.unit(), column);
                double strength = strength(driven, at);
                if (found == null || strength > strongest) {
                    found = at;
                    strongest = strength;
                }
            }
        }
        return found;
    }

    private double strength(List<Integer> driven, Address at) {
        double strength = 0;
        for (int step : driven) {
            strength = Math.max(strength, Math.abs(shares.share(at, step)));
        }
        return Double.isNaN(strength) ? -1 : strength;
    }
}
