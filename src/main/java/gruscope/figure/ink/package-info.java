/// What figures are made with: a pen, colours, type, formulas, and boxes that share out room.
///
/// In come a theme, words and numbers; out come strokes and letters on any [java.awt.Graphics2D], and rectangles that do not overlap. Nothing
/// here knows a run: it could draw anything.
///
/// ```java
/// Placement places = Box.down(8, Box.Align.START, title, formula).in(area, look.type());
/// places.paint(new Ink(graphics, look));
/// ```
package gruscope.figure.ink;
