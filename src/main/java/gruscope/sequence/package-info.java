/// What the user types, as input vectors: numbers, bits, letters, words.
///
/// In comes a text; out comes an [gruscope.sequence.EncodedSequence], tokens and vectors or a list of problems with their places.
/// Encodings are immutable and can also write vectors back as text.
///
/// ```java
/// Encoding letters = new Letters(new Vocabulary(List.of("a", "b"), List.of("·")));
/// double[][] x = letters.encode("ab·a").requireClean().vectors();   // 4 × 2
/// ```
package gruscope.sequence;
