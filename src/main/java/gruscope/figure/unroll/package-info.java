/// A cell unrolled in time as articles print it: symbolic boxes, with what is left out as an ellipsis, and the same folded into a loop.
///
/// In comes a shot; out comes a figure of boxes and arrows ([gruscope.figure.unroll.UnrollFigure]).
///
/// ```java
/// Layout layout = new UnrollFigure().lay(shot);
/// ```
package gruscope.figure.unroll;
