package gruscope.model;

import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.cell.Switch;
import gruscope.json.Fields;
import gruscope.json.JsonWriter;

import java.util.Locale;

/// Cells in JSON: `"cell"`, and a field for each of its switches: for a GRU `"reset"`, `"update"` and `"candidate"`, for a plain RNN `"activation"`.
final class CellJson {

    private CellJson() {
    }

    static Cell read(Fields fields) {
        Cell cell = Cells.plain(Cells.named(fields.oneOf("cell", Cells.keys())));
        for (Switch one : cell.switches()) {
            cell = cell.with(one.key(), fields.oneOf(one.key(), one.choices()));
        }
        return cell;
    }

    static void write(Cell cell, JsonWriter writer) {
        writer.field("cell", cell.kind().key());
        cell.switches().forEach(one -> writer.field(one.key(), one.chosen()));
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
