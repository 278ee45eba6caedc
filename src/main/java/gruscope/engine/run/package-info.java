/// Running a cell over a sequence, and the trace that is left.
///
/// In come a [gruscope.engine.run.Program] (weights, initial state, what-ifs) and input vectors; out comes a
/// [gruscope.engine.run.Trace]. One step at a time and a whole run are the same code, bit for bit, and so are the steps of a run too long to
/// keep, which are run again when they are looked at.
///
/// ```java
/// Stepper stepper = new Stepper(Program.of(weights));
/// stepper.append(new double[] {1, 0, 0});
/// double h = stepper.trace().value(Signal.HIDDEN_STATE, 1, 0);
/// ```
package gruscope.engine.run;
