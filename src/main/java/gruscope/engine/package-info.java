/// Recurrent cells and what they compute: weights, stepping, traces, what-ifs, Jacobians, parameter bills.
///
/// In come a [gruscope.engine.Program] (weights, initial state, what-ifs) and input vectors; out comes a
/// [gruscope.engine.Trace], every signal of every step. Everything is float64, free of I/O and of drawing, and immutable but for the
/// [gruscope.engine.Stepper], which grows a trace step by step.
///
/// ```java
/// WeightSet weights = WeightSet.random(Gru.pytorch(), 3, 4, Biases.TWO, 7);
/// Trace trace = Stepper.run(Program.of(weights), new double[][] {{1, 0, 0}, {0, 1, 0}});
/// double keeps = trace.value(Signal.UPDATE_GATE, 2, 0);   // step 2, first unit
/// ```
package gruscope.engine;
