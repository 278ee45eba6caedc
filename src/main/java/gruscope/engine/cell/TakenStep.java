package gruscope.engine.cell;

/// A step that was run, as a cell's derivative sees it: its values, and the weights that drove it.
public interface TakenStep {

    int hiddenSize();

    /// A number of a signal at this step.
    double value(Signal signal, int unit);

    /// A number of a state as the step before left it.
    double past(Signal state, int unit);

    /// `(U h + b′)` of a block and unit.
    double recurrentTerm(int block, int unit);

    /// A weight of the set that drove this step.
    double weight(Part part, int block, int unit, int column);

    /// How many columns a block's matrix has.
    int columns(Part part);

    /// The derivative of a gate by what is squashed; 0 where a what-if holds the gate.
    double gateSlope(Signal gate, int unit);
}
