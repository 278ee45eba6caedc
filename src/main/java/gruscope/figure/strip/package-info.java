/// The unrolled sequence as a film strip, and its way into one cell with a loop.
///
/// In comes a shot; out come a card for every step and the rays from the weight set that drives them. How far the strip is folded is a number
/// of the view, so that folding is drawn like any other moment.
///
/// ```java
/// Drawing folded = new FilmStrip(OptionalDouble.empty()).lay(shot.seen(shot.view().withFold(1))).drawing();
/// ```
package gruscope.figure.strip;
