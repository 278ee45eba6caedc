/// The closest look: how one number of the current beat is computed, term by term.
///
/// In comes the arithmetic of a beat; out come its products in rows, their sum as a waterfall, and the curve that the sum is put on. The three
/// move into each other with the moment.
///
/// ```java
/// Drawing closeup = new ArithmeticFigure().lay(shot).drawing();
/// ```
package gruscope.figure.closeup;
