/// The side panel: the one weight set, what it costs, what sharing it buys, and every edit so far.
///
/// In comes a shot; out come the panel's pictures and the tab that is open. It is in sight all the time, because the weight set is what
/// this program is about.
///
/// ```java
/// SidePanel side = new SidePanel(store, phrases, pointing);
/// ```
package gruscope.ui.side;
