package gruscope.model.file;

import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.InitialState;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.model.Model;
import gruscope.model.found.Contents;
import gruscope.model.found.FoundCell;
import gruscope.model.found.TensorChoice;
import gruscope.scene.file.SceneFile;
import gruscope.tensor.Tensor;
import gruscope.tensor.TensorFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Files that Keras 3.16 has written, against what Keras computes of them (see `vectors` in the resources).
class KerasTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors/keras");

    @ParameterizedTest
    @CsvSource({"gru_reset_after, keras", "gru_reset_after, h5", "gru_reset_after, weights.h5", "gru_reset_before, keras", "gru_reset_before, h5", "gru_reset_before, weights.h5",
        "lstm, keras", "lstm, h5", "lstm, weights.h5"})
    void everyFileGivesWhatKerasGives(String name, String ending) throws IOException {
        Fields expected = FormatsTest.json(VECTORS.resolve(name + ".json"));

        Model model = SceneFile.open(VECTORS.resolve(name + "." + ending), TensorChoice.OPEN).scene().model();

        double[][] x = rows(expected, "x");
        Trace trace = FormatsTest.run(model, InitialState.zero(4), x);
        FormatsTest.assertRows(rows(expected, "h"), trace, Signal.HIDDEN_STATE, 1e-6);
        FormatsTest.assertRows(rows(expected, "y"), trace, Signal.READOUT, 1e-6);
    }

    /// Keras has `[batch, time, features]`.
    private static double[][] rows(Fields json, String name) {
        Json value = json.value(name);
        Tensor whole = JsonTensors.tensor("case", name, value);
        return whole.rank() == 3 ? JsonTensors.tensor("case", name, ((Json.Sequence) value).items().getFirst()).matrix() : whole.matrix();
    }

    @Test
    void whatTheConfigSaysIsObeyed() {
        String settings = "\"reset_after\": true, \"activation\": \"relu\", \"recurrent_activation\": \"hard_sigmoid\"";

        assertEquals(new Gru(Gru.Reset.AFTER, Gru.Update.KEEPS, Activation.RELU, Activation.HARD_SIGMOID), cell("GRU", 3, settings, "2.15.0"));
        assertEquals(new Gru(Gru.Reset.AFTER, Gru.Update.KEEPS, Activation.RELU, Activation.HARD_SIGMOID_6), cell("GRU", 3, settings, "3.4.1"));
        assertEquals(new Lstm(Activation.SIGMOID, Activation.IDENTITY, Activation.IDENTITY), cell("LSTM", 4, "\"activation\": \"linear\"", "3"));
    }

    @Test
    void layersThatReadEachOtherRunBelow() {
        String config = "{\"class_name\": \"Sequential\", \"config\": {\"layers\": [{\"class_name\": \"GRU\", \"config\": {\"name\": \"a\"}}, "
                + "{\"class_name\": \"Dropout\", \"config\": {\"name\": \"d\"}}, {\"class_name\": \"GRU\", \"config\": {\"name\": \"b\"}}]}}";
        Contents contents = read(config, "3", tensors("a", 3, 2), tensors("b", 3, 1));

        FoundCell top = contents.cell(Optional.empty(), cell -> cell.plain().orElseThrow());

        assertEquals("b", top.name());
        assertEquals(List.of("a"), top.fedBy().stream().map(FoundCell::name).toList());
        assertTrue(contents.cell(Optional.of("a"), cell -> cell.plain().orElseThrow()).fedBy().isEmpty());
    }

    private static Cell cell(String kind, int blocks, String settings, String version) {
        String config = "{\"class_name\": \"Sequential\", \"config\": {\"layers\": [{\"class_name\": \"" + kind + "\", \"config\": {\"name\": \"a\", " + settings + "}}]}}";
        return read(config, version, tensors("a", blocks, 1)).cell(Optional.empty(), cell -> cell.plain().orElseThrow()).plain().orElseThrow();
    }

    @SafeVarargs
    private static Contents read(String config, String version, List<Tensor>... layers) {
        TensorFile file = TensorFile.of("a.keras", Arrays.stream(layers).flatMap(List::stream).toList());
        return KerasCells.read(file, Map.of(), Optional.of(JsonParser.parse(config, "config.json")), version);
    }

    /// Of one unit.
    private static List<Tensor> tensors(String layer, int blocks, int inputs) {
        return List.of(Tensor.of("a.keras", layer + "/cell/kernel", List.of(inputs, blocks), new double[inputs * blocks]),
                Tensor.of("a.keras", layer + "/cell/recurrent_kernel", List.of(1, blocks), new double[blocks]));
    }
}
