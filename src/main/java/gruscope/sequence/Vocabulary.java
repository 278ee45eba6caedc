package gruscope.sequence;

import gruscope.BadInput;
import gruscope.Nearest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The symbols that an encoding knows.
///
/// @param symbols each one-hot at its own index
/// @param blanks  symbols that stand for the zero vector, such as `·`
public record Vocabulary(List<String> symbols, List<String> blanks) {

    public Vocabulary {
        symbols = List.copyOf(symbols);
        blanks = List.copyOf(blanks);
        if (symbols.isEmpty()) {
            throw new BadInput("the vocabulary is empty; it needs at least one symbol");
        }
        Set<String> seen = new HashSet<>();
        for (List<String> part : List.of(symbols, blanks)) {
            for (String symbol : part) {
                if (symbol.isEmpty()) {
                    throw new BadInput("the vocabulary holds an empty symbol; each needs at least one character");
                }
                if (!seen.add(symbol)) {
                    throw new BadInput("the vocabulary holds \"" + symbol + "\" twice; each symbol may stand once");
                }
            }
        }
    }

    /// Every symbol, blanks last.
    public List<String> all() {
        List<String> all = new ArrayList<>(symbols);
        all.addAll(blanks);
        return all;
    }

    public boolean knows(String symbol) {
        return symbols.contains(symbol) || blanks.contains(symbol);
    }

    /// The vector of a known symbol: one-hot, or zero for a blank.
    public double[] vector(String symbol) {
        double[] vector = new double[symbols.size()];
        int index = symbols.indexOf(symbol);
        if (index >= 0) {
            vector[index] = 1;
        }
        return vector;
    }

    /// The symbol of a vector.
    ///
    /// @throws BadInput if it is neither one-hot nor the zero of a vocabulary that has a blank
    public String symbol(double[] vector) {
        for (String symbol : all()) {
            if (Arrays.equals(vector(symbol), vector)) {
                return symbol;
            }
        }
        throw new BadInput("a vector that is no symbol of this vocabulary; it must be one-hot over " + listed());
    }

    /// The symbols for a message, the space made visible.
    public String listed() {
        return all().stream().map(symbol -> symbol.isBlank() ? "␣ (space)" : symbol).collect(Collectors.joining(" "));
    }

    /// The symbol most like what was typed, if one is alike.
    public Optional<String> nearest(String typed) {
        return Nearest.to(typed, all());
    }
}
