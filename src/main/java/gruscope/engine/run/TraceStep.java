package gruscope.engine.run;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.cell.TakenStep;

/// A step of a trace, 1 … T, as its cell's derivative reads it.
record TraceStep(Trace trace, int step) implements TakenStep {

    @Override
    public int hiddenSize() {
        return trace.hiddenSize();
    }

    @Override
    public double value(Signal signal, int unit) {
        return trace.value(signal, step, unit);
    }

    @Override
    public double past(Signal state, int unit) {
        return trace.value(state, step - 1, unit);
    }

    @Override
    public double recurrentTerm(int block, int unit) {
        return trace.recurrentTerm(block, step, unit);
    }

    @Override
    public double weight(Part part, int block, int unit, int column) {
        return trace.weights(step).value(part, block, unit, column);
    }

    @Override
    public int columns(Part part) {
        return trace.weights(step).columns(part);
    }

    @Override
    public double gateSlope(Signal gate, int unit) {
        return trace.clamps().isHeld(gate, unit) ? 0 : Activation.SIGMOID.slope(trace.value(gate, step, unit));
    }
}
