package gruscope.model.layout;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Quoted;
import gruscope.json.Json;
import gruscope.json.Place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static gruscope.Message.says;

/// A cell's blocks in lists of three levels.
///
/// * cuDNN's: `W` G×n×m, `R` G×n×n, `bW` and `bR` G×n, in the order of its linLayerIDs, which is PyTorch's (r, z, n; i, f, g, o). The reset acts after the product.
/// * ONNX': `W` 1×Gn×m, `R` 1×Gn×n, `B` 1×2Gn or nothing, blocks z, r, h and i, o, f, c; `linear_before_reset` says where the reset acts, before the product where
///   nothing is said (ONNX operators, GRU, version 22).
record StackedBlocks(Json.Fieldset model) {

    private static final String W = "W";
    private static final String R = "R";
    private static final String B = "B";
    private static final String INPUT_BIASES = "bW";
    private static final String HIDDEN_BIASES = "bR";
    private static final String RESET = "linear_before_reset";
    private static final String ACTIVATIONS = "activations";
    private static final int LEVELS = 3;

    /// From ONNX' blocks to PyTorch's, by how many there are.
    private static final Map<Integer, List<Integer>> ORDER = Map.of(1, List.of(0), 3, List.of(1, 0, 2), 4, List.of(0, 2, 3, 1));

    static boolean isIn(Json.Fieldset model) {
        return Stream.of(W, R).allMatch(name -> model.fields().get(name) != null && Rows.shape(model.fields().get(name)).size() == LEVELS);
    }

    Json.Fieldset torch() {
        boolean cudnn = model.fields().containsKey(INPUT_BIASES) || model.fields().containsKey(HIDDEN_BIASES);
        return cudnn ? cudnn() : onnx();
    }

    private Json.Fieldset cudnn() {
        int blocks = Rows.of(value(W), W).size();
        int units = Rows.shape(value(R)).getLast();
        Rows.require(value(W), W, blocks, units, Rows.shape(value(W)).getLast());
        Rows.require(value(R), R, blocks, units, units);
        Map<String, Json> torch = new LinkedHashMap<>();
        torch.put("weight_ih_l0", joined(W));
        torch.put("weight_hh_l0", joined(R));
        for (Map.Entry<String, String> bias : Map.of(INPUT_BIASES, "bias_ih_l0", HIDDEN_BIASES, "bias_hh_l0").entrySet()) {
            if (model.fields().containsKey(bias.getKey())) {
                Rows.require(value(bias.getKey()), bias.getKey(), blocks, units);
                torch.put(bias.getValue(), joined(bias.getKey()));
            }
        }
        return Rows.with(model, List.of(W, R, INPUT_BIASES, HIDDEN_BIASES), torch);
    }

    private Json.Fieldset onnx() {
        if (model.fields().containsKey(ACTIVATIONS)) {
            throw value(ACTIVATIONS).place().refuse(says("is-read-in-an-onnx", Quoted.name(ACTIVATIONS)));
        }
        int units = Rows.shape(value(R)).getLast();
        int rows = Rows.shape(value(R)).get(1);
        if (rows % units != 0 || !ORDER.containsKey(rows / units)) {
            throw new BadInput(value(R).place().toString(), says("has-of", Quoted.name(R), Counted.of(rows, "row"), Counted.of(units, "number")), says("blocks-of-onnx-cells"));
        }
        Rows.require(value(R), R, 1, rows, units);
        Rows.require(value(W), W, 1, rows, Rows.shape(value(W)).getLast());
        Map<String, Json> torch = new LinkedHashMap<>();
        torch.put("weight_ih_l0", ordered(Rows.of(only(W), W), units, W));
        torch.put("weight_hh_l0", ordered(Rows.of(only(R), R), units, R));
        if (model.fields().containsKey(B)) {
            List<Json> both = Rows.of(only(B), B);
            Rows.require(value(B), B, 1, 2 * rows);
            torch.put("bias_ih_l0", ordered(both.subList(0, rows), units, B));
            torch.put("bias_hh_l0", ordered(both.subList(rows, 2 * rows), units, B));
        }
        if (rows / units == ORDER.get(LEVELS).size()) {
            torch.put(RESET, new Json.Number(model.place(), 0));
        }
        return Rows.with(model, List.of(W, R, B), torch);
    }

    private Json value(String name) {
        return model.fields().get(name);
    }

    /// What stands in the only direction.
    private Json only(String name) {
        return Rows.of(value(name), name).getFirst();
    }

    /// The blocks below each other.
    private Json joined(String name) {
        return Rows.list(value(name).place(), Rows.of(value(name), name).stream().flatMap(block -> Rows.of(block, name).stream()).toList());
    }

    private Json ordered(List<Json> rows, int units, String name) {
        List<Json> ordered = new ArrayList<>();
        ORDER.get(rows.size() / units).forEach(block -> IntStream.range(block * units, (block + 1) * units).forEach(row -> ordered.add(rows.get(row))));
        Place place = value(name).place();
        return Rows.list(place, ordered);
    }
}
