/// Playing a run: the clock that moves the moment, and the bar below the pictures.
///
/// In come time and the user's hand; out comes the moment, and nothing else changes. The position is a function of the time since play began;
/// frames only sample it.
///
/// ```java
/// Player player = new Player(store);
/// player.play(2, player::pause);
/// ```
package gruscope.ui.play;
