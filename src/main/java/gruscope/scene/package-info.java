/// The scene: one immutable record that is the program's whole state, its file and text forms, and running it.
///
/// In come models, encodings and typed text; out comes a [gruscope.scene.Run], whose trace the figures draw. Undo is a list of
/// scenes, and the window and the command line cannot disagree, because both only ever run a scene.
///
/// ```java
/// Run run = Run.of(scene.withText("1·1R1"));
/// Moment next = run.timeline().nextBeat(scene.moment(), 1);
/// ```
package gruscope.scene;
