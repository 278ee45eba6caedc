package gruscope.sequence;

import gruscope.BadInput;
import gruscope.Quoted;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Words: pieces between white space are steps, one-hot over a vocabulary.
///
/// A word the vocabulary has only in lower case is found all the same, and punctuation it knows may be attached: `Good.` reads as
/// `good` and `.`.
///
/// @param vocabulary whose symbols hold no white space
public record Words(Vocabulary vocabulary) implements Encoding {

    public Words {
        for (String symbol : vocabulary.all()) {
            if (symbol.chars().anyMatch(Character::isWhitespace)) {
                throw new BadInput(Quoted.of(symbol) + " holds white space; a word cannot");
            }
        }
    }

    @Override
    public String key() {
        return "words";
    }

    @Override
    public int inputSize() {
        return vocabulary.symbols().size();
    }

    @Override
    public String accepts() {
        return "any of the words " + vocabulary.listed();
    }

    @Override
    public EncodedSequence encode(String text) {
        Reading reading = new Reading(text, inputSize());
        int start = Reading.startOfPiece(text, 0);
        while (start < text.length() && reading.hasRoomForProblems()) {
            int end = Reading.endOfPiece(text, start);
            readPiece(text, start, end, reading);
            start = Reading.startOfPiece(text, end);
        }
        return reading.done();
    }

    @Override
    public String decode(int steps, IntFunction<double[]> vectors) {
        return IntStream.range(0, steps).mapToObj(vectors).map(vocabulary::symbol).collect(Collectors.joining(" "));
    }

    /// Reads a piece as one word, or as a word followed by known single-character symbols.
    private void readPiece(String text, int start, int end, Reading reading) {
        int wordEnd = end;
        while (wordEnd - 1 > start && known(text, start, wordEnd) == null && vocabulary.knows(text.substring(wordEnd - 1, wordEnd))) {
            wordEnd--;
        }
        String word = known(text, start, wordEnd);
        if (word == null) {
            String typed = text.substring(start, end);
            reading.problem(start, end, Quoted.of(typed) + " is not among this model's words; "
                    + vocabulary.nearest(typed).map(near -> "did you mean " + Quoted.of(near) + "? Type ").orElse("type ") + accepts());
            return;
        }
        reading.token(start, wordEnd, word, vocabulary.row(word));
        for (int at = wordEnd; at < end; at++) {
            String mark = text.substring(at, at + 1);
            reading.token(at, at + 1, mark, vocabulary.row(mark));
        }
    }

    /// The symbol that is meant by a part of the text, or null. What is longer than any symbol is not looked up: a word with many marks behind it
    /// would take the square of their number.
    private String known(String text, int start, int end) {
        if (end - start > vocabulary.longest()) {
            return null;
        }
        String typed = text.substring(start, end);
        if (vocabulary.knows(typed)) {
            return typed;
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        return vocabulary.knows(lower) ? lower : null;
    }
}
