/// The state of the window: the scene, its last good run, and the scenes before and after it.
///
/// In come edits, each a whole new scene; out comes word that something changed. Large scenes are run beside the window's own thread, and
/// the run before stays in sight meanwhile.
///
/// ```java
/// Store store = new Store(Presets.defaultScene());
/// store.edit(store.scene().withText("1·1R1"));
/// ```
package gruscope.ui.store;
