package gruscope.sequence;

import gruscope.Message;

import java.util.function.IntFunction;

/// Typed text whose vectors go through something before they are read, such as the layers below a cell; maybe from the last to the first.
///
/// Texts are those of the inner encoding: [#decode] takes the vectors that it makes, in the order in which they are typed.
///
/// @param typed how the text is read
/// @param feed  what becomes of its vectors
public record Through(Encoding typed, Feed feed) implements Encoding {

    @Override
    public String key() {
        return typed.key();
    }

    @Override
    public int inputSize() {
        return feed.outputSize();
    }

    @Override
    public boolean isBackwards() {
        return feed.isBackwards();
    }

    @Override
    public EncodedSequence encode(String text) {
        return typed.encode(text).through(feed);
    }

    @Override
    public String decode(int steps, IntFunction<double[]> vectors) {
        return typed.decode(steps, vectors);
    }

    @Override
    public Message accepts() {
        return typed.accepts();
    }
}
