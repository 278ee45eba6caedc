/// Training small cells: the exercises that make gates meaningful, each with data of its own, and the course that a cell takes through one.
///
/// In comes what is to be learned by which cell, and a seed; out come checkpoints, each a scene to be looked at. Nothing here draws or waits: whoever trains asks
/// for one update after the other.
///
/// `new Course(Plan.of(Exercises.named("latch"), cell, 2, 1)).update()` does one.
package gruscope.train;
