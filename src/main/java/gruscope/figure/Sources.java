package gruscope.figure;

import gruscope.engine.Gru;
import gruscope.engine.Part;
import gruscope.engine.Signal;
import gruscope.engine.Trace;
import gruscope.engine.WeightSet;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/// What a number was made from: the values it was computed of, and the row of weights that weighed them; a new state's are the unit's rows
/// in all matrices. A weight set's are the steps it drove; a weight's are the two numbers it stands between at the current step, and its
/// block, wherever that acts.
public final class Sources {

    private final Trace trace;
    private final int now;
    private final Set<Target> found = new LinkedHashSet<>();

    private Sources(Shot shot) {
        this.trace = shot.trace();
        this.now = shot.step();
    }

    /// The sources of a target, itself among them.
    public static Set<Target> of(Shot shot, Target target) {
        Sources sources = new Sources(shot);
        sources.found.add(target);
        sources.collect(target);
        return sources.found;
    }

    private void collect(Target target) {
        switch (target) {
            case Target.Value(Signal signal, int step, int index) -> value(signal, step, index);
            case Target.Weight(int set, Part part, int block, int unit, int column) -> weight(set, part, block, unit, column);
            case Target.Row(int set, Part _, int block, int unit) -> {
                one(trace.cell().blocks().get(block).output(), now, unit);
                rows(set, unit);
            }
            case Target.Weights(int set) when set <= trace.weightSets().size() ->
                    trace.stepsDrivenBy(trace.weightSets().get(set - 1)).forEach(step -> found.add(new Target.Step(step)));
            case Target.Block _, Target.Weights _, Target.OfNeighbour _, Target.Step _, Target.BeatOfStep _, Target.BillItem _, Target.Note _ -> { }
        }
    }

    private void value(Signal signal, int step, int unit) {
        if (step < 1 || step > trace.length() || signal == Signal.INPUT) {
            return;
        }
        IntStream.range(0, trace.cell().blocks().size()).filter(block -> trace.cell().blocks().get(block).output() == signal)
                .forEach(block -> block(block, step, unit));
        switch (signal) {
            case CANDIDATE -> {
                boolean after = trace.cell() instanceof Gru gru && gru.reset() == Gru.Reset.AFTER;
                add(Signal.RESET_GATE, step, after ? unit : 0, after ? unit + 1 : trace.hiddenSize());
            }
            case CELL_STATE -> {
                one(Signal.FORGET_GATE, step, unit);
                one(Signal.INPUT_GATE, step, unit);
                one(Signal.CELL_CANDIDATE, step, unit);
                one(Signal.CELL_STATE, step - 1, unit);
            }
            case HIDDEN_STATE -> hiddenState(step, unit);
            case READOUT -> add(Signal.HIDDEN_STATE, step, 0, trace.hiddenSize());
            case INPUT, RESET_GATE, UPDATE_GATE, INPUT_GATE, FORGET_GATE, OUTPUT_GATE, CELL_CANDIDATE -> { }
        }
    }

    private void hiddenState(int step, int unit) {
        rows(trace.number(trace.weights(step)), unit);
        switch (trace.cell().kind()) {
            case GRU -> {
                one(Signal.UPDATE_GATE, step, unit);
                one(Signal.CANDIDATE, step, unit);
                one(Signal.HIDDEN_STATE, step - 1, unit);
            }
            case LSTM -> {
                one(Signal.OUTPUT_GATE, step, unit);
                one(Signal.CELL_STATE, step, unit);
            }
            case RNN -> { }
        }
    }

    /// All that a block's unit reads, and its row in every matrix.
    private void block(int block, int step, int unit) {
        add(Signal.INPUT, step, 0, trace.inputSize());
        add(Signal.HIDDEN_STATE, step - 1, 0, trace.hiddenSize());
        WeightSet weights = trace.weights(step);
        int set = trace.number(weights);
        weights.parts().forEach(part -> found.add(new Target.Row(set, part, block, unit)));
    }

    /// A unit's row in every matrix of every block.
    private void rows(int set, int unit) {
        if (set > trace.weightSets().size()) {
            return;
        }
        for (int block = 0; block < trace.cell().blocks().size(); block++) {
            for (Part part : trace.weightSets().get(set - 1).parts()) {
                found.add(new Target.Row(set, part, block, unit));
            }
        }
    }

    private void weight(int set, Part part, int block, int unit, int column) {
        if (now < 1 || set > trace.weightSets().size()) {
            return;
        }
        found.add(new Target.Block(block));
        Signal output = trace.cell().blocks().get(block).output();
        one(output, now, unit);
        switch (part) {
            case INPUT_WEIGHTS -> one(Signal.INPUT, now, column);
            case RECURRENT_WEIGHTS -> one(Signal.HIDDEN_STATE, now - 1, column);
            case INPUT_BIAS, RECURRENT_BIAS -> { }
        }
    }

    private void add(Signal signal, int step, int from, int to) {
        IntStream.range(from, to).forEach(index -> one(signal, step, index));
    }

    private void one(Signal signal, int step, int index) {
        found.add(new Target.Value(signal, step, index));
    }
}
