/// How courses are written: Markdown with a few lines before it, and blocks that set scenes. CONTRIBUTING.md has the form, field by field.
///
/// In comes a folder, or the course that comes with the program; out comes a [gruscope.lesson.Course], or what is wrong with it, each with file,
/// line and column. A file `x.zh.md` beside `x.md` has the same headings in Chinese, and no blocks: what is done is done in every language.
///
/// ```java
/// Course course = Courses.open(Path.of("my-lessons"));
/// List<BadInput> wrong = CourseCheck.of(Courses.read(Path.of("my-lessons")));
/// ```
package gruscope.lesson.file;
