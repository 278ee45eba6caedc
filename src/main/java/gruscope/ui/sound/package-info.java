/// A run that can be heard: two soft tones for what a step keeps and writes, and the new state as a pitch. Off until it is asked for.
///
/// In comes the present moment, out go chords, one for each step that has been told.
///
/// ```java
/// Sound sound = new Sound(store, new Speaker(() -> store.say(Message.of("window", phrases -> phrases.text("sound.none")))));
/// sound.turn(true);
/// ```
package gruscope.ui.sound;
