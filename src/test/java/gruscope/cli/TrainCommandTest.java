package gruscope.cli;

import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.scene.Scene;
import gruscope.scene.file.SceneFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static gruscope.cli.Said.gruscope;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// `gruscope train`: exercises and data of one's own.
class TrainCommandTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors/training");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gru_adam.json", "rnn_adam_clip.json"})
    void aLessonInJsonIsLearnedAsPytorchLearnsIt(String name) throws IOException {
        Fields file = Fields.of(JsonParser.parse(Files.readString(VECTORS.resolve(name)), name), "lesson");

        Said said = gruscope("train", "--data", VECTORS.resolve(name).toString(), "--json");

        Fields out = Fields.of(JsonParser.parse(said.out(), "out"), "report");
        assertArrayEquals(file.numbers("losses"), out.numbers("losses"), 1e-12);
        assertEquals(file.object("final").names(), out.object("final").names());
        for (String matrix : file.object("final").names()) {
            assertArrayEquals(numbers(file.object("final").value(matrix)), numbers(out.object("final").value(matrix)), 1e-12, matrix);
        }
    }

    @Test
    void anExerciseBecomesASceneThatSaysHowItWasMade() {
        Path file = folder.resolve("latch.json");

        Said said = gruscope("train", "latch", "--cell", "mgu", "--hidden", "3", "--seed", "7", "--updates", "20", "-o", file.toString());

        Scene scene = SceneFile.read(file);
        assertTrue(said.err().contains("20 updates"), said.err());
        assertEquals(Optional.of("gruscope train latch --cell mgu --hidden 3 --seed 7 --updates 20"), scene.model().madeBy());
        assertEquals(3, scene.model().weights().hiddenSize());
        assertEquals("mgu", scene.cell().kind().key());
    }

    /// In a terminal of its own, where the first line of progress tells that it is learning. Whoever runs the tests in the background has Ctrl+C
    /// ignored, and so would all that they start.
    @Test
    void controlCEndsItAndKeepsTheBestSoFar() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "util-linux makes the terminal");
        Path file = folder.resolve("kept.json");
        List<String> command = Program.command(List.of(), "train", "latch", "--hidden", "1", "--updates", "1000000", "-o", file.toString());
        String quoted = command.stream().map(part -> "'" + part + "'").collect(Collectors.joining(" "));
        Process terminal = new ProcessBuilder("script", "-qec", "env --default-signal=INT " + quoted, "/dev/null").redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        Reader reader = terminal.inputReader();

        while (!said.toString().contains("of 1000000 updates")) {
            said.appendCodePoint(reader.read());
        }
        ProcessHandle learning = terminal.descendants().filter(one -> one.info().command().orElse("").endsWith("java")).findFirst().orElseThrow();
        new ProcessBuilder("kill", "-INT", String.valueOf(learning.pid())).start().waitFor();
        reader.transferTo(Writer.nullWriter());
        terminal.waitFor();

        assertTrue(SceneFile.read(file).model().madeBy().orElseThrow().startsWith("gruscope train latch"));
    }

    @Test
    void theSameSeedWritesTheSameFile() throws IOException {
        Path one = folder.resolve("one.json");
        Path other = folder.resolve("other.json");

        gruscope("train", "parity", "--updates", "15", "-o", one.toString());
        gruscope("train", "parity", "--updates", "15", "-o", other.toString());

        assertEquals(Files.readString(one), Files.readString(other));
    }

    @Test
    void onesOwnTextIsLearned() {
        Path file = folder.resolve("text.json");

        gruscope("train", "letters", "--text", "to be or not to be", "--hidden", "2", "--updates", "5", "-o", file.toString());

        assertEquals(List.of(" ", "b", "e", "n", "o", "r", "t"), SceneFile.read(file).model().vocabulary().orElseThrow().symbols());
    }

    @Test
    void columnsInAndColumnsOutAreLearned() throws IOException {
        Path data = Files.writeString(folder.resolve("sum.csv"), "x,sum\n0.5,0.5\n-1,-0.5\n\n1,\n0.25,1.25\n");
        Path file = folder.resolve("sum.json");

        Said said = gruscope("train", "--data", data.toString(), "--cell", "lstm", "--updates", "200", "--json", "-o", file.toString());

        double[] losses = Fields.of(JsonParser.parse(said.out(), "out"), "report").numbers("losses");
        assertTrue(losses[200] < 0.01 * losses[0], Arrays.toString(losses));
        assertEquals("0.5 -1", SceneFile.read(file).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "latsch|\"latsch\" is no exercise; did you mean \"latch\"?",
        "latch --hidden 0|--hidden: 0 hidden units were asked for; there can be 1 to 256",
        "latch --cell gro|--cell: \"gro\" is no cell; did you mean \"gru\"?",
        "latch --rate -1|--rate: the learning rate is -1.0; it must be above 0",
        "latch --optimizer adem|--optimizer: \"adem\" is no optimizer; did you mean \"adam\"?",
        "letters --text aaa|--text: the text has 1 letter; there is nothing to guess",
        "latch --text aab|--text would have no effect: it belongs to the exercise letters"})
    void whatCannotBeLearnedIsSaidInWordsAndNothingIsWritten(String arguments, String said) {
        Path file = folder.resolve("none.json");
        List<String> line = new ArrayList<>(List.of("train"));
        line.addAll(List.of(arguments.split(" ")));
        line.addAll(List.of("-o", file.toString()));

        String err = gruscope(line.toArray(String[]::new)).err();

        assertTrue(err.contains(said), err);
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"cell\": \"gru\", \"x\": [[[1]], [[1], [2]]], \"y\": [[1], [1]], \"seed\": 1, \"hidden_size\": 2}|sequence 2 has 2 steps; the first has 1",
        "{\"cell\": \"gru\", \"x\": [[[1]]], \"y\": [[1], [2]], \"seed\": 1, \"hidden_size\": 2}|\"y\" has answers for 2 sequences; x has 1",
        "{\"cell\": \"gru\", \"x\": [[[1]]], \"y\": [[1]]}|neither \"initial\" nor \"seed\"",
        "{\"cell\": \"gru\", \"x\": [[[1]]], \"y\": [[1]], \"seed\": 1, \"hidden_size\": 2, \"optimizer\": \"Lion\"}|\"Lion\" is no optimizer",
        "{\"cell\": \"gru\", \"x\": [[[\"a\"]]], \"y\": [[1]], \"seed\": 1, \"hidden_size\": 2}|\"x\" must hold numbers, found a string",
        "{\"cell\": \"gru\", \"x\": [], \"y\": [], \"seed\": 1, \"hidden_size\": 2}|nothing is asked"})
    void aLessonThatIsNoneIsRefusedWithItsPlace(String json, String said) throws IOException {
        Path data = Files.writeString(folder.resolve("lesson.json"), json);

        String err = gruscope("train", "--data", data.toString(), "--json").err();

        assertTrue(err.contains(said), err);
        assertTrue(err.contains("lesson.json"), err);
    }

    @Test
    void rowsOfACsvFileAreHeldToTheFirst() throws IOException {
        Path data = Files.writeString(folder.resolve("bad.csv"), "1,2,3\n1,x,3\n");
        Path narrow = Files.writeString(folder.resolve("narrow.csv"), "1,2,3\n1,2\n");

        assertTrue(gruscope("train", "--data", data.toString(), "--json").err().contains("bad.csv:2:3: \"x\" is no number"));
        assertTrue(gruscope("train", "--data", narrow.toString(), "--json").err().contains("narrow.csv:2: this row has 2 columns; the first has 3"));
        assertTrue(gruscope("train", "--data", data.toString(), "--outputs", "3", "--json").err().contains("at least one must go in"));
    }

    /// All numbers of nested lists, from left to right.
    private static double[] numbers(Json json) {
        return switch (json) {
            case Json.Number(_, double value) -> new double[] {value};
            case Json.Sequence(_, List<Json> items) -> items.stream().flatMapToDouble(item -> Arrays.stream(numbers(item))).toArray();
            default -> throw new AssertionError(json.kind());
        };
    }
}
