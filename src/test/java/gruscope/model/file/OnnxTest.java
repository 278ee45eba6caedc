package gruscope.model.file;

import gruscope.BadInput;
import gruscope.engine.cell.Activation;
import gruscope.engine.cell.Gru;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.InitialState;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.model.Model;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Scene;
import gruscope.scene.file.SceneFile;
import gruscope.tensor.onnx.OnnxWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// ONNX models against the equations of the operators' specification, computed by NumPy and ONNX Runtime (see `vectors` in the resources).
class OnnxTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors/onnx");
    private static final double[] ONE_UNIT = {0.5, -0.25, 2};
    private static final double[] HIDDEN = {1.5, 0.75, -1};

    @ParameterizedTest
    @CsvSource({"gru_lbr0, ''", "gru_lbr1, ''", "gru_lbr0_h0_batch, ''", "lstm_plain, ''", "rnn_plain, ''", "gru_lbr1_ragged_bidir, gru_0", "gru_lbr1_ragged_bidir, gru_0.reverse"})
    void everyDirectionAndSequenceOfABatchIsAsTheSpecificationHasIt(String name, String cell) throws IOException {
        Case wanted = new Case(FormatsTest.json(VECTORS.resolve(name + ".json")));

        Model model = open(name + ".onnx", cell.isEmpty() ? Optional.empty() : Optional.of(cell)).model();

        wanted.assertBatch(model, cell.endsWith("reverse") ? 1 : 0);
    }

    /// ONNX' own cases have their weights outside the model: as initializers they are what the model would hold.
    @ParameterizedTest
    @ValueSource(strings = {"gru_batchwise", "gru_bidirectional", "gru_defaults", "gru_reverse", "gru_seq_length", "gru_with_initial_bias", "lstm_batchwise", "lstm_bidirectional",
        "lstm_defaults", "lstm_reverse", "lstm_with_initial_bias", "rnn_seq_length", "simple_rnn_batchwise", "simple_rnn_bidirectional", "simple_rnn_defaults",
        "simple_rnn_reverse", "simple_rnn_with_initial_bias"})
    void theOfficialCasesAgree(String name) throws IOException {
        Case wanted = new Case(FormatsTest.json(VECTORS.resolve("official/test_" + name + ".json")));
        byte[] file = wanted.file();
        int directions = wanted.directions();

        for (int direction = 0; direction < directions; direction++) {
            String cell = "cell" + (direction == 1 ? ".reverse" : "");
            wanted.assertBatch(ModelFile.read(file, "case.onnx", new TensorChoice(Optional.of(cell), Optional.empty())).model(), direction);
        }
    }

    @Test
    void aNodeThatLeavesNothingMakesNoLayer() {
        OnnxWriter onnx = new OnnxWriter(OnnxWriter.Width.DOUBLE).constant("P", List.of(1, 1), 3).constant("W", List.of(1, 1, 1), 0.5).constant("R", List.of(1, 1, 1), 2)
                .node("MatMul", "/lost/MatMul", List.of("X", "P"), List.of(), Map.of()).node("RNN", "/rnn/RNN", List.of("X", "W", "R"), List.of("y"), Map.of("hidden_size", 1L))
                .node("MatMul", "/out/MatMul", List.of("y", "P"), List.of("a"), Map.of()).node("Add", "/out/Add", List.of("a", "P"), List.of(), Map.of());

        Model model = ModelFile.read(onnx.bytes(), "a.onnx", TensorChoice.OPEN).model();

        assertEquals(3, model.readout().orElseThrow().w(0, 0));
        assertTrue(model.about().toString().endsWith("readout \"out\" (1×1)."), model.about().toString());
    }

    @Test
    void aLayerBehindAFunctionIsNoReadout() {
        OnnxWriter onnx = weights().constant("P", List.of(1, 1), 3).node("GRU", "/gru/GRU", List.of("X", "W", "R"), List.of("y"), Map.of())
                .node("Relu", "/relu", List.of("y"), List.of("a"), Map.of()).node("MatMul", "/out/MatMul", List.of("a", "P"), List.of("b"), Map.of());

        Model model = read(onnx).model();

        assertTrue(model.readout().isEmpty());
        assertTrue(model.about().toString().endsWith("no readout; passed over: \"out\" (1×1), which reads what \"/relu\" (Relu) leaves."), model.about().toString());
    }

    @Test
    void whatIsNoWeightOfAFileIsNamed() {
        assertTrue(refused(VECTORS.resolve("official/test_gru_defaults.onnx")).startsWith("test_gru_defaults.onnx: W of node \"gru_0\" is the value \"W\", which is not in the file"));
    }

    @Test
    void peepholesClipAndUnknownFunctionsAreRefusedByName() {
        assertTrue(refused(gru(Map.of("clip", 3f))).startsWith("a.onnx: GRU \"a\" has a clip of 3.0"));
        assertTrue(refused(gru(Map.of("activations", List.of("Softsign", "Tanh")))).startsWith("a.onnx: GRU \"a\" has the activation \"Softsign\""));
        assertTrue(refused(new OnnxWriter(OnnxWriter.Width.DOUBLE).constant("W", List.of(1, 4, 1), 1, 2, 3, 4).constant("R", List.of(1, 4, 1), 1, 2, 3, 4).constant("P", List.of(1, 3), 1, 1, 1)
                .node("LSTM", "a", List.of("X", "W", "R", "", "", "", "", "P"), List.of("Y"), Map.of())).startsWith("a.onnx: LSTM \"a\" has peepholes (P)"));
        assertTrue(refused(new OnnxWriter(OnnxWriter.Width.DOUBLE).constant("W", List.of(1, 4, 1), 1, 2, 3, 4).constant("R", List.of(1, 4, 1), 1, 2, 3, 4)
                .node("LSTM", "a", List.of("X", "W", "R"), List.of("Y"), Map.of("input_forget", 1L))).contains("input_forget"));
    }

    @Test
    void hardSigmoidsOfEverySteepnessGiveWhatTheirFormulaGives() {
        Model keras2 = read(gru(Map.of("activations", List.of("HardSigmoid", "Relu")))).model();
        Model odd = read(gru(Map.of("activations", List.of("HardSigmoid", "Tanh"), "activation_alpha", List.of(0.4f), "activation_beta", List.of(0.3f)))).model();

        assertEquals(new Gru(Gru.Reset.AFTER, Gru.Update.KEEPS, Activation.RELU, Activation.HARD_SIGMOID), keras2.weights().cell());
        Trace trace = FormatsTest.run(odd, InitialState.of(new double[] {0.5}, null), new double[][] {{0.7}});
        assertEquals(hard(ONE_UNIT[1] * 0.7 + HIDDEN[1] * 0.5), trace.value(Signal.RESET_GATE, 1, 0), 1e-12);
        assertEquals(hard(ONE_UNIT[0] * 0.7 + HIDDEN[0] * 0.5), trace.value(Signal.UPDATE_GATE, 1, 0), 1e-12);
    }

    private static double hard(double sum) {
        return Math.max(0, Math.min(1, (double) 0.4f * sum + (double) 0.3f));
    }

    @Test
    void weightsBehindOperatorsThatMoveThemAreFolded() {
        OnnxWriter moved = new OnnxWriter(OnnxWriter.Width.DOUBLE)
                .constant("wh", List.of(1, 2), 0.5, -0.25).constant("rest", List.of(1, 2), 2, 99).constant("zero", List.of(1), 0).constant("one", List.of(1), 1)
                .constant("axis", List.of(1), 1).constant("shape", List.of(3), 1, -1, 1)
                .node("Constant", "c", List.of(), List.of("r"), Map.of("value", OnnxWriter.tensor(OnnxWriter.Width.DOUBLE, "", List.of(3, 1), HIDDEN)))
                .node("Slice", "s", List.of("rest", "zero", "one", "axis"), List.of("cut"), Map.of())
                .node("Concat", "j", List.of("wh", "cut"), List.of("joined"), Map.of("axis", 1L))
                .node("Transpose", "t", List.of("joined"), List.of("turned"), Map.of("perm", List.of(1L, 0L)))
                .node("Reshape", "h", List.of("turned", "shape"), List.of("W"), Map.of())
                .node("Unsqueeze", "u", List.of("r"), List.of("R"), Map.of("axes", List.of(0L)))
                .node("GRU", "a", List.of("X", "W", "R"), List.of("Y"), Map.of("linear_before_reset", 1L));

        assertEquals(read(gru(Map.of())).model().weights(), read(moved).model().weights());
    }

    @Test
    void nodesWithinBodiesAreFoundAndSeeTheConstantsAround() {
        OnnxWriter body = new OnnxWriter(OnnxWriter.Width.DOUBLE).node("GRU", "a", List.of("X", "W", "R"), List.of("Y"), Map.of("linear_before_reset", 1L));
        OnnxWriter loop = new OnnxWriter(OnnxWriter.Width.DOUBLE).constant("W", List.of(1, 3, 1), ONE_UNIT).constant("R", List.of(1, 3, 1), HIDDEN).around("If", "which", List.of("yes"), "then_branch", body);

        assertEquals(read(gru(Map.of())).model().weights(), read(loop).model().weights());
    }

    @Test
    void whatALoopCarriesRoundIsTheInitialStateWithWhichItBegins() {
        OnnxWriter body = new OnnxWriter(OnnxWriter.Width.DOUBLE).value(true, "i", List.of()).value(true, "more", List.of()).value(true, "h", List.of("1"))
                .constant("shape", List.of(3), 1, 1, 1).node("Reshape", "s", List.of("h", "shape"), List.of("state"), Map.of())
                .node("GRU", "a", List.of("X", "W", "R", "", "", "state"), List.of("Y"), Map.of());
        OnnxWriter given = weights().constant("begin", List.of(1), 0.25).around("Loop", "rounds", List.of("times", "always", "begin"), "body", body);
        OnnxWriter asked = weights().value(true, "begin", List.of("1")).around("Loop", "rounds", List.of("times", "always", "begin"), "body", body);

        assertArrayEquals(new double[] {0.25}, read(given).start().hidden());
        assertArrayEquals(new double[] {0}, read(asked).start().hidden());
        assertFalse(read(given).taken().toString().contains("initial state"), read(given).taken().toString());
        assertTrue(read(asked).taken().toString().contains("the model reads its initial state (\"begin\"), here zeros unless --h0 gives it"), read(asked).taken().toString());
    }

    @Test
    void aNodeThatReadsAnotherRunsAboveIt() {
        OnnxWriter two = weights().node("GRU", "/gru/GRU", List.of("X", "W", "R"), List.of("Y"), Map.of())
                .node("Squeeze", "s", List.of("Y"), List.of("squeezed"), Map.of("axes", List.of(1L)))
                .node("GRU", "/gru/GRU_1", List.of("squeezed", "W", "R"), List.of("Z"), Map.of());

        ModelFile top = read(two);

        assertEquals(1, top.model().below().layers().size());
        assertTrue(top.model().about().toString().contains("\"gru_1\"") && top.model().about().toString().contains("above 1 layer"), top.model().about().toString());
    }

    /// What PyTorch exports: gates in another order, a transposed linear layer, an initial state that comes from the input's shape.
    @Test
    void whatPytorchExportsIsWhatPytorchSaves() {
        Model onnx = SceneFile.open(Path.of("src/test/resources/vectors/formats/ok.onnx"), TensorChoice.OPEN).scene().model();
        Model saved = SceneFile.open(Path.of("src/test/resources/vectors/formats/ok.safetensors"), TensorChoice.OPEN).scene().model();

        assertEquals(saved.weights(), onnx.weights());
        assertEquals(saved.readout(), onnx.readout());
    }

    private static OnnxWriter weights() {
        return new OnnxWriter(OnnxWriter.Width.DOUBLE).constant("W", List.of(1, 3, 1), ONE_UNIT).constant("R", List.of(1, 3, 1), HIDDEN);
    }

    private static OnnxWriter gru(Map<String, Object> attributes) {
        Map<String, Object> all = new TreeMap<>(attributes);
        all.put("linear_before_reset", 1L);
        return weights().node("GRU", "a", List.of("X", "W", "R"), List.of("Y"), all);
    }

    private static ModelFile read(OnnxWriter file) {
        return ModelFile.read(file.bytes(), "a.onnx", TensorChoice.OPEN);
    }

    private static String refused(OnnxWriter file) {
        return assertThrows(BadInput.class, () -> read(file)).getMessage();
    }

    private static String refused(Path file) {
        return assertThrows(BadInput.class, () -> SceneFile.open(file, TensorChoice.OPEN)).getMessage();
    }

    private static Scene open(String file, Optional<String> cell) {
        return SceneFile.open(VECTORS.resolve(file), new TensorChoice(cell, Optional.empty())).scene();
    }

    /// One node's inputs and what it leaves, as JSON.
    private record Case(Fields json) {

        private Optional<double[]> numbers(Fields from, String name) {
            return from.has(name) && from.value(name) instanceof Json.Fieldset ? Optional.of(from.object(name).numbers("data")) : Optional.empty();
        }

        private int[] shape(String name) {
            return Arrays.stream(json.object(name).numbers("shape")).mapToInt(size -> (int) size).toArray();
        }

        int directions() {
            return shape("W")[0];
        }

        private boolean batchFirst() {
            return json.object("attributes").has("layout") && json.object("attributes").number("layout") == 1;
        }

        byte[] file() {
            Map<String, Object> attributes = new TreeMap<>();
            Fields own = json.object("attributes");
            for (String name : own.names()) {
                attributes.put(name, own.value(name) instanceof Json.Text ? own.text(name) : (Object) (long) own.number(name));
            }
            OnnxWriter file = new OnnxWriter(OnnxWriter.Width.DOUBLE);
            for (String name : List.of("W", "R", "B")) {
                numbers(json, name).ifPresent(numbers -> file.constant(name, Arrays.stream(shape(name)).boxed().toList(), numbers));
            }
            return file.node(json.text("op"), "cell", List.of("X", "W", "R", numbers(json, "B").isPresent() ? "B" : ""), List.of("Y"), attributes).bytes();
        }

        /// Each sequence of the batch, as far as it goes; of a case that has only the last states, those.
        void assertBatch(Model model, int direction) {
            int[] shape = shape("X");
            int steps = shape[batchFirst() ? 1 : 0];
            int batch = shape[batchFirst() ? 0 : 1];
            int m = shape[2];
            int n = model.weights().hiddenSize();
            double[] x = json.object("X").numbers("data");
            double[] lengths = numbers(json, "sequence_lens").orElse(null);
            boolean backwards = direction == 1 || json.object("attributes").has("direction") && json.object("attributes").text("direction").equals("reverse");
            assertEquals(backwards, model.below().backwards());
            for (int b = 0; b < batch; b++) {
                int length = lengths == null ? steps : (int) lengths[b];
                double[][] rows = new double[length][m];
                for (int t = 0; t < length; t++) {
                    int from = backwards ? length - 1 - t : t;
                    System.arraycopy(x, (batchFirst() ? b * steps + from : from * batch + b) * m, rows[t], 0, m);
                }
                Trace trace = FormatsTest.run(model, start(direction, b, batch, n), rows);
                Optional<double[]> y = numbers(json.object("expected"), "Y");
                Optional<double[]> last = numbers(json.object("expected"), "Y_h");
                for (int t = 0; t < length && y.isPresent(); t++) {
                    int from = backwards ? length - 1 - t : t;
                    int at = batchFirst() ? ((b * steps + from) * directions() + direction) * n : ((from * directions() + direction) * batch + b) * n;
                    assertArrayEquals(Arrays.copyOfRange(y.get(), at, at + n), trace.at(Signal.HIDDEN_STATE, t + 1), 1e-6);
                }
                if (last.isPresent()) {
                    int at = (batchFirst() ? b * directions() + direction : direction * batch + b) * n;
                    assertArrayEquals(Arrays.copyOfRange(last.get(), at, at + n), trace.at(Signal.HIDDEN_STATE, length), 1e-6);
                }
            }
        }

        private InitialState start(int direction, int b, int batch, int n) {
            int at = (direction * batch + b) * n;
            double[] h0 = numbers(json, "initial_h").map(all -> Arrays.copyOfRange(all, at, at + n)).orElseGet(() -> new double[n]);
            return InitialState.of(h0, numbers(json, "initial_c").map(all -> Arrays.copyOfRange(all, at, at + n)).orElse(null));
        }
    }
}
