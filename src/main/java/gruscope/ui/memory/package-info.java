/// What outlives the window: what it remembers from one time to the next, and edits that are kept while they are made.
///
/// In come scenes and a few words by key; out come files in the folder that the platform has for such things, and what was left there
/// by a window that was closed, or ended without being closed. A window keeps its edits in a folder of its own, which it holds by a lock.
///
/// ```java
/// Drafts drafts = new Drafts(StateFolder.path());
/// try (Draft draft = drafts.begin()) {
///     draft.keep(scene);
/// }
/// List<LeftDraft> left = drafts.left();
/// ```
package gruscope.ui.memory;
