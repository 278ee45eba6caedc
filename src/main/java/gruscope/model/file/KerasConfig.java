package gruscope.model.file;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Quoted;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Rnn;
import gruscope.json.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static gruscope.Message.plain;
import static gruscope.Message.says;

/// The settings of a Keras model's layers, from `config.json` of a `.keras` file or `model_config` of an `.h5`.
final class KerasConfig {

    /// A layer that has weights, or one that stands between two that have.
    ///
    /// @param settings its own `config`
    /// @param reads    the names of the layers whose outputs it reads
    record Layer(String kind, String name, Json.Fieldset settings, List<String> reads) {

        boolean isSo(String setting, boolean otherwise) {
            return settings.fields().get(setting) instanceof Json.Truth(_, boolean yes) ? yes : otherwise;
        }

        /// Whether it is several layers.
        boolean isModel() {
            return MODELS.contains(kind);
        }

        boolean isLinear() {
            return text("activation").filter(function -> !function.equals("linear")).isEmpty();
        }

        /// As it is named: `"dense_1" (Dense, tanh)`.
        Message listed() {
            return plain(Quoted.name(name) + " (" + kind + text("activation").map(function -> ", " + function).orElse("") + ")");
        }

        Optional<String> text(String setting) {
            return switch (settings.fields().get(setting)) {
                case Json.Text(_, String text) -> Optional.of(text);
                // A function as an object: its name stands in its config, or is its class.
                case Json.Fieldset function -> function.fields().get("config") instanceof Json.Text(_, String text) ? Optional.of(text)
                        : function.fields().get("class_name") instanceof Json.Text(_, String text) ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
                case null, default -> Optional.empty();
            };
        }
    }

    private static final Set<String> MODELS = Set.of("Functional", "Model", "Sequential");
    private static final Set<String> HANDS_ON = Set.of("InputLayer", "Dropout", "SpatialDropout1D", "GaussianNoise", "ActivityRegularization", "Masking");

    private final String file;
    private final boolean third;
    private final Map<String, Layer> layers = new LinkedHashMap<>();

    /// @param version of Keras, such as `3.16.0`; empty where nothing says it
    KerasConfig(String file, Optional<Json> config, String version) {
        this.file = file;
        this.third = version.startsWith("3");
        config.ifPresent(json -> collect(json, Optional.empty()));
    }

    /// The layer of a name; none where no config tells.
    Optional<Layer> layer(String name) {
        return Optional.ofNullable(layers.get(name));
    }

    /// Whether anything is known of the model's layers.
    boolean isKnown() {
        return !layers.isEmpty();
    }

    /// Its place among the layers; behind them all where it is not known.
    int place(String name) {
        int place = List.copyOf(layers.keySet()).indexOf(name);
        return place < 0 ? layers.size() : place;
    }

    /// The layers with weights that a layer reads, past those that only hand on; empty where it reads the model's input.
    List<String> below(String name) {
        List<String> below = new ArrayList<>();
        for (String read : layer(name).map(Layer::reads).orElse(List.of())) {
            Optional<Layer> other = layer(read);
            if (other.isPresent() && HANDS_ON.contains(other.get().kind)) {
                below.addAll(below(read));
            } else {
                below.add(read);
            }
        }
        return below;
    }

    private void collect(Json json, Optional<String> last) {
        Optional<String> before = last;
        if (!(json instanceof Json.Fieldset model) || !(JsonTensors.object(model, "config").map(config -> config.fields().get("layers")).orElse(null) instanceof Json.Sequence(_, List<Json> all))) {
            return;
        }
        boolean sequential = text(model, "class_name").equals("Sequential");
        for (Json one : all) {
            if (one instanceof Json.Fieldset layer) {
                String kind = text(layer, "class_name");
                Json.Fieldset settings = JsonTensors.object(layer, "config").orElse(layer);
                String name = settings.fields().containsKey("name") ? text(settings, "name") : text(layer, "name");
                List<String> reads = sequential ? before.stream().toList() : reads(layer.fields().get("inbound_nodes"));
                add(kind, name, settings, reads);
                if (MODELS.contains(kind)) {
                    collect(layer, before);
                }
                before = Optional.of(name);
            }
        }
    }

