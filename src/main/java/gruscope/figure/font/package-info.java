/// Fonts as files: the faces that come with the program, and the families that the machine has.
///
/// In comes a name, such as `Latin Modern Roman`; out come faces that every format can set, measure and embed.
///
/// ```java
/// Fonts fonts = Fonts.read("Latin Modern Sans,Latin Modern Roman,Latin Modern Mono");
/// ```
package gruscope.figure.font;
