package gruscope.scene.file;

import gruscope.Counted;
import gruscope.Keyed;
import gruscope.Message;
import gruscope.engine.cell.Biases;
import gruscope.engine.weights.WeightSet;
import gruscope.model.Below;
import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.sequence.Encoding;
import gruscope.sequence.Letters;
import gruscope.sequence.Numbers;
import gruscope.sequence.Vocabulary;
import gruscope.sequence.Words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// A way to read a text that a scene's model cannot read: by other means, or by another model.
///
/// @param kind  how
/// @param named what is to be named of it: the symbols of a new vocabulary, or those that a known one lacks and that are left out; maybe empty
/// @param scene that reads it, in the same view
public record OtherReading(Kind kind, String named, Scene scene) {

    /// The ways there are, in the order in which they are offered.
    public enum Kind implements Keyed {
        /// The same cell with random weights that reads the text's own words.
        WORDS,
        /// The same with its letters.
        LETTERS,
        /// Numbers as they are typed, or else each letter as its place among the text's letters, up to 1.
        NUMBERS,
        /// The trained model of letters, without those it lacks.
        LETTER_MODEL
    }

    private static final String LETTER_MODEL = "chars";
    private static final long SEED = 7;
    private static final int MOST_SYMBOLS = 64;
    private static final int MOST_FEATURES = 16;

    /// The other readings of a scene's text; none where its own encoding reads it, or there is nothing to read.
    public static List<OtherReading> of(Scene scene) {
        String text = scene.reading();
        List<String> letters = letters(text);
        if (scene.encoding().encode(text).isClean() || letters.isEmpty()) {
            return List.of();
        }
        return Stream.of(words(scene, text), drawn(scene, Kind.LETTERS, letters.stream().distinct().toList(), text), numbers(scene, text, letters),
                letterModel(scene, text)).flatMap(Optional::stream).toList();
    }

    private static Optional<OtherReading> words(Scene scene, String text) {
        if (!(scene.encoding().typed() instanceof Words)) {
            return Optional.empty();
        }
        List<String> words = Stream.of(text.split("[\\s\\x1C-\\x1F\\p{Z}，。、！？；：]+")).map(word -> word.replaceFirst("\\p{P}+$", "").toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty()).distinct().toList();
        return words.isEmpty() ? Optional.empty() : drawn(scene, Kind.WORDS, words, text);
    }

    /// A model with random weights for these symbols, which is otherwise like the scene's own.
    private static Optional<OtherReading> drawn(Scene scene, Kind kind, List<String> symbols, String text) {
        if (symbols.size() > MOST_SYMBOLS) {
            return Optional.empty();
        }
        Vocabulary vocabulary = new Vocabulary(symbols, List.of());
        Encoding encoding = kind == Kind.WORDS ? new Words(vocabulary) : new Letters(vocabulary);
        Message what = symbols.size() == 1 ? says(kind == Kind.WORDS ? "about.reads-word" : "about.reads-letter", vocabulary.listed())
                : says(kind == Kind.WORDS ? "about.reads-words" : "about.reads-letters", vocabulary.listed());
        return read(scene, kind, vocabulary.listed().toString(), random(scene.model(), symbols.size(), Optional.of(vocabulary), what), encoding, text);
    }

    private static Optional<OtherReading> numbers(Scene scene, String text, List<String> letters) {
        int features = features(text);
        String typed = features > 0 ? text : places(letters);
        int inputs = Math.max(1, features);
        Model own = scene.model();
        Model model = own.inputSize() == inputs && own.below().isNothing() ? own : random(own, inputs, Optional.empty(), inputs == 1 ? says("about.reads-numbers") : says("about.reads-rows", Counted.of(inputs, "number")));
        String named = features > 0 ? "" : String.join(" ", new TreeSet<>(letters));
        return read(scene, Kind.NUMBERS, named, model, new Numbers(inputs), typed);
    }

    /// How many numbers each step of a text has, or 0 where these are none.
    private static int features(String text) {
        for (int features = 1; features <= MOST_FEATURES; features++) {
            if (new Numbers(features).encode(text).isClean()) {
                return features;
            }
        }
        return 0;
    }

    /// Each letter as a number: of k letters in order, the first as 1/k, the last as 1.
    private static String places(List<String> letters) {
        List<String> order = List.copyOf(new TreeSet<>(letters));
        return letters.stream().map(letter -> BigDecimal.valueOf((order.indexOf(letter) + 1.0) / order.size()).setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString()).collect(Collectors.joining(" "));
    }

    private static Optional<OtherReading> letterModel(Scene scene, String text) {
        Scene trained = Presets.named(LETTER_MODEL);
        Encoding encoding = trained.encoding();
        List<String> lacking = letters(text).stream().distinct().filter(letter -> !encoding.encode(letter).isClean()).toList();
        String known = characters(text).stream().filter(letter -> !lacking.contains(letter)).collect(Collectors.joining());
        return known.isBlank() || scene.model().equals(trained.model()) ? Optional.empty()
                : read(scene, Kind.LETTER_MODEL, String.join(" ", lacking), trained.model(), encoding, known);
    }

    /// The scene with another model, or where the model is the same with another encoding, if it reads the text.
    private static Optional<OtherReading> read(Scene scene, Kind kind, String named, Model model, Encoding encoding, String text) {
        if (!encoding.encode(text).isClean()) {
            return Optional.empty();
        }
        Scene other = model == scene.model() ? scene.withEncoding(encoding, text)
                : Scene.of(model, encoding, text).withView(scene.view().withUnit(Math.min(scene.view().unit(), model.weights().hiddenSize() - 1)));
        return Optional.of(new OtherReading(kind, named, other));
    }

    private static Model random(Model like, int inputs, Optional<Vocabulary> vocabulary, Message what) {
        WeightSet own = like.weights();
        Biases biases = own.biases();
        WeightSet weights = WeightSet.random(own.cell(), inputs, own.hiddenSize(), biases, SEED);
        return new Model("Random weights", says("about.random", SEED, what), Model.Provenance.RANDOM, weights, vocabulary, Optional.empty(), List.of(), Optional.empty(), Below.NOTHING,
                Optional.empty());
    }

    /// What a reader sees as characters, spaces left out.
    private static List<String> letters(String text) {
        return characters(text).stream().filter(letter -> !letter.matches("[\\s\\p{Z}]+")).toList();
    }

    private static List<String> characters(String text) {
        BreakIterator boundary = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundary.setText(text);
        List<String> characters = new ArrayList<>();
        int start = boundary.first();
        for (int end = boundary.next(); end != BreakIterator.DONE; end = boundary.next()) {
            characters.add(text.substring(start, end));
            start = end;
        }
        return characters;
    }
}
