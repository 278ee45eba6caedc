/// Cells that read the same sequence beside each other.
///
/// In comes a shot of a run with neighbours; out come their strips, maps and insides, step under step. Signals with the same role in two
/// cells are drawn in line and glow together.
///
/// ```java
/// Drawing beside = new BesideFigure(Optional.empty()).lay(shot).drawing();
/// ```
package gruscope.figure.beside;
