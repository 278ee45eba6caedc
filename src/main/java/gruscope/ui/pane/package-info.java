/// Figures in the window: shown in its pixels, pointed at, explained, pinned, looked at closely.
///
/// In come a figure and a shot; out come what the pointer or the keyboard is on, and the scene that a click asks for. What is pointed at
/// glows in every pane at once.
///
/// ```java
/// FigurePane pane = new FigurePane(Gallery.named("cell"), pointing);
/// pane.show(Gallery.named("cell"), store.shot(), 1);
/// ```
package gruscope.ui.pane;
