/// The kinds of cells, each described once: its blocks, signals and beats as data, its step and its Jacobian as code.
///
/// In come the sums that weights make of an input and a state; out come the signals of a step. Nothing here knows where weights are kept or
/// what becomes of a step, so that a new cell is one file here.
///
/// ```java
/// Cell gru = Gru.pytorch();
/// List<String> beats = gru.beats().stream().map(Beat::key).toList();   // take-x, …, mix, new-h
/// ```
package gruscope.engine.cell;
