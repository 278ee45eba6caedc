package gruscope.engine.run;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.cell.TakenStep;
import gruscope.engine.weights.WeightSet;

/// A step of a trace, 1 … T, as its cell's derivative reads it.
///
/// @param weights that drove it
record TraceStep(Trace trace, int step, WeightSet weights) implements TakenStep {

    TraceStep(Trace trace, int step) {
        this(trace, step, trace.weights(step));
    }

    @Override
    public int hiddenSize() {
        return trace.hiddenSize();
    }

    @Override
    public double[] at(Signal signal) {
        return trace.at(signal, step);
    }

    @Override
    public double[] past(Signal state) {
        return trace.at(state, step - 1);
    }

    @Override
    public double[] recurrentTerms(int block) {
        return trace.recurrentTerms(block, step);
    }

    @Override
    public double weight(Part part, int block, int unit, int column) {
        return weights.value(part, block, unit, column);
    }

    @Override
    public int columns(Part part) {
        return weights.columns(part);
    }

    @Override
    public double[] slopes(Signal gate) {
        double[] slopes = at(gate);
        Activation function = trace.cell().blocks().get(trace.cell().indexOf(gate)).activation();
        for (int unit = 0; unit < slopes.length; unit++) {
            slopes[unit] = trace.clamps().isHeld(gate, unit) ? 0 : function.slope(slopes[unit]);
        }
        return slopes;
    }
}
