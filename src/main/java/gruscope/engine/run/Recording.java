package gruscope.engine.run;

import gruscope.engine.cell.Signal;

/// Where a trace's numbers are had from. Steps count from 1.
sealed interface Recording permits StoredSteps, RecomputedSteps {

    boolean has(Signal signal);

    int width(Signal signal);

    double value(Signal signal, int step, int index);

    /// The value as well as a picture needs it: three significant digits, without running steps again.
    double rough(Signal signal, int step, int index);

    Terms terms(int step);

    /// The greatest absolute value among the finite terms of all steps, and among the sums of each two that belong together.
    double largestTerm();
}
