package gruscope.model;

import gruscope.BadInput;
import gruscope.engine.cell.Cell;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonWriter;

import java.util.List;

import static gruscope.Message.says;

/// What stands below a cell in JSON: `{"backwards": false, "layers": [[{"cell": …, "weights": …, "backwards": false}], …]}`.
///
/// `layers` from the lowest to the highest, each a list of one cell, or of two that read the same in both directions; `cell`, its switches and
/// `weights` as in [ModelJson].
final class BelowJson {

    private BelowJson() {
    }

    static Below read(Fields fields) {
        boolean backwards = fields.truth("backwards");
        List<Below.Layer> layers = fields.items("layers").stream().map(BelowJson::layer).toList();
        fields.end();
        return BadInput.at(fields.place(), () -> new Below(layers, backwards));
    }

    private static Below.Layer layer(Json json) {
        if (!(json instanceof Json.Sequence(_, List<Json> ways)) || ways.isEmpty()) {
            throw json.place().refuse(says("a-layer-is-a-list", json.kind()));
        }
        List<Below.Way> read = ways.stream().map(way -> way(Fields.of(way, "cell"))).toList();
        return BadInput.at(json.place(), () -> new Below.Layer(read));
    }

    private static Below.Way way(Fields fields) {
        Cell cell = CellJson.read(fields);
        Below.Way way = new Below.Way(WeightsJson.read(fields.object("weights"), cell), fields.truth("backwards"));
        fields.end();
        return way;
    }

    static void write(Below below, JsonWriter writer) {
        writer.field("backwards", below.backwards());
        writer.name("layers").list(layers -> below.layers().forEach(layer ->
                layers.list(ways -> layer.ways().forEach(way -> ways.object(out -> write(way, out))))));
    }

    private static void write(Below.Way way, JsonWriter out) {
        CellJson.write(way.weights().cell(), out);
        out.name("weights").object(weights -> WeightsJson.write(way.weights(), weights));
        out.field("backwards", way.backwards());
    }
}
