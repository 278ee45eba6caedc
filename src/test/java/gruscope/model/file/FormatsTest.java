package gruscope.model.file;

import gruscope.BadInput;
import gruscope.engine.cell.Biases;
import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Program;
import gruscope.engine.run.Stepper;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.InitialState;
import gruscope.engine.weights.WeightPlan;
import gruscope.engine.weights.WeightSet;
import gruscope.json.Fields;
import gruscope.json.JsonParser;
import gruscope.model.Model;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Scene;
import gruscope.scene.file.Opened;
import gruscope.scene.file.SceneFile;
import gruscope.scene.file.SceneJson;
import gruscope.scene.run.Run;
import gruscope.sequence.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Files that PyTorch, NumPy and safetensors themselves have written, against what PyTorch computes of them (see `vectors` in the resources).
class FormatsTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors");
    private static final Path REAL = Path.of("src/test/resources/real");

    /// One GRU with a linear layer, in several containers: `expected.json` has what PyTorch computes in float32.
    @ParameterizedTest
    @ValueSource(strings = {"ok.json", "ok.safetensors", "ok.npz", "ok_compressed.npz", "ok_state_dict.pt", "ok_checkpoint.pt", "ok.onnx"})
    void oneModelIsTheSameInEveryContainer(String file) throws IOException {
        Fields expected = json(VECTORS.resolve("formats/expected.json"));

        Model model = open("formats/" + file, TensorChoice.OPEN).scene().model();

        Trace trace = run(model, InitialState.zero(4), expected.matrix("x"));
        assertRows(expected.matrix("h"), trace, Signal.HIDDEN_STATE, 1e-6);
        assertRows(expected.matrix("y"), trace, Signal.READOUT, 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"gru, weights.safetensors", "gru, weights.npz", "gru, weights.pt", "gru, weights_f64.onnx", "lstm, weights.pt", "lstm, weights_f64.onnx", "rnn, weights.pt", "rnn, weights_f64.onnx", "lstm, weights.safetensors", "lstm, weights.npz", "rnn, weights.safetensors", "rnn, weights.npz"})
    void float64WeightsGiveWhatPytorchGives(String kind, String file) throws IOException {
        Fields expected = json(VECTORS.resolve("torch/" + kind + "_i3_h4_t7_s1.json"));
        InitialState start = InitialState.of(expected.numbers("h0"), expected.has("c0") ? expected.numbers("c0") : null);

        Model model = open("formats/" + kind + "/" + file, TensorChoice.OPEN).scene().model();

        assertRows(expected.object("expected").matrix("h"), run(model, start, expected.matrix("x")), Signal.HIDDEN_STATE, 1e-12);
    }

    @Test
    void halfPrecisionIsWidenedExactlyAndMissingBiasesAreNone() {
        Model half = open("formats/f16.safetensors", TensorChoice.OPEN).scene().model();
        Model single = open("formats/ok.safetensors", TensorChoice.OPEN).scene().model();
        Model none = open("formats/nobias.safetensors", TensorChoice.OPEN).scene().model();

        half.weights().addresses().forEach(at -> {
            double value = half.weights().value(at);
            assertEquals(value, (double) Float.float16ToFloat(Float.floatToFloat16((float) value)));
            assertEquals(single.weights().value(at), value, 3e-4);
        });
        assertEquals(Biases.NONE, none.weights().biases());
    }

    @Test
    void aBidirectionalPairIsAskedAndEachDirectionRunsAboveBothOfTheLayerBelow() throws IOException {
        Fields expected = json(VECTORS.resolve("formats/stacked_bidirectional_expected.json"));
        double[][] x = expected.matrix("x");
        double[][] y = expected.matrix("y");

        String asked = refused("formats/stacked_bidirectional.safetensors");
        double[][] forward = stackedStates("l1", x);
        double[][] backward = stackedStates("l1.reverse", x);

        assertTrue(asked.startsWith("stacked_bidirectional.safetensors: this file holds 4 cells, \"l0\" (GRU, 3 inputs, 4 units, two biases a block, reset after the product, z keeps; "
                + "weight_hh_l0 is 12×4, rows ÷ columns = 3 blocks) and \"l0.reverse\" (GRU, 3 inputs, 4 units, two biases a block, reset after the product, z keeps, reads backwards; "), asked);
        assertTrue(asked.contains("above \"l0\" and \"l0.reverse\"") && asked.contains("choose one by --cell l1"), asked);
        for (int t = 0; t < x.length; t++) {
            double[] joined = new double[8];
            System.arraycopy(forward[t], 0, joined, 0, 4);
            System.arraycopy(backward[x.length - 1 - t], 0, joined, 4, 4);
            assertArrayEquals(y[t], joined, 1e-6);
        }
    }

    private static double[][] stackedStates(String cell, double[][] x) {
        Scene scene = open("formats/stacked_bidirectional.safetensors", new TensorChoice(Optional.of(cell), Optional.empty())).scene();
        Encoding numbers = scene.model().encoding("numbers");
        Scene read = scene.withEncoding(numbers, numbers.decode(x));
        assertEquals(read, SceneJson.parse(SceneJson.format(read), "again"));
        Trace trace = Run.of(read).trace();
        double[][] states = new double[x.length][];
        for (int t = 0; t < states.length; t++) {
            states[t] = trace.at(Signal.HIDDEN_STATE, t + 1);
        }
        return states;
    }

    /// RTNeural's own model, its input and its output: four GRUs one above the other and a dense layer.
    @Test
    void fourStackedLayersOfARealModelGiveItsOutput() throws IOException {
        double[] x = column("rt_gru_torch_x_python.csv");
        double[] y = column("rt_gru_torch_y_python.csv");
        String asked = assertThrows(BadInput.class, () -> SceneFile.open(REAL.resolve("rt_gru_torch.json"), TensorChoice.OPEN)).getMessage();

        Scene scene = SceneFile.open(REAL.resolve("rt_gru_torch.json"), new TensorChoice(Optional.of("gru+gru2"), Optional.empty())).scene();

        assertTrue(asked.contains("choose one by --cell gru") && asked.contains("by --cell gru+gru2"), asked);
        Encoding numbers = scene.model().encoding("numbers");
        double[][] rows = Arrays.stream(x).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
        Trace trace = Run.of(scene.withEncoding(numbers, numbers.decode(rows))).trace();
        for (int t = 0; t < y.length; t++) {
            assertEquals(y[t], trace.value(Signal.READOUT, t + 1, 0), 1e-6);
        }
    }

    @Test
    void aRealSafetensorsFileIsListedWithItsCell() {
        Opened opened = SceneFile.open(REAL.resolve("silero_vad_16k.safetensors"), TensorChoice.OPEN);

        assertEquals("Read from silero_vad_16k.safetensors: an LSTM with 128 units and 128 inputs, \"lstm_cell\", lstm_cell.weight_hh is 512×128, rows ÷ columns = 4 blocks, "
                + "no readout.", opened.taken().orElseThrow().toString());
        assertEquals("读自 silero_vad_16k.safetensors：LSTM，128 个单元、128 个输入、\"lstm_cell\"、lstm_cell.weight_hh 的形状为 512×128，行数 ÷ 列数 = 4 个块、无读出层。",
                opened.taken().orElseThrow().in(Locale.SIMPLIFIED_CHINESE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "refuse_truncated.safetensors|tensor \"fc.weight\" says it lies at [432, 464]; the numbers take 432 bytes in all",
        "refuse_whole_module.pt|this file asks for \"__main__.Net\", which would have to be run to be read; save the numbers alone: torch.save(model.state_dict(), …)",
        "refuse_object.npz|array \"gru.weight_ih_l0\" holds Python objects, which would have to be run to be read; save arrays of numbers"})
    void whatCannotBeReadIsRefusedByName(String file, String refusal) {
        assertEquals(file + ": " + refusal, refused("formats/" + file));
    }

    @Test
    void aPickleOfPythonsOwnIsNotRunAndSaysHowToSave() {
        byte[] pickle = {(byte) 0x80, 4, (byte) 0x95, 0, 'c', 'o', 's'};

        assertEquals("x.pkl: this is a pickle, which would have to be run to be read; save the numbers alone: torch.save(model.state_dict(), …) or numpy.savez",
                assertThrows(BadInput.class, () -> SceneFile.open(pickle, "x.pkl", TensorChoice.OPEN)).getMessage());
    }

    /// What somebody made in order to do harm: each is refused at once, with what is wrong.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "9223372036854775807|{\"a\": 1}|its header says it has 9223372036854775807 bytes, and 8 follow; a safetensors file that is whole",
        "-1|{\"a\": 1}|its header says it has 18446744073709551615 bytes, and 8 follow; a safetensors file that is whole",
        "0|{\"a\":{\"dtype\":\"F32\",\"shape\":[4000000000,4000000000],\"data_offsets\":[0,0]}}|tensor \"a\" is [4000000000, 4000000000]; a tensor has fewer than 2³¹ numbers",
        "0|{\"a\":{\"dtype\":\"F64\",\"shape\":[1000],\"data_offsets\":[0,0]}}|tensor \"a\" has 0 bytes; 1000 numbers of kind F64 take 8000",
        "0|{\"weight_ih\":{\"dtype\":\"I8\",\"shape\":[3,0],\"data_offsets\":[0,0]},\"weight_hh\":{\"dtype\":\"I8\",\"shape\":[3,1],\"data_offsets\":[0,0]}}|tensor \"weight_hh\" holds \"I8\"; "
                + "floating-point numbers are read: F16, BF16, F32 and F64"})
    void headersThatLieAreRefused(long length, String header, String refusal) {
        byte[] letters = header.getBytes(StandardCharsets.UTF_8);
        byte[] file = ByteBuffer.allocate(8 + letters.length).order(ByteOrder.LITTLE_ENDIAN).putLong(length == 0 ? letters.length : length).put(letters).array();

        assertEquals("a.safetensors: " + refusal, assertThrows(BadInput.class, () -> SceneFile.open(file, "a.safetensors", TensorChoice.OPEN)).getMessage());
    }

    /// Bits and values as PyTorch 1.13.1's `bfloat16` has them.
    @Test
    void halvesOfBrainFloatsAreWidenedAsPytorchDoes() {
        byte[] letters = "{\"weight_ih\":{\"dtype\":\"BF16\",\"shape\":[1,4],\"data_offsets\":[0,8]},\"weight_hh\":{\"dtype\":\"BF16\",\"shape\":[1,1],\"data_offsets\":[8,10]}}"
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + letters.length + 10).order(ByteOrder.LITTLE_ENDIAN).putLong(letters.length).put(letters);
        for (int bits : new int[] {0xc020, 0x4049, 0x0001, 0x7f62, 0x3dcd}) {
            file.putShort((short) bits);
        }

        WeightSet weights = SceneFile.open(file.array(), "a.safetensors", TensorChoice.OPEN).scene().model().weights();

        assertArrayEquals(new double[] {-2.5, 3.140625, 9.183549615799121e-41, 3.00405527047391e+38}, weights.stacked(Part.INPUT_WEIGHTS));
        assertArrayEquals(new double[] {0.10009765625}, weights.stacked(Part.RECURRENT_WEIGHTS));
    }

    /// One function in the words of several programs and books: all of them give the same states.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gru_reset_after|pytorch", "gru_reset_after|keras_reset_after", "gru_reset_after|onnx", "gru_reset_after|cudnn_linLayerID_order",
            "gru_reset_after|take_new_z (h=(1-z)h+z n), reset after", "gru_reset_before|onnx", "gru_reset_before|keras_reset_before", "gru_reset_before|d2l (row vectors, keep z)",
            "gru_reset_before|chung_wikipedia (h=(1-z)h+z n)", "lstm|pytorch (i,f,g,o)", "lstm|keras (i,f,c,o; one bias)", "lstm|onnx (i,o,f,c)"})
    void ofSeveralModelsInAFileOneIsChosen(String file, String model) throws IOException {
        Fields expected = json(VECTORS.resolve("conventions/" + file + ".json")).object("expected");

        Scene scene = open("conventions/" + file + ".json", new TensorChoice(Optional.of(model), Optional.empty())).scene();

        Trace trace = Run.of(scene).trace();
        assertEquals(7, trace.length());
        assertRows(expected.matrix("h"), trace, Signal.HIDDEN_STATE, 1e-12);
        assertTrue(!file.equals("gru_reset_after") || refused("conventions/" + file + ".json").endsWith("this file holds 5 models, pytorch, keras_reset_after, onnx, cudnn_linLayerID_order and take_new_z (h=(1-z)h+z n), reset after; choose one by --cell pytorch"));
    }

    @Test
    void matricesOfABookThatLeaveOpenWhichFunctionIsMeantAreAskedForAWord() {
        String gru = "\"W_r\": [[1]], \"U_r\": [[0]], \"b_r\": [0], \"W_z\": [[2]], \"U_z\": [[0]], \"b_z\": [0], \"W_h\": [[3]], \"U_h\": [[0]], \"b_h\": [0]";

        assertEquals("a.json:1:1: matrices called W_r, U_r … do not tell whether z keeps the old state or writes the new; say \"update\": \"keeps\" or \"update\": \"writes\" beside them, "
                + "or \"convention\": \"cho\" (z keeps, reset before) or \"chung\" (z writes, reset before)", refusedJson("{" + gru + "}"));
        assertTrue(refusedJson("{\"update\": \"keeps\", " + gru + "}").contains("do not tell whether the reset acts before or after the product with U_h; say \"reset\": \"before\""));
        assertEquals("\"reset\": before, \"update\": keeps", said("{\"convention\": \"cho\", " + gru + "}"));
        assertEquals("\"reset\": before, \"update\": writes", said("{\"convention\": \"Chung\", " + gru + "}"));
        assertEquals("\"reset\": after, \"update\": keeps", said("{\"convention\": \"cho\", \"reset\": \"after\", " + gru + "}"));
        assertEquals("\"reset\": after, \"update\": writes", said("{\"update\": \"writes\", \"c_h\": [1], " + gru + "}"));
    }

    @Test
    void aMatrixOfABookOrOfABlockThatDoesNotFitIsNamed() {
        String rnn = "{\"W_xh\": [[1, 2], [3, 4], [5, 6]], \"W_hh\": %s, \"b_h\": [7, 8]}";

        assertArrayEquals(new double[] {1, 3, 5, 2, 4, 6}, weights(rnn.formatted("[[0.5, 0], [0.25, 0]]")).stacked(Part.INPUT_WEIGHTS));
        assertArrayEquals(new double[] {0.5, 0.25, 0, 0}, weights(rnn.formatted("[[0.5, 0], [0.25, 0]]")).stacked(Part.RECURRENT_WEIGHTS));
        assertEquals("a.json:1:44: \"W_hh\" is 1×2; here it must be 2×2", refusedJson(rnn.formatted("[[1, 2]]")));
        assertEquals("a.json:1:54: a row of \"W_hh\" has 1 number; the first has 2", refusedJson(rnn.formatted("[[1, 2], [3]]")));
        assertEquals("a.json:1:1: there is no \"W_hh\" beside \"W_xh\"", refusedJson("{\"W_xh\": [[1]]}"));
        assertTrue(refusedJson("{\"W\": [[[1]], [[1]]], \"R\": [[[1]], [[1]]]}").endsWith("\"R\" is 2×1×1; here it must be 1×1×1"));
        assertTrue(refusedJson("{\"W\": [[[1]]], \"R\": [[[1]]], \"clip\": 3}").contains("\"clip\" is not known"));
        assertTrue(refusedJson("{\"W\": [[[1]]], \"R\": [[[1]]], \"activations\": [\"Tanh\"]}").contains("\"activations\" is read in an ONNX file itself"));
    }

    private static WeightSet weights(String json) {
        return ModelFile.read(JsonParser.parse(json, "a.json"), "a.json", TensorChoice.OPEN).model().weights();
    }

    /// What was obeyed of the words that tell a function.
    private static String said(String json) {
        String about = ModelFile.read(JsonParser.parse(json, "a.json"), "a.json", TensorChoice.OPEN).model().about().toString();
        return Stream.of("reset", "update").map(word -> about.replaceAll(".*(\"" + word + "\": )\"(\\w+)\".*", "$1$2")).collect(Collectors.joining(", "));
    }

    private static String refusedJson(String json) {
        return assertThrows(BadInput.class, () -> weights(json)).getMessage();
    }

    static Opened open(String file, TensorChoice choice) {
        return SceneFile.open(VECTORS.resolve(file), choice);
    }

    private static String refused(String file) {
        return assertThrows(BadInput.class, () -> open(file, TensorChoice.OPEN)).getMessage();
    }

    static Fields json(Path file) throws IOException {
        return Fields.of(JsonParser.parse(Files.readString(file), file.toString()), "case");
    }

    static Trace run(Model model, InitialState start, double[][] x) {
        return Stepper.run(new Program(WeightPlan.shared(model.weights()), start, List.of(), model.readout()), x);
    }

    static void assertRows(double[][] expected, Trace trace, Signal signal, double tolerance) {
        for (int t = 0; t < expected.length; t++) {
            assertArrayEquals(expected[t], trace.at(signal, t + 1), tolerance, signal + " of step " + (t + 1));
        }
    }

    private static double[] column(String file) throws IOException {
        return Files.readAllLines(REAL.resolve(file)).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
