/// Help over the window: every key and what it does.
///
/// In come phrases; out goes a node that covers the window while it is open, and lets nothing through but the keys that close it.
///
/// ```java
/// Help help = new Help(phrases);
/// help.installOn(scene, root);
/// help.toggle();
/// ```
package gruscope.ui.help;
