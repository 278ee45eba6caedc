package gruscope.scene.whatif;

import gruscope.BadInput;
import gruscope.engine.cell.Cell;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonWriter;

import java.util.ArrayList;
import java.util.List;

/// What-ifs as JSON: a list of changes, see [ChangeJson].
public final class WhatIfJson {

    private WhatIfJson() {
    }

    public static WhatIf read(List<Json> items, Cell cell) {
        List<Change> changes = new ArrayList<>();
        for (Json item : items) {
            Fields fields = Fields.of(item, "what-if");
            changes.add(BadInput.near(fields.place(), () -> ChangeJson.read(fields, cell)));
        }
        return new WhatIf(changes);
    }

    public static void write(WhatIf whatIf, Cell cell, JsonWriter out) {
        out.list(list -> whatIf.changes().forEach(change -> list.object(fields -> ChangeJson.write(change, cell, fields))));
    }

    /// The kinds of changes there are: `weight`, `clamp` …
    public static List<String> kinds() {
        return ChangeJson.KINDS;
    }

    /// The kind of a change.
    public static String kind(Change change) {
        return ChangeJson.kind(change);
    }

    /// Reads one change.
    ///
    /// @throws BadInput with its place
    public static Change readChange(Json item, Cell cell) {
        return read(List.of(item), cell).changes().getFirst();
    }
}
