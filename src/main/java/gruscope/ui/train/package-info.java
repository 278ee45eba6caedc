/// Training in the window: cells are taught an exercise beside the window's thread, and one sees their gates learn.
///
/// In come an exercise, cells, units and seeds; out come curves, the strip and the gates of one sequence at any checkpoint, and at the end a scene for the window.
///
/// `new TrainDialog(stage, store, phrases).show()` opens it.
package gruscope.ui.train;
