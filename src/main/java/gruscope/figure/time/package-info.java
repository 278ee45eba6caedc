/// Signals through time: heat maps and curves.
///
/// In comes a shot, of a few steps or of a million; out come rows of units over columns of steps. Long runs are drawn from the trace's
/// summaries, at the cost of the pixels.
///
/// ```java
/// HeatMap.of(shot, Signal.UPDATE_GATE).draw(ink, shot, area);
/// ```
package gruscope.figure.time;
