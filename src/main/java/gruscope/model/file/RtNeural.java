package gruscope.model.file;

import gruscope.json.Json;
import gruscope.json.Place;
import gruscope.model.found.Contents;
import gruscope.tensor.Tensor;
import gruscope.tensor.TensorFile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Layers as RTNeural's JSON has them: `{"layers": [{"type": "gru", "activation": "", "weights": [kernel, recurrent, bias]}, …]}`, each reading what the
/// one before it leaves, with matrices and blocks as Keras lays them out.
final class RtNeural {

    private static final Map<String, String> KINDS = Map.of("gru", "GRU", "lstm", "LSTM", "dense", "Dense", "time-distributed-dense", "Dense");

    private RtNeural() {
    }

    /// Whether JSON has such layers.
    static boolean isIn(Json.Fieldset json) {
        return json.fields().get("layers") instanceof Json.Sequence(_, List<Json> layers) && !layers.isEmpty()
                && layers.stream().allMatch(layer -> layer instanceof Json.Fieldset(_, Map<String, Json> fields) && fields.containsKey("type"));
    }

    /// They are a Keras model in other words: its tensors, and the config that says which layer reads which.
    static Contents read(Json.Fieldset json, String file) {
        List<Tensor> tensors = new ArrayList<>();
        List<Json> layers = new ArrayList<>();
        Place place = json.place();
        for (Json one : ((Json.Sequence) json.fields().get("layers")).items()) {
            Json.Fieldset layer = (Json.Fieldset) one;
            String type = text(layer, "type");
            String name = type + "_" + (layers.size() + 1);
            String activation = text(layer, "activation");
            Map<String, Json> settings = new LinkedHashMap<>();
            settings.put("name", new Json.Text(place, name));
            if (type.equals("dense") || !activation.isEmpty()) {
                settings.put("activation", new Json.Text(place, activation.isEmpty() ? "linear" : activation));
            }
            layers.add(new Json.Fieldset(place, Map.of("class_name", new Json.Text(place, KINDS.getOrDefault(type, type)), "config", new Json.Fieldset(place, settings))));
            if (KINDS.containsKey(type) && layer.fields().get("weights") instanceof Json.Sequence(_, List<Json> weights)) {
                List<String> own = KINDS.get(type).equals("Dense") ? List.of("kernel", "bias") : List.of("kernel", "recurrent_kernel", "bias");
                for (int i = 0; i < Math.min(own.size(), weights.size()); i++) {
                    tensors.add(JsonTensors.tensor(file, name + "/" + own.get(i), weights.get(i)));
                }
            }
        }
        Json config = new Json.Fieldset(place, Map.of("class_name", new Json.Text(place, "Sequential"),
                "config", new Json.Fieldset(place, Map.of("layers", new Json.Sequence(place, layers)))));
        return KerasCells.read(TensorFile.of(file, tensors), Map.of(), Optional.of(config), "2");
    }

    private static String text(Json.Fieldset layer, String name) {
        return layer.fields().get(name) instanceof Json.Text(_, String text) ? text.toLowerCase(Locale.ROOT) : "";
    }
}
