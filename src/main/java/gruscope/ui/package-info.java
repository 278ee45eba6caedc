/// The window, the only room that knows JavaFX.
///
/// One [gruscope.ui.Store] holds the scene and its run; every view draws from it and answers a gesture with a new scene. No view talks
/// to another. Pictures are the figures of [gruscope.figure], painted by Java2D into the window's pixels.
///
/// ```java
/// int exitCode = GruscopeApp.open(Optional.of(Presets.defaultScene()), OptionalInt.empty());
/// ```
package gruscope.ui;
