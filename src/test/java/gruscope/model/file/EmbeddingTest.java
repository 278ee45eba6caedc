package gruscope.model.file;

import gruscope.engine.cell.Part;
import gruscope.engine.cell.Signal;
import gruscope.engine.run.Trace;
import gruscope.engine.weights.InitialState;
import gruscope.json.JsonParser;
import gruscope.model.Model;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Scene;
import gruscope.scene.file.SceneFile;
import gruscope.scene.run.Run;
import gruscope.tensor.onnx.OnnxWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// An embedding before a cell.
class EmbeddingTest {

    private static final String FILE = "{\"emb.weight\": [[1, 2], [3, 4], [5, 6]], \"gru.weight_ih_l0\": [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], \"gru.weight_hh_l0\": [[0.7], [0.8], [0.9]]%s}";

    @Test
    void aSymbolGivesTheStatesOfItsVector() {
        Model symbols = read("", TensorChoice.OPEN);
        Model vectors = read("", new TensorChoice(Optional.empty(), Optional.empty(), Optional.of("none"), Optional.empty()));

        Trace typed = FormatsTest.run(symbols, InitialState.zero(1), new double[][] {{0, 1, 0}, {1, 0, 0}});
        Trace given = FormatsTest.run(vectors, InitialState.zero(1), new double[][] {{3, 4}, {1, 2}});

        for (int step = 1; step <= 2; step++) {
            assertArrayEquals(given.at(Signal.HIDDEN_STATE, step), typed.at(Signal.HIDDEN_STATE, step), 1e-15);
        }
        assertEquals(0.1 * 3 + 0.2 * 4, symbols.weights().value(Part.INPUT_WEIGHTS, 0, 0, 1), 1e-15);
        assertEquals(List.of("0", "1", "2"), symbols.vocabulary().orElseThrow().symbols());
        assertTrue(symbols.about().toString().contains("embedding \"emb\" (3×2) folded into W"), symbols.about().toString());
    }

    @Test
    void kerasAndOnnxHaveTheSameOne() {
        Model keras = ModelFile.read(JsonParser.parse("""
                {"framework": "tensorflow", "embedding/embeddings": [[1, 2], [3, 4], [5, 6]], "gru/kernel": [[0.3, 0.1, 0.5], [0.4, 0.2, 0.6]], "gru/recurrent_kernel": [[0.8, 0.7, 0.9]],
                 "gru/bias": [[0, 0, 0], [0, 0, 0]]}""", "a.json"), "a.json", TensorChoice.OPEN).model();
        Model onnx = ModelFile.read(new OnnxWriter(OnnxWriter.Width.DOUBLE).constant("E", List.of(3, 2), 1, 2, 3, 4, 5, 6).constant("W", List.of(1, 3, 2), 0.3, 0.4, 0.1, 0.2, 0.5, 0.6)
                .constant("R", List.of(1, 3, 1), 0.8, 0.7, 0.9).node("Gather", "/tokens/Gather", List.of("E", "ids"), List.of("x"), Map.of())
                .node("GRU", "/gru/GRU", List.of("x", "W", "R"), List.of("y"), Map.of("hidden_size", 1L, "linear_before_reset", 1L)).bytes(), "a.onnx", TensorChoice.OPEN).model();
        double[] folded = read("", TensorChoice.OPEN).weights().stacked(Part.INPUT_WEIGHTS);

        assertArrayEquals(folded, keras.weights().stacked(Part.INPUT_WEIGHTS), 1e-15);
        assertArrayEquals(folded, onnx.weights().stacked(Part.INPUT_WEIGHTS), 1e-15);
        assertEquals(3, onnx.vocabulary().orElseThrow().symbols().size());
        assertTrue(keras.about().toString().contains("embedding \"embedding\" (3×2) folded into W"), keras.about().toString());
    }

    @Test
    void symbolsAreNamedByTheFileOrByOneBesideIt(@TempDir Path folder) throws IOException {
        assertEquals(List.of("a", "b", "c"), read(", \"vocab\": {\"b\": 1, \"a\": 0, \"c\": 2}", TensorChoice.OPEN).vocabulary().orElseThrow().symbols());
        Path file = folder.resolve("gru.safetensors");
        Path json = Files.writeString(folder.resolve("gru.json"), FILE.formatted(""));
        Files.write(file, WeightWriter.write(read("", TensorChoice.OPEN), WeightWriter.Form.SAFETENSORS));
        Files.writeString(folder.resolve("gru.vocab.json"), "[\"x\", \"y\", \"z\"]");

        for (Path one : List.of(file, json)) {
            Scene scene = SceneFile.open(one, TensorChoice.OPEN).scene();

            assertEquals("xyz", scene.text());
            assertEquals(3, Run.of(scene).trace().length());
        }
    }

    @Test
    void whoWantsNoEmbeddingWantsNoSymbolsFromBesideTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gru.npz");
        Files.write(file, WeightWriter.write(read("", new TensorChoice(Optional.empty(), Optional.empty(), Optional.of("none"), Optional.empty())), WeightWriter.Form.NPZ));
        Files.writeString(folder.resolve("gru.vocab.json"), "[\"x\", \"y\", \"z\"]");

        Scene scene = SceneFile.open(file, new TensorChoice(Optional.empty(), Optional.empty(), Optional.of("none"), Optional.empty())).scene();

        assertEquals(2, scene.model().inputSize());
        assertEquals(Optional.empty(), scene.model().vocabulary());
    }

    private static Model read(String more, TensorChoice choice) {
        return ModelFile.read(JsonParser.parse(FILE.formatted(more), "a.json"), "a.json", choice).model();
    }
}
