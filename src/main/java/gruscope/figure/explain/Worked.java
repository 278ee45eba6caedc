package gruscope.figure.explain;

import gruscope.engine.cell.Expression;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.figure.ink.Look;

/// How a number of a step came about: by its formula, or because a what-if holds it, in which case the formula's own outcome stands apart from
/// it. Cards, tooltips, code and equations all say it from here.
///
/// @param numbers `= σ(1.20 + 0.40)`; of a number that is held `σ(1.20 + 0.40) = 83 %`; empty where there is nothing to compute
/// @param result  `= 83 %`, or `held at 100 %`
/// @param held    whether a what-if holds it
record Worked(String numbers, String result, boolean held) {

    static Worked of(Trace trace, Look look, Signal signal, int step, int unit) {
        Reading reading = new Reading(trace, look);
        Numbers numbers = new Numbers(trace, look, step, unit);
        Expression expression = trace.cell().flow().of(signal);
        String written = numbers.of(expression, outcome -> reading.outcome(signal, outcome));
        String read = reading.of(signal, step, unit);
        if (!trace.isHeld(signal, unit)) {
            return new Worked(written.isEmpty() ? "" : "= " + written, Reading.equal(read), false);
        }
        String outcome = reading.outcome(signal, numbers.value(expression));
        return new Worked(written.isEmpty() ? "" : written + " " + Reading.equal(outcome), look.phrases().text("held.at", read), true);
    }

    /// What its formula gives, where that is not what it is held at: the sentence that says both.
    static String sentence(Trace trace, Look look, Signal signal, int step, int unit) {
        Reading reading = new Reading(trace, look);
        double formula = new Numbers(trace, look, step, unit).value(trace.cell().flow().of(signal));
        return look.phrases().text("arithmetic.held", reading.outcome(signal, formula), reading.of(signal, step, unit));
    }
}
