/// Pages as SVG, through a pen of our own.
///
/// In comes a drawing; out come elements under their own names where SVG has one, letters as outlines stored once or as text with the faces
/// cut down to the letters used. No scripts, no document type, no transform where numbers will do.
///
/// ```java
/// byte[] svg = Svg.of(page, sheet, false);   // letters as outlines
/// ```
package gruscope.export.svg;
