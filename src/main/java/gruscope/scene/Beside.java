package gruscope.scene;

import gruscope.Keyed;
import gruscope.engine.cell.CellKind;

import java.util.List;

import static gruscope.Message.says;

/// Which other cells read the same sequence beside the scene's own.
///
/// @param kinds in the order in which they stand; the model's own is passed over
/// @param match by what their size is chosen
public record Beside(List<CellKind> kinds, Match match) {

    /// By what a cell beside is made comparable.
    public enum Match implements Keyed {
        /// The same number of hidden units.
        UNITS,
        /// The number of hidden units whose parameters come nearest to the model's.
        BUDGET;

        /// Reads `units` or `budget`.
        public static Match named(String name) {
            return Keyed.named(name, says("way-to-match-cells"), values());
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
