package gruscope.sequence;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Quoted;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static gruscope.Message.says;

/// Words: pieces between white space are steps, one-hot over a vocabulary.
///
/// A word the vocabulary has only in lower case is found all the same, and so is one that was typed in full width. Punctuation may be attached:
/// `Good.` reads as `good` and `.`, and marks at a word's end that the vocabulary lacks are passed over as white space is.
///
/// @param vocabulary whose symbols hold no white space
public record Words(Vocabulary vocabulary) implements Encoding {

    public Words {
        for (String symbol : vocabulary.all()) {
            if (symbol.chars().anyMatch(Character::isWhitespace)) {
                throw new BadInput(says("holds-white-space-a-word", Quoted.of(symbol)));
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
    public Message accepts() {
        return says("any-words", vocabulary.listed());
    }

    @Override
    public EncodedSequence encode(String text) {
        Reading reading = new Reading(text, inputSize());
        int start = Reading.startOfPiece(text, 0);
        while (start < text.length() && reading.hasRoomForProblems()) {
            int end = endOfPiece(text, start);
            readPiece(text, start, end, reading);
            start = Reading.startOfPiece(text, end);
        }
        return reading.done(words -> Optional.of(words).filter(one -> one.size() == 1).flatMap(one -> vocabulary.nearest(one.getFirst()))
                .map(near -> says("word-not-among-near", Reading.named(words), Quoted.of(near), accepts()))
                .orElse(says(words.size() == 1 ? "word-not-among" : "words-not-among", Reading.named(words), accepts())));
    }

    /// Where white space ends a piece, or the last of full-width marks, behind which no space is typed.
    private static int endOfPiece(String text, int start) {
        int end = start;
        while (end < text.length() && !Reading.isSpace(text.charAt(end))) {
            boolean last = FullWidth.isMark(text.charAt(end));
            end++;
            if (last && end < text.length() && !FullWidth.isMark(text.charAt(end))) {
                return end;
            }
        }
        return end;
    }

    @Override
    public String decode(int steps, IntFunction<double[]> vectors) {
        return IntStream.range(0, steps).mapToObj(vectors).map(vocabulary::symbol).collect(Collectors.joining(" "));
    }

    /// Reads a piece as one word, or as a word followed by marks, of which those that are known are steps of their own.
    private void readPiece(String text, int start, int end, Reading reading) {
        int wordEnd = end;
        while (wordEnd > start && known(text, start, wordEnd) == null && isMark(text.charAt(wordEnd - 1))) {
            wordEnd--;
        }
        if (wordEnd > start) {
            String word = known(text, start, wordEnd);
            if (word == null) {
                reading.unknown(start, end);
                return;
            }
            reading.token(start, wordEnd, word, vocabulary.row(word));
        }
        for (int at = wordEnd; at < end; at++) {
            String mark = vocabulary.nearestForm(text.substring(at, at + 1));
            if (mark != null) {
                reading.token(at, at + 1, mark, vocabulary.row(mark));
            }
        }
    }

    /// The symbol that is meant by a part of the text, or null. What is longer than any symbol is not looked up: a word with many marks behind it
    /// would take the square of their number.
    private String known(String text, int start, int end) {
        return end - start > vocabulary.longest() ? null : vocabulary.nearestForm(text.substring(start, end));
    }

    private boolean isMark(char character) {
        return vocabulary.nearestForm(String.valueOf(character)) != null || isPunctuation(character);
    }

    /// Of what ends a clause or closes a quotation or a bracket.
    private static boolean isPunctuation(char character) {
        return switch (Character.getType(character)) {
            case Character.OTHER_PUNCTUATION, Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }
}
