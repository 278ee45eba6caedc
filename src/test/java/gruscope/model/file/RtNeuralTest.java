package gruscope.model.file;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Part;
import gruscope.json.JsonParser;
import gruscope.model.Model;
import gruscope.model.found.TensorChoice;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The JSON of audio programs.
class RtNeuralTest {

    @Test
    void layersOfRtneuralAreReadAsKerasLaysThemOut() {
        Model model = read("""
                {"in_shape": [null, null, 1], "layers": [
                  {"type": "gru", "activation": "", "shape": [null, null, 1], "weights": [[[1, 2, 3]], [[4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]},
                  {"type": "gru", "activation": "", "shape": [null, null, 1], "weights": [[[0.1, 0.2, 0.3]], [[4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]},
                  {"type": "dense", "activation": "sigmoid", "shape": [null, null, 1], "weights": [[[0.5]], [0.25]]}]}
                """);

        assertEquals(0.2, model.weights().value(Part.INPUT_WEIGHTS, 0, 0, 0), "r is Keras' second block");
        assertEquals(1, model.below().layers().size());
        assertEquals(0.5, model.readout().orElseThrow().w(0, 0));
        assertTrue(model.about().toString().contains("readout \"dense_3\""), model.about().toString());
    }

    @Test
    void guitarmlsStateDictIsReadAndItsKindIsCompared() {
        String file = "{\"model_data\": {\"model\": \"SimpleRNN\", \"input_size\": 1, \"skip\": 1, \"output_size\": 1, \"unit_type\": \"LSTM\", \"num_layers\": 1, \"hidden_size\": 1, "
                + "\"bias_fl\": true}, \"state_dict\": {\"rec.weight_ih_l0\": [[1], [2], [3], [4]], \"rec.weight_hh_l0\": [[1], [2], [3], [4]], \"lin.weight\": [[5]], \"lin.bias\": [6]}}";

        Model model = read(file);

        assertEquals("LSTM", model.weights().cell().kind().name());
        assertEquals(5, model.readout().orElseThrow().w(0, 0));
    }

    @Test
    void theFunctionOfACellIsObeyed() {
        String layer = "{\"layers\": [{\"type\": \"gru\", \"activation\": \"%s\", \"weights\": [[[1, 2, 3]], [[4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]}]}";

        assertEquals(Activation.RELU, ((Gru) read(layer.formatted("relu")).weights().cell()).candidate());
        assertEquals(Activation.TANH, ((Gru) read(layer.formatted("")).weights().cell()).candidate());
    }

    /// The layer that fits reads what goes through a function, and so is no readout of the cell.
    @Test
    void aLayerBehindAFunctionIsNoReadoutUnlessItIsAskedFor() {
        String file = """
                {"layers": [
                  {"type": "conv1d", "activation": "", "weights": [[[[1]]], [0]]},
                  {"type": "gru", "activation": "", "weights": [[[1, 2, 3]], [[4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]},
                  {"type": "dense", "activation": "tanh", "weights": [[[0.5]], [0.25]]},
                  {"type": "dense", "activation": "", "weights": [[[2]], [0]]}]}
                """;
        String taken = read(file).about().toString();

        assertTrue(read(file).readout().isEmpty());
        assertTrue(taken.contains("reads what \"conv1d_1\" (conv1d) leaves"), taken);
        assertTrue(taken.endsWith("no readout; passed over: \"dense_4\" (1×1), which reads what \"dense_3\" (Dense, tanh) leaves."), taken);
        assertEquals(2, ModelFile.read(JsonParser.parse(file, "a.json"), "a.json", new TensorChoice(Optional.empty(), Optional.of("dense_4"))).model().readout().orElseThrow().w(0, 0));
    }

    private static Model read(String json) {
        return ModelFile.read(JsonParser.parse(json, "a.json"), "a.json", TensorChoice.OPEN).model();
    }
}
