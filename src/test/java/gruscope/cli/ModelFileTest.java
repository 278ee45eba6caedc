package gruscope.cli;

import gruscope.BadInput;
import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.json.JsonWriter;
import gruscope.model.Model;
import gruscope.model.ModelJson;
import gruscope.scene.Scene;
import gruscope.scene.file.PictureScene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneFile;
import gruscope.scene.file.SceneJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import static gruscope.cli.Said.gruscope;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Model files by every way in. What they should compute was computed by NumPy from the formulas of PyTorch and of Cho et al.
class ModelFileTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;
    private Path input;

    @BeforeEach
    void writeInput() throws IOException {
        input = Files.writeString(folder.resolve("x.csv"), "0.5\n-1\n0.8\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "relu_rnn.json||0.7359261362157171 0|1.8957634932220482 0.018743271075768952|1.7668322352660693 0",
        "reset_before.json||-0.3267947126190147 -0.19407531866862496|-0.19581147299878743 -0.4574096158296308|-0.3517964638904637 -0.37445048123225044",
        "two_cells_mixed_bias.json|--cell=encoder|-0.0024987323469675303 0.010810625420047631|0.004884970149663487 -0.01730337856739445"
                + "|-0.0027650399817212602 0.012339604569079224",
        "two_cells_mixed_bias.json|--cell=decoder|0.2337074866719258 0.2257200953210664|-0.01293251063711455 0.28391442967773234|0.23709123507003624 0.4231887371159785",
        "proj_first.json||-0.031231488080596708 -0.33039629838777784|0.41895401404397026 -0.23696042375153759|0.10684143040355322 -0.49906957481031394",
        "bom.json||0.40223111713222687|-0.004845268308737313|0.46044735815086635"})
    void aModelFileIsTheFunctionThatItsWordsSay(String file, String option, String first, String second, String third) {
        String[] choice = option == null ? new String[0] : new String[] {option};

        Said said = gruscope(joined(List.of("trace", "--model", CASES.resolve(file).toString(), "--input", input.toString()), choice));

        List<Json> steps = Fields.of(JsonParser.parse(said.out(), "out"), "trace").items("steps");
        assertArrayEquals(numbers(first), Fields.of(steps.get(0), "step").numbers("h"), 1e-14);
        assertArrayEquals(numbers(second), Fields.of(steps.get(1), "step").numbers("h"), 1e-14);
        assertArrayEquals(numbers(third), Fields.of(steps.get(2), "step").numbers("h"), 1e-14);
    }

    @Test
    void aProjectionIsNotTakenForTheReadoutAndWhatWasTakenIsSaid() {
        Said said = gruscope("trace", "--model", CASES.resolve("proj_first.json").toString(), "--input", input.toString());

        List<Json> steps = Fields.of(JsonParser.parse(said.out(), "out"), "trace").items("steps");
        assertArrayEquals(new double[] {0.3530202530343751, 0.7129133080212702, -0.6483853435834103}, Fields.of(steps.getLast(), "step").numbers("y"), 1e-14);
        assertEquals("Read from proj_first.json: a GRU with 2 units and 1 input, \"gru\", gru.weight_hh_l0 is 6×2, rows ÷ columns = 3 blocks, readout \"head\" (3×2); passed over: \"linear\" (1×5), which --projection linear folds into W.\n", said.err());
        assertEquals("", gruscope("trace", "--model", CASES.resolve("proj_first.json").toString(), "--input", input.toString(), "--quiet").err());
    }

    @Test
    void severalCellsAreAsked() {
        assertEquals(new Said(1, "", "gruscope: two_cells_mixed_bias.json: this file holds 2 cells, \"encoder\" (GRU, 1 input, 2 units, no biases, reset after the product, z keeps; "
                + "encoder.weight_hh_l0 is 6×2, rows ÷ columns = 3 blocks) and \"decoder\" (GRU, 1 input, 2 units, two biases a block, reset after the product, z keeps; decoder.weight_hh_l0 is 6×2, "
                + "rows ÷ columns = 3 blocks); choose one by --cell encoder, or by \"prefix\": \"encoder\" in a JSON file\n"),
                gruscope("trace", CASES.resolve("two_cells_mixed_bias.json").toString()));
    }

    @Test
    void aModelAloneReadsEachInputInTurnAndSaysSo() throws IOException {
        Path three = Files.writeString(folder.resolve("three.json"), "{\"cell\": \"rnn\", \"weight_ih\": [[1, 2, 3]], \"weight_hh\": [[0]]}");

        Said said = gruscope("trace", three.toString());

        List<Json> steps = Fields.of(JsonParser.parse(said.out(), "out"), "trace").items("steps");
        assertEquals(8, steps.size());
        assertArrayEquals(new double[] {0, 1, 0}, Fields.of(steps.get(1), "step").numbers("x"));
        assertArrayEquals(new double[] {Math.tanh(3)}, Fields.of(steps.get(2), "step").numbers("h"), 1e-15);
        assertArrayEquals(new double[] {0, 0, 0}, Fields.of(steps.get(3), "step").numbers("x"));
        assertEquals("Read from three.json: an RNN with 1 unit and 3 inputs, weight_hh is 1×1, rows ÷ columns = 1 block, no readout. Nothing says what it reads, so it reads a 1 in each input in turn and then zeros; "
                + "type instead numbers with spaces between steps and commas between the 3 features of a step, such as 0.5,0.5,0.5 0.5,0.5,0.5. "
                + "Here that is --sequence TEXT or --input FILE.\n", said.err());
    }

    @Test
    void itsOwnSequenceAndStartHoldUntilOthersAreGiven() throws IOException {
        Path own = Files.writeString(folder.resolve("own.json"), "{\"cell\": \"rnn\", \"x\": [0.25], \"h0\": [0.5], \"weight_ih\": [[1]], \"weight_hh\": [[1]]}");

        assertEquals("t,weights,x[1],h[1]\n1,W #1,0.25," + Math.tanh(0.75) + "\n", gruscope("trace", own.toString(), "--format", "csv").out());
        assertEquals("t,weights,x[1],h[1]\n1,W #1,0.5," + Math.tanh(0.25) + "\n",
                gruscope("trace", own.toString(), "--format", "csv", "--sequence", "0.5", "--h0", "-0.25").out());
    }

    /// A model as it stands in a scene is one by itself too, and reads its symbols.
    @Test
    void aModelOfOurOwnFormReadsEachOfItsSymbols() throws IOException {
        Model latch = Presets.named("latch").model();
        Path own = Files.writeString(folder.resolve("own.json"), JsonWriter.pretty(writer -> writer.object(out -> ModelJson.write(latch, out))));

        Scene scene = SceneFile.read(own);

        assertEquals(latch, scene.model());
        assertEquals(String.join("", latch.vocabulary().orElseThrow().symbols()), scene.text());
        assertTrue(gruscope("trace", own.toString()).err().startsWith("Read from own.json. Nothing says what it reads, so it reads each of its symbols in turn; type instead "
                + scene.encoding().accepts() + "."));
    }

    @Test
    void whatWasTakenIsKeptInASceneInBothLanguagesAndOldScenesHaveOne() {
        Scene read = SceneFile.read(CASES.resolve("proj_first.json"));

        String kept = SceneJson.format(read);
        Model model = SceneJson.parse(kept, "kept.json").model();

        assertEquals(read.model(), model);
        assertTrue(model.about().in(Locale.ENGLISH).startsWith("Read from proj_first.json: a GRU with 2 units and 1 input"), model.about().in(Locale.ENGLISH));
        assertTrue(model.about().in(Locale.SIMPLIFIED_CHINESE).startsWith("读自 proj_first.json：GRU，2 个单元、1 个输入"), model.about().in(Locale.SIMPLIFIED_CHINESE));
        String old = kept.replaceFirst("\"about\": \\{[^}]*}", "\"about\": \"As it was.\"");
        assertEquals("As it was.", SceneJson.parse(old, "old.json").model().about().in(Locale.SIMPLIFIED_CHINESE));
        BadInput none = assertThrows(BadInput.class, () -> SceneJson.parse(kept.replaceFirst("\"en\"", "\"fr\""), "kept.json"));
        assertTrue(none.getMessage().contains("this about has no \"en\""), none.getMessage());
    }

    @Test
    void equationsAndPicturesAreMadeOfAModelFileToo() throws IOException {
        String model = CASES.resolve("two_cells_mixed_bias.json").toString();
        String picture = folder.resolve("cell.svg").toString();

        assertTrue(gruscope("equations", CASES.resolve("relu_rnn.json").toString()).out().contains("relu(W x_t + b + U h_(t−1) + b′)"));
        Said said = gruscope("render", model, "--cell", "decoder", "--sequence", "0.5 -1", "--h0", "0.1,0.2", "--figure", "cell", "-o", picture);

        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.err().startsWith("Read from two_cells_mixed_bias.json: a GRU with 2 units and 1 input, \"decoder\", "
                + "decoder.weight_hh_l0 is 6×2, rows ÷ columns = 3 blocks, readout \"out\" (1×2); passed over: \"encoder\".\n"), said.err());
        assertEquals("0.5 -1", SceneFile.read(Path.of(picture)).text());
        assertEquals(0.2, SceneFile.read(Path.of(picture)).start().h(1));
    }

    @Test
    void aFigureFileTakesModelsByNameOrWithinIt() throws IOException {
        Files.copy(CASES.resolve("two_cells_mixed_bias.json"), folder.resolve("two.json"));
        Path figures = Files.writeString(folder.resolve("figures.json"), """
                {"gruscopeFigures": 1, "defaults": {"figure": "gates", "sequence": "1 -1 1"}, "figures": [
                  {"file": "a.svg", "scene": "two.json", "cell": "encoder"},
                  {"file": "b.svg", "model": "two.json", "cell": "decoder", "readout": "none", "input": "x.csv", "h0": [0.5, -0.5]},
                  {"file": "c.svg", "scene": {"cell": "gru", "weight_ih": [[1], [2], [3]], "weight_hh": [[1], [2], [3]]}},
                  {"file": "d.svg", "scene": "two.json"}]}
                """);

        Said said = gruscope("render", figures.toString());

        assertEquals(1, said.exitCode());
        assertEquals("1 -1 1", drawn("a.svg").text());
        assertEquals("0.5 -1 0.8", drawn("b.svg").text());
        assertEquals(-0.5, drawn("b.svg").start().h(1));
        assertEquals(1, drawn("c.svg").model().weights().hiddenSize());
        assertTrue(said.err().contains("gruscope: figures.json:5:30: two.json: this file holds 2 cells"), said.err());
    }

    @Test
    void aFileThatIsNeitherSceneNorModelIsToldWhatBothHave() throws IOException {
        Path neither = Files.writeString(folder.resolve("a.json"), "{\"gru\": 1}");

        assertEquals("gruscope: a.json:1:1: this is neither a scene, which has a \"gruscope\", nor a model, which has a \"cell\"\n",
                gruscope("trace", neither.toString()).err());
    }

    /// Scenes that are no model files are told from them by their content.
    @ParameterizedTest
    @ValueSource(strings = {"dense13", "gru-T40", "gru-T400", "h0_big", "lab_3_16", "m300", "raw", "relu_sum", "rnn-n4"})
    void aSceneIsOpenedAsOne(String name) {
        Said said = gruscope("trace", CASES.resolve(name + ".json").toString());

        assertEquals(0, said.exitCode());
        assertEquals("", said.err());
        List<Json> steps = Fields.of(JsonParser.parse(said.out(), "out"), "trace").items("steps");
        assertEquals(SceneFile.read(CASES.resolve(name + ".json")).steps(), steps.size());
    }

    @Test
    void aSumThatGoesOnIsTracedAsOne() {
        assertTrue(gruscope("trace", CASES.resolve("relu_sum.json").toString(), "--format", "csv").out().endsWith("\n7,W #1,1,7\n8,W #1,1,8\n"));
    }

    private Scene drawn(String picture) throws IOException {
        return PictureScene.find(Files.readAllBytes(folder.resolve(picture)), picture).orElseThrow();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static String[] joined(List<String> words, String[] more) {
        return Stream.concat(words.stream(), Arrays.stream(more)).toArray(String[]::new);
    }
}
