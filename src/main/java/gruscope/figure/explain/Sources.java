package gruscope.figure.explain;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;
import gruscope.figure.Shot;
import gruscope.figure.Target;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What a number was made from: the values it was computed of, and the row of weights that weighed them; a new state's are the unit's rows
/// in all matrices. A weight set's are the steps it drove and the answers after them; a weight's are the two numbers it stands between at the current step, and its
/// block, wherever that acts.
public final class Sources {

    private final Trace trace;
    private final Cell cell;
    private final int now;
    private final Optional<Answers> answers;
    private final Set<Target> found = new LinkedHashSet<>();

    private Sources(Shot shot) {
        this.trace = shot.trace();
        this.cell = shot.cell();
        this.now = shot.step();
        this.answers = Answers.of(shot);
    }

    /// The sources of a target, itself among them.
    public static Set<Target> of(Shot shot, Target target) {
        Sources sources = new Sources(shot);
        sources.found.add(target);
        if (Presence.of(shot, target)) {
            sources.collect(target);
        }
        return sources.found;
    }

    private void collect(Target target) {
        switch (target) {
            case Target.Value(Signal signal, int step, int index) -> value(signal, step, index);
            case Target.Knob(Target.Value gate) -> {
                one(gate.signal(), gate.step(), gate.index());
                read(cell.flow().of(Signal.HIDDEN_STATE), gate.step(), gate.index());
            }
            case Target.Weight(int set, Part part, int block, int unit, int column) -> weight(set, part, block, unit, column);
            case Target.ReadoutWeight(int output, int unit) when now > 0 -> {
                one(Signal.READOUT, now, output);
                if (unit >= 0) {
                    one(Signal.HIDDEN_STATE, now, unit);
                }
            }
            case Target.Row(int set, Part _, int block, int unit) -> {
                one(cell.blocks().get(block).output(), now, unit);
                rows(set, unit);
            }
            case Target.Weights(int set) when set <= trace.weightSets().size() ->
                    trace.stepsDrivenBy(trace.weightSets().get(set - 1)).forEach(step -> {
                        found.add(new Target.Step(step));
                        answers.ifPresent(said -> one(Signal.READOUT, step, said.best(step)));
                    });
            case Target.Block _, Target.ReadoutWeight _, Target.Weights _, Target.OfNeighbour _, Target.Step _, Target.BeatOfStep _, Target.BillItem _, Target.Note _ -> { }
        }
    }

    private void value(Signal signal, int step, int unit) {
        if (step < 1) {
            return;
        }
        switch (signal.kind()) {
            case INPUT -> { }
            case READOUT -> every(Signal.HIDDEN_STATE, step);
            case GATE, CANDIDATE, STATE -> {
                read(cell.flow().of(signal), step, unit);
                if (signal == Signal.HIDDEN_STATE) {
                    rows(trace.number(trace.weights(step)), unit);
                }
            }
        }
    }

    /// All that a unit's number is made of; a matrix reads every number of the vector it weighs.
    private void read(Expression expression, int step, int unit) {
        switch (expression) {
            case Expression.Now(Signal signal) -> one(signal, step, unit);
            case Expression.Past(Signal state) -> one(state, step - 1, unit);
            case Expression.Weighed weighed -> {
                weighed.vector().all().forEach(part -> {
                    switch (part) {
                        case Expression.Now(Signal signal) -> every(signal, step);
                        case Expression.Past(Signal state) -> every(state, step - 1);
                        case Expression.Weighed _, Expression.Sum _, Expression.Product _, Expression.Rest _, Expression.Applied _ -> { }
                    }
                });
                row(trace.weights(step), weighed, unit);
            }
            case Expression.Sum(List<Expression> terms) -> terms.forEach(term -> read(term, step, unit));
            case Expression.Product(List<Expression> factors) -> factors.forEach(factor -> read(factor, step, unit));
            case Expression.Rest(Expression of) -> read(of, step, unit);
            case Expression.Applied(Activation _, Expression to) -> read(to, step, unit);
        }
    }

    /// The unit's row in a block's matrix, and in the bias beside it.
    private void row(WeightSet weights, Expression.Weighed weighed, int unit) {
        for (Part part : List.of(weighed.by(), weighed.bias())) {
            if (weights.parts().contains(part)) {
                found.add(new Target.Row(trace.number(weights), part, cell.indexOf(weighed.block()), unit));
            }
        }
    }

    /// A unit's row in every matrix of every block.
    private void rows(int set, int unit) {
        if (set > trace.weightSets().size()) {
            return;
        }
        for (int block = 0; block < cell.blocks().size(); block++) {
            for (Part part : trace.weightSets().get(set - 1).parts()) {
                found.add(new Target.Row(set, part, block, unit));
            }
        }
    }

    private void weight(int set, Part part, int block, int unit, int column) {
        if (now < 1) {
            return;
        }
        found.add(new Target.Block(block));
        one(cell.blocks().get(block).output(), now, unit);
        switch (part) {
            case INPUT_WEIGHTS -> one(Signal.INPUT, now, column);
            case RECURRENT_WEIGHTS -> one(Signal.HIDDEN_STATE, now - 1, column);
            case INPUT_BIAS, RECURRENT_BIAS -> { }
        }
    }

    /// Every number of a signal at a step.
    private void every(Signal signal, int step) {
        int width = signal == Signal.INPUT ? trace.inputSize() : trace.hiddenSize();
        IntStream.range(0, width).forEach(index -> one(signal, step, index));
    }

    private void one(Signal signal, int step, int index) {
        found.add(new Target.Value(signal, step, index));
    }
}
