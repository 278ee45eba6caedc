/// What the command line says, in the user's language: help, misuse, and whatever a command tells.
///
/// In comes a [gruscope.Message], out go its words in the language of [gruscope.cli.speech.Speech].
///
/// ```java
/// err.println(Speech.of(says("how-it-is-used", "gruscope count")));
/// ```
package gruscope.cli.speech;
