/// Scenes outside of the program: as JSON, as a line of text, within a picture, and those that come along as presets.
///
/// In come names, files and texts; out come whole scenes or a message that says what is wrong and where. What is written is read again as
/// the same scene.
///
/// ```java
/// Scene scene = Scenes.open("latch");   // a preset, a file, or a scene's text
/// String line = SceneText.format(scene);
/// ```
package gruscope.scene.file;
