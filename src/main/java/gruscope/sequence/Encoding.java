package gruscope.sequence;

import gruscope.Message;

import java.util.function.IntFunction;
/// A way to read typed text as input vectors.
public sealed interface Encoding permits Numbers, Bits, Letters, Words, Through {

    /// Its name in files and menus: `numbers`, `bits`, `letters`, `words`.
    String key();

    /// m, the length of every vector it makes.
    int inputSize();

    /// How the text itself is read, before anything is done to its vectors.
    default Encoding typed() {
        return this;
    }

    /// Whether the last thing typed is read first.
    default boolean isBackwards() {
        return false;
    }

    /// Reads a text. Never throws for bad text: what cannot be read is listed in the result's problems.
    EncodedSequence encode(String text);

    /// The text that encodes to these vectors.
    ///
    /// @throws gruscope.BadInput if a vector is none that this encoding makes
    default String decode(double[][] vectors) {
        return decode(vectors.length, i -> vectors[i]);
    }

    /// The same of vectors that are asked for one after the other: of a large vocabulary they are too large to be there all at once.
    ///
    /// @param steps   how many there are
    /// @param vectors each of them, from 0
    String decode(int steps, IntFunction<double[]> vectors);

    /// What may be typed, as the end of a sentence that begins with "type".
    Message accepts();
}
