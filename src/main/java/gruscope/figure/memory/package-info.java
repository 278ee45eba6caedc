/// What is still in the state, and who can be taught: memory and gradients of every cell shown.
///
/// In come the Jacobians of a trace; out come three strips a cell, in line with the steps. Vanishing and exploding are named where they
/// happen.
///
/// ```java
/// Drawing memory = new MemoryFigure().lay(shot).drawing();
/// ```
package gruscope.figure.memory;
