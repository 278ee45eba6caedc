package gruscope.figure.ink;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Signal;
import gruscope.scene.Theme;

import java.awt.Color;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Which symbols of formulas have a colour: gates and candidates, and the weights that make them, as in the wiring ([SignalColours]).
///
/// @param symbols  by the symbol
/// @param weights  by what stands under `W`, `U` and `b`
/// @param matrices the letters of those
public record Hues(Map<String, Color> symbols, Map<String, Color> weights, Set<String> matrices) {

    /// Everything in ink.
    public static final Hues NONE = new Hues(Map.of(), Map.of(), Set.of());

    private static final Set<String> MATRICES = Set.of("W", "U", "b", "b′");

    /// The same of symbols that are written in other letters.
    public static Hues of(Cell cell, Theme theme, UnaryOperator<String> letters) {
        Hues usual = of(cell, theme);
        Map<String, Color> symbols = new HashMap<>();
        Map<String, Color> weights = new HashMap<>();
        usual.symbols.forEach((symbol, color) -> symbols.put(letters.apply(symbol), color));
        usual.weights.forEach((index, color) -> weights.put(letters.apply(index), color));
        return new Hues(symbols, weights, MATRICES.stream().map(letters).collect(Collectors.toSet()));
    }

    private static Hues of(Cell cell, Theme theme) {
        Map<String, Color> symbols = new HashMap<>();
        Map<String, Color> weights = new HashMap<>();
        for (Signal signal : cell.signals()) {
            SignalColours.of(signal, theme).ifPresent(color -> {
                symbols.put(signal.symbol(), color);
                weights.put(signal.index(), color);
            });
        }
        return new Hues(symbols, weights, MATRICES);
    }

    Optional<Color> of(String symbol, String subscript) {
        return Optional.ofNullable(matrices.contains(symbol) ? weights.get(subscript) : symbols.get(symbol));
    }

    static String hex(Color color) {
        return String.format(Locale.ROOT, "%06X", color.getRGB() & 0xFFFFFF);
    }
}
