/// All figures by name, and pages that are put together of several.
///
/// In come a figure's key, or keys in rows such as `strip/gates+chart`; out comes a [gruscope.figure.Figure]. This is the only room that knows
/// every figure.
///
/// ```java
/// Figure page = Gallery.named("overview");
/// ```
package gruscope.figure.gallery;
