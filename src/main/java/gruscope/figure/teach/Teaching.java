package gruscope.figure.teach;

import gruscope.Progress;
import gruscope.engine.learn.Pull;
import gruscope.engine.learn.Shares;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.Address;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Shot;
import gruscope.model.Model;
import gruscope.model.Task;
import gruscope.scene.run.Run;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/// What a run teaches its weights: the shares of the loss of its task, or, where nobody knows what would be right, of ½‖h_T‖². Found once for a trace; of a
/// long run or a large cell only over its last steps.
///
/// @param shares of each step
/// @param ofTask whether the loss is that of the model's task
public record Teaching(Shares shares, boolean ofTask) {

    /// Numbers that are multiplied while one looks.
    private static final double AT_ONCE = 2e7;

    private static final Map<Trace, Teaching> FOUND = Collections.synchronizedMap(new WeakHashMap<>());

    /// Of a shot's run.
    public static Teaching of(Shot shot) {
        Teaching known = FOUND.get(shot.trace());
        if (known == null) {
            known = found(shot.run());
            FOUND.put(shot.trace(), known);
        }
        return known;
    }

    private static Teaching found(Run run) {
        Trace trace = run.trace();
        Model model = run.scene().model();
        Optional<Task> task = model.task().filter(_ -> trace.program().readout().isPresent());
        Optional<Pull> asked = task.flatMap(known -> Pull.toAnswers(trace, known.answers(trace, model.vocabulary())));
        Pull pull = asked.orElseGet(() -> Pull.toTarget(trace, new double[trace.hiddenSize()]));
        WeightSet set = trace.weights(trace.length());
        int steps = (int) Math.max(1, AT_ONCE / Math.max(1, set.count()));
        return new Teaching(Shares.since(trace, pull, trace.length() - steps + 1, Progress.UNWATCHED), asked.isPresent());
    }

    /// The number of a unit and a block that is taught most, over the steps of the set that drove a step.
    Address mostTaught(int block, int unit, int step) {
        Trace trace = shares.trace();
        WeightSet set = trace.weights(step);
        return set.addresses().stream().filter(at -> at.block() == block && at.unit() == unit)
                .max(Comparator.comparingDouble(at -> strength(set, at))).orElseThrow();
    }

    private double strength(WeightSet set, Address at) {
        double strength = 0;
        for (int step : shares.trace().stepsDrivenBy(set)) {
            strength = Math.max(strength, Math.abs(shares.share(at, step)));
        }
        return Double.isNaN(strength) ? -1 : strength;
    }
}
