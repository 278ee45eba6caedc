package gruscope.sequence;

import gruscope.BadInput;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
}
