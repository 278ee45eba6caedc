/// The numbers of a cell: weight sets, which of them drives which step, the state before the first step, and the output layer.
///
/// In come numbers from files, from a seed, or from another set; out come sets that are checked and never change. Which object drove a step
/// is asked with `==`, because that one set drives them all is what this program shows.
///
/// ```java
/// WeightSet drawn = WeightSet.random(Gru.pytorch(), 3, 4, Biases.TWO, 7);
/// WeightSet other = drawn.with(Part.RECURRENT_WEIGHTS, 0, 2, 1, 0.5);   // the reset gate's row 3, column 2
/// ```
package gruscope.engine.weights;
