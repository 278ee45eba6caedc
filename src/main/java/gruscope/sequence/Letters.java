package gruscope.sequence;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Quoted;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.IntFunction;

import static gruscope.Message.says;

/// Letters: every character is a step, one-hot over a vocabulary. White space is passed over, unless the vocabulary has the space. A letter the
/// vocabulary has only in lower case is found all the same, and so is one that was typed in full width.
///
/// A character is what a reader sees as one: a Chinese character, a letter with its accent, an emoji.
///
/// @param vocabulary whose symbols are one character each
public record Letters(Vocabulary vocabulary) implements Encoding {

    public Letters {
        for (String symbol : vocabulary.all()) {
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(symbol);
            if (characters.next() != symbol.length()) {
                throw new BadInput(says("is-longer-than-one-character", Quoted.of(symbol)));
            }
        }
    }

    @Override
    public String key() {
        return "letters";
    }

    @Override
    public int inputSize() {
        return vocabulary.symbols().size();
    }

    @Override
    public Message accepts() {
        return says("any-letters", vocabulary.listed());
    }

    @Override
    public EncodedSequence encode(String text) {
        Reading reading = new Reading(text, inputSize());
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE && reading.hasRoomForProblems(); end = characters.next()) {
            String letter = text.substring(start, end);
            String known = vocabulary.nearestForm(letter);
            if (known != null) {
                reading.token(start, end, known.equals(" ") ? "␣" : known, vocabulary.row(known));
            } else if (!letter.chars().allMatch(character -> Reading.isSpace((char) character))) {
                reading.unknown(start, end);
            }
            start = end;
        }
        return reading.done(letters -> says(letters.size() == 1 ? "letter-not-among" : "letters-not-among", Reading.named(letters), accepts()));
    }

    @Override
    public String decode(int steps, IntFunction<double[]> vectors) {
        StringBuilder text = new StringBuilder();
        for (int step = 0; step < steps; step++) {
            text.append(vocabulary.symbol(vectors.apply(step)));
        }
        return text.toString();
    }
}
