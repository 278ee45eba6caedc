package gruscope.sequence;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Nearest;
import gruscope.Quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// The symbols that an encoding knows.
public final class Vocabulary {

    /// More would hide what a message says about them.
    private static final int MOST_LISTED = 60;
    private static final int BLANK = -1;

    private final List<String> symbols;
    private final List<String> blanks;
    private final Map<String, Integer> places = new HashMap<>();
    private final int longest;

    /// @param symbols each one-hot at its own index
    /// @param blanks  symbols that stand for the zero vector, such as `·`
    /// @throws BadInput if there is no symbol, one is empty, or one stands twice
    public Vocabulary(List<String> symbols, List<String> blanks) {
        this.symbols = List.copyOf(symbols);
        this.blanks = List.copyOf(blanks);
        if (symbols.isEmpty()) {
            throw new BadInput(says("the-vocabulary-is-empty-it"));
        }
        for (int place = 0; place < symbols.size(); place++) {
            put(symbols.get(place), place);
        }
        blanks.forEach(blank -> put(blank, BLANK));
        longest = places.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private void put(String symbol, int place) {
        if (symbol.isEmpty()) {
            throw new BadInput(says("the-vocabulary-holds-an-empty"));
        }
        if (places.put(symbol, place) != null) {
            throw new BadInput(says("the-vocabulary-holds-twice-each", Quoted.of(symbol)));
        }
    }

    public List<String> symbols() {
        return symbols;
    }

    public List<String> blanks() {
        return blanks;
    }

    /// Every symbol, blanks last.
    public List<String> all() {
        List<String> all = new ArrayList<>(symbols);
        all.addAll(blanks);
        return all;
    }

    public boolean knows(String symbol) {
        return places.containsKey(symbol);
    }

    /// The symbol that is meant by what was typed: itself, or else in lower case, in ASCII's width, or both; null where none is.
    String nearestForm(String typed) {
        String narrow = FullWidth.narrowed(typed).replace('\u00a0', ' ');
        return Stream.of(typed, typed.toLowerCase(Locale.ROOT), narrow, narrow.toLowerCase(Locale.ROOT)).filter(this::knows).findFirst().orElse(null);
    }

    /// How many UTF-16 units the longest symbol has.
    int longest() {
        return longest;
    }

    /// What a step with a known symbol reads: one-hot, or zero for a blank.
    InputRow row(String symbol) {
        return new InputRow.OneHot(places.get(symbol), symbols.size());
    }

    /// The symbol of a vector.
    ///
    /// @throws BadInput if it is neither one-hot nor the zero of a vocabulary that has a blank
    public String symbol(double[] vector) {
        int place = BLANK;
        for (int j = 0; j < vector.length; j++) {
            if (vector[j] != 0 && (vector[j] != 1 || place != BLANK)) {
                throw noSymbol();
            }
            place = vector[j] == 1 ? j : place;
        }
        if (vector.length != symbols.size() || place == BLANK && blanks.isEmpty()) {
            throw noSymbol();
        }
        return place == BLANK ? blanks.getFirst() : symbols.get(place);
    }

    private BadInput noSymbol() {
        return new BadInput(says("a-vector-that-is-no", listed()));
    }

    /// The symbols for a message, the space made visible; the first of them where there are many.
    public Message listed() {
        return Quoted.symbols(all(), MOST_LISTED);
    }

    /// The symbol most like what was typed, if one is alike.
    public Optional<String> nearest(String typed) {
        return Nearest.to(typed, all());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vocabulary that && symbols.equals(that.symbols) && blanks.equals(that.blanks);
    }

    @Override
    public int hashCode() {
        return 31 * symbols.hashCode() + blanks.hashCode();
    }

    @Override
    public String toString() {
        return "vocabulary of " + listed();
    }
}
