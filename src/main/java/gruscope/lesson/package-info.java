/// Courses: lessons told step by step beside the picture, contrasting pairs, puzzles, a quiz. They are data; nothing here draws.
///
/// In comes a folder of Markdown files, or the course that comes with the program ([gruscope.lesson.file.Courses]); out come lessons whose every
/// step is a scene, what to look at, what to wait for and what to say, in each of the languages that the course speaks.
///
/// ```java
/// Lesson first = Courses.bundled().lessons().getFirst();
/// Scene scene = first.steps().getFirst().start();
/// ```
package gruscope.lesson;
