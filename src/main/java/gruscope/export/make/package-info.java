/// Making what was asked for: one picture as bytes, or all pictures of many requests as files.
///
/// In come requests; out come files and what became of each. All names are found before anything is drawn, and one picture that fails
/// spoils no other.
///
/// ```java
/// byte[] png = Picture.of(pages, Format.PNG, progress);
/// ```
package gruscope.export.make;
