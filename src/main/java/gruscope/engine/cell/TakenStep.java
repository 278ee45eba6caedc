package gruscope.engine.cell;

/// A step that was run, as a cell's derivative sees it: its values, and the weights that drove it.
public interface TakenStep {

    int hiddenSize();

    /// The n numbers of a signal at this step.
    double[] at(Signal signal);

    /// The n numbers of a state as the step before left it.
    double[] past(Signal state);

    /// `(U h + b′)` of a block, n numbers.
    double[] recurrentTerms(int block);

    /// A weight of the set that drove this step.
    double weight(Part part, int block, int unit, int column);

    /// How many columns a block's matrix has.
    int columns(Part part);

    /// The derivatives of a gate's n numbers by what is squashed; 0 where a what-if holds the gate.
    double[] slopes(Signal gate);
}
