package gruscope.model.file;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.JsonParser;
import gruscope.model.Model;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Scene;
import gruscope.scene.file.SceneFile;
import gruscope.scene.run.Run;
import gruscope.tensor.onnx.OnnxWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A linear layer before a cell.
class ProjectionTest {

    private static final String LAYER = "\"proj.weight\": [[1, 2, 3], [4, 5, 6]], ";
    private static final String BIAS = "\"proj.bias\": [7, 8], ";
    private static final String RNN = "\"rnn.weight_ih_l0\": [[0.5, 0.25]], \"rnn.weight_hh_l0\": [[2]]";

    @Test
    void chosenItIsFoldedIntoTheInputWeightsAndItsBiasIntoTheirs() {
        WeightSet two = read("{\"projection\": \"proj\", " + LAYER + BIAS + RNN + ", \"rnn.bias_ih_l0\": [0.125], \"rnn.bias_hh_l0\": [3]}").weights();
        WeightSet none = read("{\"projection\": \"proj\", " + LAYER + BIAS + RNN + "}").weights();
        WeightSet bare = read("{\"projection\": \"proj\", " + LAYER + RNN + "}").weights();

        assertArrayEquals(new double[] {0.5 + 1, 1 + 1.25, 1.5 + 1.5}, two.stacked(Part.INPUT_WEIGHTS));
        assertEquals(0.125 + 3.5 + 2, two.value(Part.INPUT_BIAS, 0, 0, 0));
        assertEquals(3, two.value(Part.RECURRENT_BIAS, 0, 0, 0));
        assertEquals(2, two.value(Part.RECURRENT_WEIGHTS, 0, 0, 0));
        assertEquals(Biases.ONE, none.biases());
        assertEquals(3.5 + 2, none.value(Part.INPUT_BIAS, 0, 0, 0));
        assertEquals(Biases.NONE, bare.biases());
    }

    /// Two GRUs behind `nn.Linear(5, 3)`, as PyTorch runs them in float64.
    @Test
    void theStatesAreThoseOfPytorch() throws IOException {
        Path file = Path.of("src/test/resources/projection/linear_gru2_fc.json");
        Fields expected = FormatsTest.json(file).object("expected");

        Scene scene = SceneFile.open(file, TensorChoice.OPEN).scene();

        Trace trace = Run.of(scene).trace();
        assertEquals(7, trace.length());
        FormatsTest.assertRows(expected.matrix("h"), trace, Signal.HIDDEN_STATE, 1e-12);
        FormatsTest.assertRows(expected.matrix("y"), trace, Signal.READOUT, 1e-12);
        assertTrue(scene.model().about().toString().contains("readout \"fc\" (2×4), projection \"proj\" (3×5) folded into W"), scene.model().about().toString());
    }

    @Test
    void anEmbeddingBeforeItIsFoldedToo() {
        Model model = read("{\"projection\": \"proj\", \"emb.weight\": [[1, 0, 0], [0, 2, 0]], " + LAYER + RNN + "}");

        assertArrayEquals(new double[] {1.5, 4.5}, model.weights().stacked(Part.INPUT_WEIGHTS));
        assertEquals(List.of("0", "1"), model.vocabulary().orElseThrow().symbols());
    }

    /// Its tensors cannot tell what stands between it and the cell.
    @Test
    void whereOnlyNamesTellItIsPassedOverAndSaidHowItIsFolded() {
        Model model = read("{" + LAYER + RNN + "}");

        assertEquals(2, model.inputSize());
        assertTrue(model.about().toString().endsWith("; passed over: \"proj\" (2×3), which --projection proj folds into W."), model.about().toString());
    }

    @Test
    void whereItMayAsWellBeTheReadoutBothAnswersAreNamed() {
        String file = "{%s\"in.weight\": [[3]], \"weight_ih_l0\": [[0.5]], \"weight_hh_l0\": [[2]]}";

        assertTrue(refused(file.formatted("")).endsWith("or by --readout in or --readout none; --projection in folds it into W"), refused(file.formatted("")));
        Model folded = read(file.formatted("\"projection\": \"in\", "));
        assertEquals(1.5, folded.weights().value(Part.INPUT_WEIGHTS, 0, 0, 0));
        assertEquals(Optional.empty(), folded.readout());
    }

