package gruscope.export.ask;

import gruscope.engine.cell.Beat;
import gruscope.engine.cell.Cells;
import gruscope.figure.Figure;
import gruscope.figure.gallery.Gallery;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the figures that are asked for make of other settings.
final class Asked {

    /// The figure that is drawn where none is named.
    static final String USUAL = "overview";

    private Asked() {
    }

    /// The beats of all cells.
    static List<String> beats() {
        return Cells.kinds().stream().flatMap(kind -> Cells.plain(kind).beats().stream()).map(Beat::key).distinct().toList();
    }

    /// Whether a figure is asked for in which bills are compared.
    ///
    /// @param figures as they are written; the overview where nothing is
    static boolean countsParameters(Optional<String> figures) {
        return figures.filter(written -> !written.matches(".*\\b(bill|budget|overview)\\b.*")).isEmpty();
    }

    /// Whether any figure is asked for that shows something.
    static boolean draws(Optional<String> figures, Predicate<Figure> shows) {
        return Gallery.figures().stream().filter(shows).anyMatch(each -> figures.orElse(USUAL).matches(".*\\b" + each.key() + "\\b.*"));
    }
}
