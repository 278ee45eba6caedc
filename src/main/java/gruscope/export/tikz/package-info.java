/// Pages as TikZ, for those who write LaTeX.
///
/// In comes a drawing; out come paths, nodes in the fonts of the document, and a named scope for each part.
///
/// ```java
/// byte[] tex = Tikz.of(page);
/// ```
package gruscope.export.tikz;
