package gruscope.export.ask;

import gruscope.engine.cell.CellKind;
import gruscope.engine.cell.Cells;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Kinds of cells as they are written: their keys, apart by commas.
final class CellsForm {

    private static final String NOTHING = "nothing";

    private CellsForm() {
    }

    static Form<List<CellKind>> some() {
        return Form.of(CellsForm::read, CellsForm::written, Cells.keys().toArray(String[]::new));
    }

    /// The same, or none of them: `nothing`.
    static Form<List<CellKind>> someOrNothing() {
        return new Form<>((text, _) -> text.equals(NOTHING) ? List.of() : read(text), kinds -> kinds.isEmpty() ? NOTHING : written(kinds),
                () -> Stream.concat(Cells.keys().stream(), Stream.of(NOTHING)).toList());
    }

    private static List<CellKind> read(String text) {
        return Arrays.stream(text.split(",")).map(kind -> Cells.named(kind.strip())).toList();
    }

    private static String written(List<CellKind> kinds) {
        return kinds.stream().map(CellKind::key).collect(Collectors.joining(","));
    }
}
