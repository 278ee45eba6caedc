/// Pixels of a window that are drawn by Java2D and shown by JavaFX, no more of them with a frame than have changed.
package gruscope.ui.surface;
