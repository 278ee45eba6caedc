package gruscope.engine.cell;

/// The working place of one step, as a cell sees it: what is there when the step starts, and where its results go.
///
/// n = hidden size, G = blocks; terms are stacked, entry g·n + i belongs to unit i of block g. The arrays are the run's own, made once:
/// a cell fills [#recurrentTerms()], [#scratch()] and its signals, and leaves the others as they are.
public interface RunningStep {

    int hiddenSize();

    /// `W x + b` of every block, G·n numbers; for reading.
    double[] inputTerms();

    /// `U h + b′` of every block, G·n numbers, filled by [#weigh].
    double[] recurrentTerms();

    /// h as the step before left it; for reading.
    double[] past();

    /// c as the step before left it; for reading.
    double[] pastCell();

    /// Room for n numbers in between.
    double[] scratch();

    /// The n numbers that a signal is written to.
    double[] signal(Signal signal);

    /// Fills the recurrent terms of blocks `first` … `last` from a vector of n numbers.
    void weigh(double[] vector, int first, int last);

    /// Puts the function's value in place of each of n numbers.
    void squash(Activation function, double[] values);

    /// Makes a signal from the sum of a block's two terms, then lets what-ifs have their say.
    double[] activate(int block, Signal output, Activation activation);
}
