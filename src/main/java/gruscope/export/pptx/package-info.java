/// Pages as slides of shapes and text that a lecturer can animate and recolour.
///
/// In come pages; out comes a presentation of Office Open XML (ECMA-376), a slide each, a group for each part that has a name. A library for it
/// would be four times the size of this program's own jar and is not needed for shapes, text and pictures.
///
/// ```java
/// byte[] pptx = Pptx.of(pages);
/// ```
package gruscope.export.pptx;
