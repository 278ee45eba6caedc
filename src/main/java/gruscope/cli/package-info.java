/// The command line: one picocli command a file, and [gruscope.cli.Main].
///
/// In come arguments; out come a window, files, or text on standard output. Exit codes: 0 done, 1 wrong input or failure, 2 wrong usage.
/// Nothing here but the launcher of the window touches JavaFX.
///
/// ```
/// gruscope render count-since-reset --figure cell --step 6 --beat candidate -o cell.png
/// ```
package gruscope.cli;
