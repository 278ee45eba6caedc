package gruscope.scene;

import gruscope.BadInput;
import gruscope.engine.CellKind;

import java.util.List;
import java.util.Locale;

/// Which other cells read the same sequence beside the scene's own.
///
/// @param kinds in the order in which they stand; the model's own is passed over
/// @param match by what their size is chosen
public record Beside(List<CellKind> kinds, Match match) {

    /// By what a cell beside is made comparable.
    public enum Match {
        /// The same number of hidden units.
        UNITS,
        /// The number of hidden units whose parameters come nearest to the model's.
        BUDGET;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads `units` or `budget`.
        public static Match named(String name) {
            try {
                return valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new BadInput("\"" + name + "\" is no way to match cells; there are units and budget", e);
            }
        }
    }

    public static final Beside NOTHING = new Beside(List.of(), Match.UNITS);

    public Beside {
        kinds = List.copyOf(kinds);
    }

    public boolean isNothing() {
        return kinds.isEmpty();
    }
}
