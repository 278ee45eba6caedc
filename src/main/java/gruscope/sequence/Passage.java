package gruscope.sequence;

import gruscope.BadInput;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// A text as the steps that it is read in, and the texts that come of changing them. Steps count from 1; where a text is read backwards, step 1 is
/// the last thing typed.
public final class Passage {

    private final Encoding encoding;
    private final String text;
    private final EncodedSequence sequence;
    private final boolean backwards;

    /// @throws BadInput if the text cannot be read in the encoding
    public Passage(Encoding encoding, String text) {
        this.encoding = encoding.typed();
        this.text = text;
        this.sequence = this.encoding.encode(text).requireClean();
        this.backwards = encoding.isBackwards();
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
        List<Integer> order = order();
        Collections.swap(order, indexOf(one), indexOf(other));
        return written(order);
    }

    /// The text with a step taken out and put in so that it becomes step `to`.
    public String moved(int from, int to) {
        List<Integer> order = order();
        order.add(indexOf(to), order.remove(indexOf(from)));
        return written(order);
    }

    public String reversed() {
        return written(order().reversed());
    }

    /// The text with its steps in an order drawn from a seed, the same everywhere (Fisher and Yates).
    public String shuffled(long seed) {
        List<Integer> order = order();
        SplittableRandom random = new SplittableRandom(seed);
        for (int left = order.size(); left > 1; left--) {
            Collections.swap(order, left - 1, random.nextInt(left));
        }
        return written(order);
    }

    /// The text cut to fewer steps, or begun again from its start until there are enough.
    ///
    /// @param steps 0 or more; of an empty text nothing longer can be made
    public String ofLength(int steps) {
        List<Integer> order = order();
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < steps && !order.isEmpty(); i++) {
            wanted.add(order.get(i % order.size()));
        }
        return written(wanted);
    }

    /// The steps in their order, from 0.
    private List<Integer> order() {
        return IntStream.range(0, length()).boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    private String written(List<Integer> order) {
        return encoding.decode(order.size(), i -> sequence.vector(order.get(i)));
    }

    private Token at(int step) {
        return sequence.tokens().get(indexOf(step));
    }

    private int indexOf(int step) {
        if (step < 1 || step > length()) {
            throw new BadInput(says("there-is-no-step-this", step, length()));
        }
        return backwards ? length() - step : step - 1;
    }
}
