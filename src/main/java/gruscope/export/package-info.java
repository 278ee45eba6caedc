/// Pictures, films and traces as files, in eight rooms: [gruscope.export.ask] says what is wanted, [gruscope.export.page] draws it,
/// [gruscope.export.png], [gruscope.export.svg], [gruscope.export.pdf] and [gruscope.export.film] write it, [gruscope.export.make] makes many
/// at a time; [gruscope.export.table] writes numbers.
///
/// In come scenes and what is asked of their pictures; out come bytes. The same input gives the same bytes, and nothing here needs a window.
///
/// ```java
/// Pages pages = new Pages(Recipe.of(scene, settings), progress);
/// byte[] film = Picture.of(pages, Format.GIF, progress);
/// ```
package gruscope.export;
