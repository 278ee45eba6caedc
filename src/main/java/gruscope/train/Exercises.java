package gruscope.train;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Quoted;
import gruscope.model.Task;
import gruscope.sequence.Vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;

import static gruscope.Message.says;

/// The exercises there are.
public final class Exercises {

    private static final int MOST_LETTERS = 200;
    private static final int LENGTH = 20;
    private static final List<String> BITS = List.of("0", "1");
    private static final List<String> FIVE = List.of("0", "1", "2", "3", "4");
    private static final List<String> FILM = List.of("the", "movie", "was", "good", "bad", "not", "very", "but", ".");
    private static final List<String> WORDS = List.of("hello", "help", "held", "gate", "gear", "reset", "rest", "update");

    private static final List<Exercise> ALL = List.of(
            ofSymbols("count", "Count since reset", Task.COUNT_SINCE_RESET, List.of(".", "1", "R"), List.of(), FIVE, LENGTH, 4, 1200,
                    Draws.symbols(LENGTH, 3, random -> random.nextInt(3))),
            ofNumbers("hold", "Hold a value", Task.HOLD, 2, List.of(), LENGTH, 2, 1200, random -> Draws.flagged(random, LENGTH, -1, 4, true)),
            ofSymbols("depth", "Depth of brackets", Task.BRACKET_DEPTH, List.of("(", ")", "."), List.of(), FIVE, LENGTH, 4, 1200,
                    random -> Draws.brackets(random, LENGTH, 4)),
            ofSymbols("latch", "Latch", Task.LATCH, List.of("S", "R"), List.of("."), List.of("reset", "set"), LENGTH, 2, 600,
                    Draws.symbols(LENGTH, 2, random -> random.nextInt(5) == 0 ? random.nextInt(2) : 2)),
            ofSymbols("first", "Remember the first symbol", Task.FIRST_SYMBOL, List.of("a", "b", "c", "d"), List.of(), List.of("a", "b", "c", "d"), 12, 4, 1200,
                    Draws.symbols(12, 4, random -> random.nextInt(4))),
            ofNumbers("parity", "Parity", Task.PARITY, 1, List.of("even", "odd"), LENGTH, 4, 1600, random -> Draws.bits(random, LENGTH)),
            ofNumbers("echo", "Delayed echo", Task.ECHO, 1, BITS, LENGTH, 4, 1200, random -> Draws.bits(random, LENGTH)),
            ofNumbers("adding", "Running sum of marked values", Task.SUM_OF_MARKED, 2, List.of(), LENGTH, 2, 1200,
                    random -> Draws.flagged(random, LENGTH, 0, 10, false)),
            ofNumbers("sine", "Sine, one step ahead", Task.NEXT_VALUE, 1, List.of(), 24, 4, 1200, random -> Draws.sine(random, 24)),
            ofSymbols("sentiment", "Opinion of a film", Task.OPINION, FILM, List.of(), List.of("negative", "neutral", "positive"), LENGTH, 4, 1600,
                    random -> Draws.opinions(random, LENGTH, FILM)),
            letters("letters", WORDS),
            ofSymbols("copy", "Copy in order", Task.COPY_IN_ORDER, List.of("a", "b", "?"), List.of(), List.of("a", "b"), 8, 8, 2000,
                    random -> Draws.toBeCopied(random, 4, 2)));

    private Exercises() {
    }

    /// Every exercise, the most telling ones first.
    public static List<Exercise> all() {
        return ALL;
    }

    public static List<String> keys() {
        return ALL.stream().map(Exercise::key).toList();
    }

    /// The exercise of a key.
    ///
    /// @throws BadInput if there is none
    public static Exercise named(String key) {
        return ALL.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(() -> BadInput.unknown(says("is-no-exercise", Quoted.of(key)), key, says("there-are"), keys()));
    }

    /// Guessing the next letter of one's own text, which is read in pieces.
    ///
    /// @throws BadInput if it has less than two different letters, or more than fit a readout
    public static Exercise ofText(String text) {
        String plain = text.strip().replaceAll("\\s+", " ") + " ";
        List<String> letters = List.copyOf(new TreeSet<>(plain.codePoints().mapToObj(Character::toString).toList()));
        if (letters.size() < 3) {
            throw new BadInput("", says("the-text-has", Counted.of(letters.size() - 1, "letter")), says("there-is-nothing-to-guess"));
        }
        if (letters.size() > MOST_LETTERS) {
            throw new BadInput("", says("the-text-has-different-letters", letters.size()), says("up-to-can-be-learned", MOST_LETTERS));
        }
        return letters("letters", letters, Draws.pieces(plain, letters, LENGTH));
    }

    private static Exercise letters(String key, List<String> words) {
        List<String> letters = List.copyOf(new TreeSet<>((String.join(" ", words)).codePoints().mapToObj(Character::toString).toList()));
        return letters(key, letters, Draws.words(words, letters, LENGTH));
    }

    private static Exercise letters(String key, List<String> letters, Function<SplittableRandom, double[][]> generator) {
        List<String> outputs = new ArrayList<>(letters);
        outputs.replaceAll(letter -> letter.equals(" ") ? "␣" : letter);
        return ofSymbols(key, "Next letter", Task.NEXT_TOKEN, letters, List.of(), outputs, LENGTH, 8, 1600, generator);
    }

    private static Exercise ofSymbols(String key, String title, Task task, List<String> symbols, List<String> blanks, List<String> outputs, int length, int units,
            int updates, Function<SplittableRandom, double[][]> generator) {
        return new Exercise(key, title, task, Optional.of(new Vocabulary(symbols, blanks)), symbols.size(), outputs, length, units, updates, generator);
    }

    private static Exercise ofNumbers(String key, String title, Task task, int inputs, List<String> outputs, int length, int units, int updates,
            Function<SplittableRandom, double[][]> generator) {
        return new Exercise(key, title, task, Optional.empty(), inputs, outputs, length, units, updates, generator);
    }
}
