package gruscope;

import gruscope.json.JsonParser;
import gruscope.model.file.ModelFile;
import gruscope.model.found.TensorChoice;
import gruscope.model.found.Undecided;
import gruscope.scene.file.Opened;
import gruscope.scene.file.SceneFile;
import gruscope.tensor.onnx.OnnxWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// What reads weights, in every format.
final class WeightReaders {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final int MOST_QUESTIONS = 3;
    private static final String LAYER = "\"proj.weight\": [[1, 2, 3], [4, 5, 6]], \"proj.bias\": [7, 8], \"rnn.weight_ih_l0\": [[0.5, 0.25]], \"rnn.weight_hh_l0\": [[2]]";

    private WeightReaders() {
    }

    static List<Readers> all() {
        return List.of(
                new Readers("model files", files(), Readers::scene),
                new Readers("matrices of books and in blocks", Readers.texts("{\"convention\": \"cho\", \"W_r\": [[1]], \"U_r\": [[2]], \"W_z\": [[3]], \"U_z\": [[4]], \"W_n\": [[5]], \"U_n\": [[6]], \"b_n\": [7]}",
                        "{\"a\": {\"W_xh\": [[1, 2]], \"W_hh\": [[0, 1], [1, 0]], \"b_h\": [3, 4]}}", "{\"W\": [[[1]]], \"R\": [[[2]]], \"bW\": [[3]], \"bR\": [[4]]}",
                        "{\"W\": [[[1], [2], [3]]], \"R\": [[[4], [5], [6]]], \"B\": [[1, 2, 3, 4, 5, 6]], \"linear_before_reset\": 1}"), Readers::scene),
                new Readers("names of TensorFlow, Keras and audio programs", Readers.texts(
                        "{\"rnn/lstm_cell/kernel:0\": [[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8]], \"rnn/lstm_cell/bias:0\": [0.01, 0.02, 0.03, 0.04], \"forget_bias\": 1}",
                        "{\"rnn/gru_cell/gates/kernel\": [[1, 2], [3, 4]], \"rnn/gru_cell/gates/bias\": [5, 6], \"rnn/gru_cell/candidate/kernel\": [[7], [8]], \"rnn/gru_cell/candidate/bias\": [9]}",
                        "{\"a/multi_rnn_cell/cell_0/basic_rnn_cell/kernel\": [[1], [2]], \"a/multi_rnn_cell/cell_1/basic_rnn_cell/kernel\": [[3], [4]], \"dense/kernel\": [[5, 6]], \"dense/bias\": [7, 8]}",
                        "{\"gru/kernel\": [[0.3, 0.1, 0.5]], \"gru/recurrent_kernel\": [[0.8, 0.7, 0.9]], \"gru/bias\": [[0, 0, 0], [0, 0, 0]], \"recurrent_activation\": \"hard_sigmoid\"}",
                        "{\"layers\": [{\"type\": \"dense\", \"activation\": \"\", \"weights\": [[[1, 4], [2, 5]], [7, 8]]}, {\"type\": \"gru\", \"activation\": \"\", \"weights\": [[[1, 2, 3], [4, 5, 6]],"
                                + " [[1, 2, 3]], [[0, 0, 0], [0, 0, 0]]]}]}",
                        "{\"model_data\": {\"unit_type\": \"LSTM\", \"num_layers\": 1}, \"state_dict\": {\"rec.weight_ih_l0\": [[1], [2], [3], [4]], \"rec.weight_hh_l0\": [[1], [2], [3], [4]],"
                                + " \"lin.weight\": [[5]], \"lin.bias\": [6]}}"), WeightReaders::answered),
                new Readers("linear layers and symbols", Readers.texts("{\"projection\": \"a+proj\", \"readout\": \"fc1+fc2\", \"a.weight\": [[2, 1], [0, 1], [1, 0]], \"a.bias\": [1, 0, 0], "
                                + LAYER + ", \"fc1.weight\": [[2], [3]], \"fc2.weight\": [[1, 10]], \"fc2.bias\": [5], \"outputs\": [\"y\"], \"readout_kind\": \"sigmoid\"}",
                        "{\"in.weight\": [[3]], \"weight_ih_l0\": [[0.5]], \"weight_hh_l0\": [[2]]}", "{\"emb.weight\": [[1, 0, 0], [0, 2, 0]], \"vocab\": {\"b\": 1, \"a\": 0}, " + LAYER + "}"),
                        WeightReaders::answered),
                new Readers("linear layers of ONNX", List.of(onnx("Transpose"), onnx("Relu"), symbols(), loop()), WeightReaders::answered),
                new Readers("symbols beside a model", Readers.texts("[\"a\", \"b\"]", "{\"b\": 1, \"a\": 0}", "{\"vocab\": [\"a\", \"·\"], \"blanks\": [\" \"]}"), Readers.text(WeightReaders::symbols)),
                new Readers("safetensors", vectors("ok.safetensors", "f16.safetensors", "stacked_bidirectional.safetensors", "gru/weights.safetensors"), Readers::scene),
                new Readers("npz", vectors("ok.npz", "ok_compressed.npz", "lstm/weights.npz", "refuse_object.npz"), Readers::scene),
                new Readers("PyTorch", vectors("ok_state_dict.pt", "ok_checkpoint.pt", "rnn/weights.pt", "refuse_whole_module.pt"), Readers::scene),
                new Readers("ONNX", vectors("ok.onnx", "../onnx/gru_lbr1_ragged_bidir.onnx", "../onnx/lstm_plain.onnx", "../onnx/official/test_lstm_with_peepholes.onnx"), Readers::scene),
                new Readers("Keras", vectors("../keras/gru_reset_after.keras", "../keras/gru_reset_before.h5", "../keras/lstm.weights.h5"), Readers::scene));
    }

