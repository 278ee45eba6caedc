package gruscope.scene.run;

import gruscope.engine.run.Trace;
import gruscope.model.Model;
import gruscope.model.Task;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.WeakHashMap;

/// What the readout of a run should have said at each step, where the model's task is known ([Task]). It is worked out once for a trace.
public record RightAnswers(Run run) {

    private static final Map<Trace, double[]> FOUND = Collections.synchronizedMap(new WeakHashMap<>());

    /// The index of the right output, or of a single output the right value; none where none is right, or nobody knows.
    ///
    /// @param step 1 … T
    public OptionalDouble at(int step) {
        Model model = run.scene().model();
        return model.task().map(task -> FOUND.computeIfAbsent(run.trace(), trace -> task.answers(trace, model.vocabulary()))[step - 1])
                .filter(answer -> !Double.isNaN(answer)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
