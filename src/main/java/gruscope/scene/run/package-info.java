/// A scene that has been run, together with what it is compared with: the run before its what-ifs, and the cells beside it.
///
/// In comes a scene; out comes a [gruscope.scene.run.Run], from which figures draw. All traces of one scene share the memory there is, and
/// neighbours read the very same tokens.
///
/// ```java
/// Run run = Run.of(scene);
/// double h = run.trace().value(Signal.HIDDEN_STATE, run.trace().length(), 0);
/// ```
package gruscope.scene.run;
