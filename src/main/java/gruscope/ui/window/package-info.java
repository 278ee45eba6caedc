/// The window itself: toolbar, keys, panels, and how they share out its height.
///
/// In come a store and a stage; out comes a window that shows the one and answers the user. This is the only room that knows all views.
///
/// ```java
/// new Window(stage, new Store(scene)).show();
/// ```
package gruscope.ui.window;