    /// Small model files: large ones take their time.
    private static List<byte[]> files() {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().map(Readers::content).filter(content -> content.length < 20_000).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> vectors(String... files) {
        return Stream.of(files).map(Readers::vector).toList();
    }

    /// A linear layer, something, and a cell.
    /// A cell within a Loop, which begins with the state that the Loop carries round.
    private static byte[] loop() {
        OnnxWriter body = new OnnxWriter(OnnxWriter.Width.DOUBLE).value(true, "i", List.of()).value(true, "more", List.of()).value(true, "h", List.of("1")).constant("shape", List.of(3), 1, 1, 1)
                .node("Reshape", "s", List.of("h", "shape"), List.of("state"), Map.of()).node("GRU", "a", List.of("X", "W", "R", "", "", "state"), List.of("Y"), Map.of());
        return new OnnxWriter(OnnxWriter.Width.DOUBLE).constant("W", List.of(1, 3, 1), 0.5, -0.25, 2).constant("R", List.of(1, 3, 1), 1.5, 0.75, -1).constant("begin", List.of(1), 0.25)
                .around("Loop", "rounds", List.of("times", "always", "begin"), "body", body).bytes();
    }

    private static byte[] onnx(String between) {
        return new OnnxWriter(OnnxWriter.Width.DOUBLE).value(true, "X", List.of("steps", "batch", "3")).constant("P", List.of(3, 2), 1, 4, 2, 5, 3, 6).constant("p", List.of(2), 7, 8)
                .constant("W", List.of(1, 1, 2), 0.5, 0.25).constant("R", List.of(1, 1, 1), 2).node("MatMul", "/proj/MatMul", List.of("X", "P"), List.of("a"), Map.of())
                .node("Add", "/proj/Add", List.of("p", "a"), List.of("b"), Map.of()).node(between, "/between", List.of("b"), List.of("c"), Map.of())
                .node("RNN", "/rnn/RNN", List.of("c", "W", "R"), List.of("y"), Map.of("hidden_size", 1L)).bytes();
    }

    /// An embedding and a cell.
    private static byte[] symbols() {
        return new OnnxWriter(OnnxWriter.Width.DOUBLE).constant("E", List.of(3, 2), 1, 2, 3, 4, 5, 6).constant("W", List.of(1, 3, 2), 0.3, 0.4, 0.1, 0.2, 0.5, 0.6)
                .constant("R", List.of(1, 3, 1), 0.8, 0.7, 0.9).node("Gather", "/tokens/Gather", List.of("E", "ids"), List.of("x"), Map.of())
                .node("GRU", "/gru/GRU", List.of("x", "W", "R"), List.of("y"), Map.of("hidden_size", 1L, "linear_before_reset", 1L)).bytes();
    }

    /// Whatever is asked is answered, each answer once.
    private static void answered(byte[] bytes) {
        answered(bytes, TensorChoice.OPEN, MOST_QUESTIONS);
    }

    private static void answered(byte[] bytes, TensorChoice choice, int questions) {
        Optional<Undecided> asked;
        try {
            Opened opened = SceneFile.open(bytes, "x", choice);
            Readers.use(opened.scene());
            asked = opened.asks();
        } catch (Undecided undecided) {
            asked = Optional.of(undecided);
        }
        if (questions > 0) {
            asked.ifPresent(question -> question.candidates().forEach(candidate -> answered(bytes, question.chosen(candidate, choice), questions - 1)));
        }
    }

    private static void symbols(String text) {
        ModelFile two = ModelFile.read(JsonParser.parse("{\"weight_ih_l0\": [[1, 2]], \"weight_hh_l0\": [[1]]}", "x"), "x", TensorChoice.OPEN);
        assertEquals(2, two.named(JsonParser.parse(text, "x")).model().vocabulary().orElseThrow().symbols().size());
    }
}
