/// Learning beside the picture: lessons told step by step, pairs, puzzles, a quiz, and predicting before revealing.
///
/// In comes a [gruscope.lesson.Course] and the window's [gruscope.ui.store.Store]; out come scenes, set one after the other, and a pane that tells about
/// them. [gruscope.ui.lesson.Study] is what is being learnt at present and outlives a change of language; everything else is laid anew.
///
/// ```java
/// Study study = new Study(store, Courses::bundled, Notebook.named("lessons"));
/// study.open(new Page.Lecture(course.lessons().getFirst(), 0));
/// ```
package gruscope.ui.lesson;
