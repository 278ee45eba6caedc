/// Pages as PNG, and the pieces of a PNG that others use as well.
///
/// In come a page or pixels; out come chunks with their checksums. The scene goes along as text.
///
/// ```java
/// byte[] png = Png.of(page, 2);
/// ```
package gruscope.export.png;
