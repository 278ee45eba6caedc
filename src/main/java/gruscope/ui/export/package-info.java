/// The export dialog: what is asked for at the right, the very picture at the left.
///
/// In comes the window's run; out come files, the clipboard's content, or the command line that makes the same. Settings are those of
/// [gruscope.export.ask], so that dialog and command line cannot disagree.
///
/// ```java
/// new ExportDialog(stage, store, phrases, target).show();
/// ```
package gruscope.ui.export;
