/// Recurrent cells and what they compute, in four rooms: [gruscope.engine.cell] describes cells, [gruscope.engine.weights] has their
/// numbers, [gruscope.engine.run] steps them and keeps the trace, [gruscope.engine.bill] counts what they cost.
///
/// In come weights, what-ifs and input vectors; out comes a [gruscope.engine.run.Trace], every signal of every step. Everything is float64,
/// free of I/O and of drawing, and immutable but for the [gruscope.engine.run.Stepper], which grows a trace step by step.
///
/// ```java
/// WeightSet weights = WeightSet.random(Gru.pytorch(), 3, 4, Biases.TWO, 7);
/// Trace trace = Stepper.run(Program.of(weights), new double[][] {{1, 0, 0}, {0, 1, 0}});
/// double keeps = trace.value(Signal.UPDATE_GATE, 2, 0);   // step 2, first unit
/// ```
package gruscope.engine;
