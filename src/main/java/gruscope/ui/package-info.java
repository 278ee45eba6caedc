/// The window, the only room that knows JavaFX; within it [gruscope.ui.store] holds the scene, [gruscope.ui.pane], [gruscope.ui.play],
/// [gruscope.ui.side] and [gruscope.ui.whatif] show and change it, [gruscope.ui.export] makes files of it, [gruscope.ui.kit] has the parts they
/// are built of, and [gruscope.ui.window] puts them together.
///
/// Every view draws from the store and answers a gesture with a new scene; no view talks to another. Pictures are the figures of
/// [gruscope.figure], painted by Java2D into the window's pixels.
///
/// ```java
/// int exitCode = GruscopeApp.open(Optional.of(Presets.defaultScene()), Optional.empty(), OptionalInt.empty());
/// ```
package gruscope.ui;
