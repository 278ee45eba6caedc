/// The one weight set: its badge, how often it is used, and every number in it.
///
/// In comes a shot; out come Hinton squares, or pixels where there are more numbers than those. A hotspot stands for each weight, by which it
/// can be pointed at and changed.
///
/// ```java
/// Drawing weights = new WeightsFigure().lay(shot).drawing();
/// ```
package gruscope.figure.weights;
