package gruscope.model;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Switch;
import gruscope.json.Fields;
import gruscope.json.JsonWriter;

import java.util.Locale;

/// Cells in JSON: `"cell"`, and a field for each of its switches: for a GRU `"reset"`, `"update"` and `"candidate"`, for a plain RNN `"activation"`.
/// What most cells have as the plain one has it stands there only where it is otherwise: `"gates"`; for an LSTM also `"candidate"` and `"cellOutput"`.
final class CellJson {

    private CellJson() {
    }

    static Cell read(Fields fields) {
        Cell cell = Cells.plain(Cells.named(fields.oneOf("cell", Cells.keys())));
        for (Switch one : cell.switches()) {
            if (!one.topic().isImplied() || fields.has(one.key())) {
                cell = cell.with(one.key(), fields.oneOf(one.key(), one.choices()));
            }
        }
        return cell;
    }

    static void write(Cell cell, JsonWriter writer) {
        writer.field("cell", cell.kind().key());
        cell.switches().stream().filter(one -> !one.isAsUsual()).forEach(one -> writer.field(one.key(), one.chosen()));
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
