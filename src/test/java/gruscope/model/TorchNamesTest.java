package gruscope.model;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.json.JsonParser;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TorchNamesTest {

    @Test
    void aCaseFileIsAModelFileWithItsInitialState() throws IOException {
        TorchNames lstm = TorchNames.read(JsonParser.parse(
                Files.readString(Path.of("src/test/resources/vectors/torch/lstm_i3_h4_t7_s1.json")), "case.json"), "case.json");

        assertEquals(3, lstm.model().weights().inputSize());
        assertEquals(4, lstm.model().weights().hiddenSize());
        assertEquals(Biases.TWO, lstm.model().weights().biases());
        assertTrue(lstm.start().c(0) != 0);
    }

    @Test
    void prefixesArePassedOverAndALinearLayerIsTheReadout() {
        Model model = read("""
                {"cell": "rnn", "encoder.rnn.weight_ih_l0": [[1, 2]], "encoder.rnn.weight_hh_l0": [[3]], "fc.weight": [[4], [5]], "fc.bias": [6, 7]}
                """).model();

        assertEquals(2, model.weights().inputSize());
        assertEquals(Biases.NONE, model.weights().biases());
        assertEquals(5, model.readout().orElseThrow().w(1, 0));
        assertEquals(7, model.readout().orElseThrow().b(1));
    }

    @Test
    void aWrongShapeNamesTheTensorWhatItIsAndWhatIsNeeded() {
        assertEquals("a.json: tensor \"weight_hh_l0\" is 2×1; a GRU with 1 unit needs 3×1",
                refused("{\"cell\": \"gru\", \"weight_ih_l0\": [[1],[1],[1]], \"weight_hh_l0\": [[1],[1]]}"));
        assertEquals("a.json: tensor \"bias_ih_l0\" has 2 numbers; an RNN with 1 unit needs 1",
                refused("{\"cell\": \"rnn\", \"weight_ih_l0\": [[1]], \"weight_hh_l0\": [[1]], \"bias_ih_l0\": [1, 2]}"));
    }

    @Test
    void aNumberThatIsNoneIsNamedByItsTensorRowAndEntry() {
        assertEquals("a.json:1:54: \"weight_ih_l0\", row 2, entry 1, is NaN; every number must be finite",
                refused("{\"cell\": \"rnn\", \"state_dict\": {\"weight_ih_l0\": [[1],[NaN]], \"weight_hh_l0\": [[1]]}}"));
        assertEquals("a.json:1:32: \"bias_ih_l0\", entry 1, is -Infinity; every number must be finite",
                refused("{\"cell\": \"rnn\", \"bias_ih_l0\": [-Infinity]}"));
    }

    @Test
    void aRowOfAnotherLengthIsNamed() {
        assertEquals("a.json: tensor \"weight_ih_l0\", row 2, has 1 numbers; row 1 has 2",
                refused("{\"cell\": \"rnn\", \"weight_ih_l0\": [[1, 2],[1]], \"weight_hh_l0\": [[1, 0],[0, 1]]}"));
    }

    @Test
    void aFileWithoutACellIsToldWhichThereAre() {
        assertEquals("a.json:1:1: this model file has no \"cell\"; it needs one of rnn, gru, lstm", refused("{\"weight_ih_l0\": [[1]]}"));
    }

    @Test
    void furtherLayersAreRefusedByName() {
        assertTrue(refused("{\"cell\": \"rnn\", \"weight_ih_l0\": [[1]], \"weight_hh_l0\": [[1]], \"weight_ih_l1\": [[1]]}")
                .startsWith("a.json: tensor \"weight_ih_l1\" belongs to a further layer"));
    }

    @Test
    void aMissingTensorIsNamed() {
        assertEquals("a.json: there is no tensor \"weight_hh_l0\"; found cell, weight_ih_l0",
                refused("{\"cell\": \"rnn\", \"weight_ih_l0\": [[1]]}"));
    }

    private static TorchNames read(String json) {
        return TorchNames.read(JsonParser.parse(json, "a.json"), "a.json");
    }

    private static String refused(String json) {
        return assertThrows(BadInput.class, () -> read(json)).getMessage();
    }
}
