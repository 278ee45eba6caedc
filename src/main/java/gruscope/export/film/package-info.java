/// Films: GIF, animated PNG, video through the user's ffmpeg, and a page that can be stepped through.
///
/// In come the pages of a recipe, frame by frame; out come bytes, in no more memory than a few frames take. Of each frame only what changed
/// is written where the format can say so.
///
/// ```java
/// byte[] gif = Gif.of(pages, progress);
/// ```
package gruscope.export.film;
