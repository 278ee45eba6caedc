/// Pictures, films and traces as files.
///
/// In come scenes and what is asked of their pictures; out come bytes: stills (PNG, SVG, PDF), films (GIF, APNG, MP4, WebM, an HTML page),
/// traces as JSON or CSV with all their digits. The same input gives the same bytes, and nothing here needs a window.
///
/// ```java
/// Pages pages = new Pages(Recipe.of(scene, settings), progress);
/// byte[] film = Picture.of(pages, Format.GIF, progress);
/// ```
package gruscope.export;
