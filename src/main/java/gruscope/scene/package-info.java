/// The scene: one immutable record that is the program's whole state, and the moments of its telling.
///
/// In come a model, an encoding, typed text, and what is changed and looked at; out come other scenes, one for each edit, and the program
/// that the engine runs. Undo is a list of scenes, and the window and the command line cannot disagree, because both only ever run a scene.
///
/// ```java
/// Scene shorter = scene.withText("1·1R1");
/// Moment next = new Timeline(5, 8).nextBeat(shorter.moment(), 1);
/// ```
package gruscope.scene;
