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

/// Which symbols of formulas have a colour: gates and candidates, and the weights that make them, as in the wiring ([SignalColours]).
///
/// @param symbols  by the symbol
/// @param weights  by what stands under `W`, `U` and `b`
public record Hues(Map<String, Color> symbols, Map<String, Color> weights) {

    /// Everything in ink.
    public static final Hues NONE = new Hues(Map.of(), Map.of());

    private static final Set<String> MATRICES = Set.of("W", "U", "b", "b′");

    public static Hues of(Cell cell, Theme theme) {
        Map<String, Color> symbols = new HashMap<>();
        Map<String, Color> weights = new HashMap<>();
        for (Signal signal : cell.signals()) {
            SignalColours.of(signal, theme).ifPresent(color -> {
                symbols.put(signal.symbol(), color);
                weights.put(signal.index(), color);
            });
        }
        return new Hues(symbols, weights);
    }

    Optional<Color> of(String symbol, String subscript) {
        return Optional.ofNullable(MATRICES.contains(symbol) ? weights.get(subscript) : symbols.get(symbol));
    }

    static String hex(Color color) {
        return String.format(Locale.ROOT, "%06X", color.getRGB() & 0xFFFFFF);
    }
}
