/// Pictures and traces as files.
///
/// In come drawings and traces; out come bytes: PNG with its density, traces as JSON or CSV with all their digits. The same input
/// gives the same bytes.
///
/// ```java
/// byte[] png = Png.of(figure.draw(shot, size), palette.panel(), 1200, 200);
/// ```
package gruscope.export;