    @Test
    void layersInARowAreOneWhereTheirNamesAreJoined() {
        String first = "\"a.weight\": [[2, 1], [0, 1], [1, 0]], \"a.bias\": [1, 0, 0], ";
        String behind = ", \"fc1.weight\": [[2], [3]], \"fc1.bias\": [1, 1], \"fc2.weight\": [[1, 10]], \"fc2.bias\": [5]";

        Model alone = read("{\"projection\": \"proj\", " + first + LAYER + RNN + behind + "}");
        Model both = read("{\"projection\": \"a+proj\", \"readout\": \"fc1+fc2\", " + first + LAYER + RNN + behind + "}");

        assertTrue(alone.about().toString().endsWith("; passed over: \"a\" (3×2), which --projection a+proj makes one with it, \"fc2\" (1×2), which --readout fc1+fc2 makes one with it."), alone.about().toString());
        assertArrayEquals(new double[] {1.5 * 2 + 3, 1.5 + 2.25}, both.weights().stacked(Part.INPUT_WEIGHTS));
        assertEquals(1.5, both.weights().value(Part.INPUT_BIAS, 0, 0, 0));
        assertEquals(2 + 30, both.readout().orElseThrow().w(0, 0));
        assertEquals(1 + 10 + 5, both.readout().orElseThrow().b(0));
        assertTrue(both.about().toString().endsWith("readout \"fc1+fc2\" (1×1), projection \"a+proj\" (2×2) folded into W."), both.about().toString());
        assertEquals("a.json: layer \"proj\" (2×3) leaves 2 numbers; \"proj\" (2×3) reads 3", refused("{\"projection\": \"proj+proj\", " + LAYER + RNN + "}"));
    }

    @Test
    void aLayerThatLeavesOtherNumbersIsRefusedWithThoseThatFit() {
        assertEquals("a.json: \"rojp\" is no linear layer of this file that makes the cell's 2 inputs; there are proj and none",
                refused("{\"projection\": \"rojp\", " + LAYER + RNN + ", \"fc.weight\": [[1]]}"));
        assertEquals("a.json: layer \"dense_1\" goes through sigmoid; only a layer that is linear can be folded into W", assertThrows(BadInput.class,
                () -> ModelFile.read(JsonParser.parse(layers("sigmoid"), "a.json"), "a.json", new TensorChoice(Optional.empty(), Optional.of("none"), Optional.empty(), Optional.of("dense_1")))).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'', 3", "sigmoid, 2", "relu, 2"})
    void whereTheFileSaysWhatTheCellReadsItIsFoldedIfItIsLinear(String function, int inputs) {
        Model model = read(layers(function));

        assertEquals(inputs, model.inputSize());
        assertEquals(function.isEmpty(), model.about().toString().contains("projection \"dense_1\" (2×3) folded into W"));
        if (function.isEmpty()) {
            assertArrayEquals(new double[] {0.5 + 1, 1 + 1.25, 1.5 + 1.5}, Arrays.copyOf(model.weights().stacked(Part.INPUT_WEIGHTS), 3));
        }
    }

    @ParameterizedTest
    @CsvSource({"Transpose, 3", "Relu, 2"})
    void ofOnnxTheGraphSaysIt(String between, int inputs) {
        OnnxWriter onnx = new OnnxWriter(OnnxWriter.Width.DOUBLE).value(true, "X", List.of("steps", "batch", "3")).constant("P", List.of(3, 2), 1, 4, 2, 5, 3, 6).constant("p", List.of(2), 7, 8)
                .constant("W", List.of(1, 1, 2), 0.5, 0.25).constant("R", List.of(1, 1, 1), 2)
                .node("MatMul", "/proj/MatMul", List.of("X", "P"), List.of("a"), Map.of()).node("Add", "/proj/Add", List.of("p", "a"), List.of("b"), Map.of())
                .node(between, "/between", List.of("b"), List.of("c"), Map.of()).node("RNN", "/rnn/RNN", List.of("c", "W", "R"), List.of("y"), Map.of("hidden_size", 1L));

        Model model = ModelFile.read(onnx.bytes(), "a.onnx", TensorChoice.OPEN).model();

        assertEquals(inputs, model.inputSize());
        if (inputs == 3) {
            assertArrayEquals(new double[] {1.5, 2.25, 3}, model.weights().stacked(Part.INPUT_WEIGHTS));
            assertEquals(5.5, model.weights().value(Part.INPUT_BIAS, 0, 0, 0));
        }
    }

    /// As RTNeural has them: a dense layer of two outputs before a GRU of one unit.
    private static String layers(String function) {
        return "{\"layers\": [{\"type\": \"dense\", \"activation\": \"" + function + "\", \"weights\": [[[1, 4], [2, 5], [3, 6]], [7, 8]]}, "
                + "{\"type\": \"gru\", \"activation\": \"\", \"weights\": [[[0.5, 0.5, 0.5], [0.25, 0.25, 0.25]], [[1, 2, 3]], [[0, 0, 0], [0, 0, 0]]]}]}";
    }

    private static Model read(String json) {
        return ModelFile.read(JsonParser.parse(json, "a.json"), "a.json", TensorChoice.OPEN).model();
    }

    private static String refused(String json) {
        return assertThrows(BadInput.class, () -> read(json)).getMessage();
    }
}