    /// A pair of directions is two layers that read the same.
    private void add(String kind, String name, Json.Fieldset settings, List<String> reads) {
        Optional<Json.Fieldset> inner = JsonTensors.object(settings, "layer");
        if (kind.equals("Bidirectional") && inner.isPresent()) {
            Json.Fieldset forward = JsonTensors.object(inner.get(), "config").orElse(inner.get());
            Json.Fieldset backward = JsonTensors.object(settings, "backward_layer").flatMap(layer -> JsonTensors.object(layer, "config")).orElse(forward);
            String own = text(inner.get(), "class_name");
            layers.put(name, new Layer(kind, name, settings, reads));
            layers.put(name + "/forward", new Layer(own, name + "/forward", forward, reads));
            layers.put(name + "/backward", new Layer(own, name + "/backward", backward, reads));
        } else if (kind.equals("TimeDistributed") && inner.isPresent()) {
            layers.put(name, new Layer(text(inner.get(), "class_name"), name, JsonTensors.object(inner.get(), "config").orElse(inner.get()), reads));
        } else {
            layers.put(name, new Layer(kind, name, settings, reads));
        }
    }

    /// Keras 3 names what is read in `keras_history`, Keras 2 in lists of a name and two numbers.
    private static List<String> reads(Json nodes) {
        List<String> reads = new ArrayList<>();
        switch (nodes) {
            case Json.Sequence(_, List<Json> items) when items.size() >= 3 && items.getFirst() instanceof Json.Text(_, String name)
                    && items.get(1) instanceof Json.Number -> reads.add(name);
            case Json.Sequence(_, List<Json> items) -> items.forEach(item -> reads.addAll(reads(item)));
            case Json.Fieldset(_, Map<String, Json> fields) -> {
                if (fields.get("keras_history") instanceof Json.Sequence history) {
                    reads.addAll(reads(history));
                } else {
                    fields.values().forEach(value -> reads.addAll(reads(value)));
                }
            }
            case null, default -> { }
        }
        return reads.stream().distinct().toList();
    }

    private static String text(Json.Fieldset fields, String name) {
        return fields.fields().get(name) instanceof Json.Text(_, String text) ? text : "";
    }

    /// The cell that a layer's settings make of its kind.
    ///
    /// @param blocks    how many blocks its tensors have
    /// @param twoBiases whether its bias has two rows, which only a GRU that resets after the product has
    /// @throws BadInput naming a function that is not known
    Cell cell(String name, int blocks, boolean twoBiases) {
        Optional<Layer> layer = layer(name);
        Activation state = layer.flatMap(one -> one.text("activation")).map(function -> function(name, function)).orElse(Activation.TANH);
        Activation gates = layer.flatMap(one -> one.text("recurrent_activation")).map(function -> gate(name, function)).orElse(Activation.SIGMOID);
        return switch (blocks) {
            case 3 -> new Gru(layer.map(one -> one.isSo("reset_after", twoBiases)).orElse(twoBiases) ? Gru.Reset.AFTER : Gru.Reset.BEFORE, Gru.Update.KEEPS, state, gates);
            case 4 -> new Lstm(gates, state, state);
            default -> new Rnn(state);
        };
    }

    private Activation function(String name, String function) {
        return switch (function) {
            case "tanh" -> Activation.TANH;
            case "relu" -> Activation.RELU;
            case "sigmoid" -> Activation.SIGMOID;
            case "linear" -> Activation.IDENTITY;
            default -> throw refused(name, function, says("tanh-relu-sigmoid-and-linear"));
        };
    }

    private Activation gate(String name, String function) {
        return switch (function) {
            case "sigmoid" -> Activation.SIGMOID;
            case "hard_sigmoid" -> third ? Activation.HARD_SIGMOID_6 : Activation.HARD_SIGMOID;
            default -> throw refused(name, function, says("sigmoid-and-hard-sigmoid"));
        };
    }

    private BadInput refused(String layer, String function, Message accepted) {
        return new BadInput(file, says("layer-has-the-activation", Quoted.name(layer), Quoted.of(function)), says("accepted-are-these", accepted));
    }
}
