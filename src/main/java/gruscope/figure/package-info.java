/// Every drawing, as a pure function of a run, a moment and a look, onto a [java.awt.Graphics2D]; here is what all of them share, the rooms
/// within have a kind of figure each, and [gruscope.figure.gallery] knows them by name.
///
/// In comes a [gruscope.figure.Shot]; a [gruscope.figure.Figure] lays it out once ([gruscope.figure.Layout]), which for any size
/// gives a [gruscope.figure.Drawing]: the ink, the hotspots under the pointer, and a description that is also caption and alt text.
/// The window, PNG, SVG and PDF are surfaces of the same drawing: no JavaFX, no time, no state between frames.
///
/// ```java
/// Figure cell = Gallery.named("cell");
/// Shot shot = Shot.of(run, Look.of(View.DEFAULT));
/// cell.lay(shot).drawing().paint(graphics);
/// ```
package gruscope.figure;
