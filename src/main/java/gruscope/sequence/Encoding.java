package gruscope.sequence;

/// A way to read typed text as input vectors.
public sealed interface Encoding permits Numbers, Bits, Letters, Words {

    /// Its name in files and menus: `numbers`, `bits`, `letters`, `words`.
    String key();

    /// m, the length of every vector it makes.
    int inputSize();

    /// Reads a text. Never throws for bad text: what cannot be read is listed in the result's problems.
    EncodedSequence encode(String text);

    /// The text that encodes to these vectors.
    ///
    /// @throws gruscope.BadInput if a vector is none that this encoding makes
    String decode(double[][] vectors);

    /// What may be typed, as the end of a sentence that begins with "type".
    String accepts();
}
