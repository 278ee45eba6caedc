/// Parts that the window is built of, which know nothing of scenes: choices, sections, small editors, dialogs, motion, pixels.
///
/// In come values, words and what is to be done; out come JavaFX nodes that call back. They are dressed by the style sheet alone.
///
/// ```java
/// Glide glide = new Glide(node::setOpacity);
/// glide.start(0, 1, false);
/// ```
package gruscope.ui.kit;
