package gruscope.sequence;

import gruscope.BadInput;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// A text as the steps that it is read in, and the texts that come of changing them. Steps count from 1.
public final class Passage {

    private final Encoding encoding;
    private final String text;
    private final EncodedSequence sequence;

    /// @throws BadInput if the text cannot be read in the encoding
    public Passage(Encoding encoding, String text) {
        this.encoding = encoding;
        this.text = text;
        this.sequence = encoding.encode(text).requireClean();
    }

    public int length() {
        return sequence.tokens().size();
    }

    /// What stands in the text at a step.
    public String token(int step) {
        Token token = at(step);
        return text.substring(token.start(), token.end());
    }

    /// The text with something else typed at a step, the rest as it was typed.
    public String with(int step, String typed) {
        Token token = at(step);
        return text.substring(0, token.start()) + typed + text.substring(token.end());
    }

    /// The text with two steps exchanged.
    public String swapped(int one, int other) {
        List<double[]> vectors = vectors();
        Collections.swap(vectors, indexOf(one), indexOf(other));
        return written(vectors);
    }

    /// The text with a step taken out and put in so that it becomes step `to`.
    public String moved(int from, int to) {
        List<double[]> vectors = vectors();
        vectors.add(indexOf(to), vectors.remove(indexOf(from)));
        return written(vectors);
    }

    public String reversed() {
        return written(vectors().reversed());
    }

    /// The text with its steps in an order drawn from a seed, the same everywhere (Fisher and Yates).
    public String shuffled(long seed) {
        List<double[]> vectors = vectors();
        SplittableRandom random = new SplittableRandom(seed);
        for (int left = vectors.size(); left > 1; left--) {
            Collections.swap(vectors, left - 1, random.nextInt(left));
        }
        return written(vectors);
    }

    /// The text cut to fewer steps, or begun again from its start until there are enough.
    ///
    /// @param steps 0 or more; of an empty text nothing longer can be made
    public String ofLength(int steps) {
        List<double[]> vectors = vectors();
        List<double[]> wanted = new ArrayList<>();
        for (int i = 0; i < steps && !vectors.isEmpty(); i++) {
            wanted.add(vectors.get(i % vectors.size()));
        }
        return written(wanted);
    }

    private List<double[]> vectors() {
        return new ArrayList<>(Arrays.asList(sequence.vectors()));
    }

    private String written(List<double[]> vectors) {
        return encoding.decode(vectors.toArray(double[][]::new));
    }

    private Token at(int step) {
        return sequence.tokens().get(indexOf(step));
    }

    private int indexOf(int step) {
        if (step < 1 || step > length()) {
            throw new BadInput("there is no step " + step + "; this sequence has " + length());
        }
        return step - 1;
    }
}
