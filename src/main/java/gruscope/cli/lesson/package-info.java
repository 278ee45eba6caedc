/// What the command line does with lessons: it lists and checks them.
///
/// In comes a folder, or nothing; out come lines of text, or what is wrong, each with file and line.
///
/// ```sh
/// gruscope lesson check my-lessons
/// ```
package gruscope.cli.lesson;
