package gruscope.cli;

import gruscope.json.Fields;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.cli.Said.gruscope;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommandLineTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    @Test
    void everyCommandExplainsItselfWithAnExample() {
        for (String command : List.of("", "presets", "count", "render", "trace", "equations", "lesson", "worksheet", "completion")) {
            Said said = command.isEmpty() ? gruscope("--help") : gruscope(command, "--help");

            assertEquals(0, said.exitCode());
            assertTrue(said.out().contains("Example") && said.out().contains("gruscope " + command), said.out());
        }
    }

    @Test
    void aLanguageThatFiguresDoNotSpeakIsRefusedWithThoseTheyDo(@TempDir Path folder) {
        Said said = gruscope("render", "latch", "--language", "fr", "-o", folder.resolve("latch.png").toString());

        assertEquals(1, said.exitCode());
        assertTrue(said.err().contains("\"fr\" is no language of figures; there are en, zh and both"), said.err());
    }

    @Test
    void countPrintsTheItemsAndTheFormulaWithItsNumbers() {
        Said said = gruscope("count", "--cell", "gru", "--input", "3", "--hidden", "4");

        assertEquals(0, said.exitCode());
        assertTrue(said.out().contains("3 · (n·m + n·n + 2·n) = 3 · (4·3 + 4·4 + 2·4) = 108"), said.out());
    }

    @TestFactory
    Stream<DynamicTest> whatStandsBeforeACommandIsRefusedAndNotPassedOver() {
        List<String> options = new CommandLine(new GruscopeCommand()).getCommandSpec().options().stream().filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(option -> option.longestName() + "=1").toList();
        return Stream.of("presets", "count --cell=gru --input=1 --hidden=1", "render latch", "trace", "equations latch", "completion bash").flatMap(command -> Stream.concat(options.stream(), Stream.of("latch"))
                .map(before -> DynamicTest.dynamicTest(before + " " + command, () -> {
                    Said said = gruscope((before + " " + command).split(" "));

                    assertEquals(2, said.exitCode());
                    assertTrue(said.err().startsWith("gruscope: ") && said.err().contains(before.replace("=1", "")) && said.err().contains("gruscope " + command.split(" ")[0] + " …"),
                            said.err());
                    assertEquals("", said.out());
                })));
    }

    @Test
    void countNamesTheReadoutAndItsShape() {
        Fields count = Fields.of(JsonParser.parse(gruscope("count", "--cell", "gru", "--input", "3", "--hidden", "4", "--outputs", "5", "--json").out(), "out"), "count");

        assertEquals(133, count.number("total"));
        assertEquals(25, count.object("readout").number("count"));
        assertTrue(gruscope("count", "--cell", "gru", "--input", "3", "--hidden", "4", "--outputs", "5", "--directions", "2").out()
                .contains("readout    W b        5×9          45"));
    }

    @Test
    void aTraceThatOverflowsSaysWhereAndHowItIsWritten(@TempDir Path folder) throws IOException {
        String scene = Files.writeString(folder.resolve("echo.json"), "{\"gruscope\": 1, \"model\": {\"preset\": \"rnn-echo\"}, \"encoding\": \"numbers\", \"text\": \"1 1 1 1 1\", \"whatIf\": ["
                + "{\"change\": \"squash\", \"function\": \"relu\"}, {\"change\": \"recurrent-scale\", \"factor\": 1e200}]}").toString();

        Said csv = gruscope("trace", scene, "--format", "csv", "--gradients");
        Said json = gruscope("trace", scene, "--gradients");
        Said quiet = gruscope("trace", scene, "--quiet");

        assertTrue(csv.out().contains("\n3,W #1,1,inf,nan,nan\n"), csv.out());
        assertEquals("overflowed at step 3; the gradients overflowed on the way back to step 3; numbers too large for float64 are written as inf, -inf or nan",
                csv.err().strip());
        assertTrue(json.out().contains("null") && !json.out().contains("Infinity") && json.err().contains("written as null"), json.err());
        assertEquals("", quiet.err());
        assertEquals("", gruscope("trace", "latch").err());
    }

    /// The table of NUMERICS, every line of which PyTorch or Keras counted.
    @TestFactory
    Stream<DynamicTest> countIsTheTableOfRealPrograms() {
        Map<String, long[]> table = Map.of(
                "rnn pytorch", new long[] {4, 21, 36, 416, 6272, 98816},
                "rnn textbook", new long[] {3, 18, 32, 400, 6208, 98560},
                "gru pytorch", new long[] {12, 63, 108, 1248, 18816, 296448},
                "gru keras-after", new long[] {12, 63, 108, 1248, 18816, 296448},
                "gru keras-before", new long[] {9, 54, 96, 1200, 18624, 295680},
                "gru none", new long[] {6, 45, 84, 1152, 18432, 294912},
                "lstm pytorch", new long[] {16, 84, 144, 1664, 25088, 395264},
                "lstm keras-after", new long[] {12, 72, 128, 1600, 24832, 394240},
                "lstm none", new long[] {8, 60, 112, 1536, 24576, 393216});
        int[][] sizes = {{1, 1}, {2, 3}, {3, 4}, {8, 16}, {32, 64}, {128, 256}};
        return table.entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
            String[] what = row.getKey().split(" ");
            for (int i = 0; i < sizes.length; i++) {
                Said said = gruscope("count", "--cell", what[0], "--convention", what[1], "--json", "--input", "" + sizes[i][0],
                        "--hidden", "" + sizes[i][1]);
                assertEquals(row.getValue()[i], Fields.of(JsonParser.parse(said.out(), "out"), "count").number("total"));
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> traceOfAModelFileIsPytorchs() throws IOException {
        try (Stream<Path> files = Files.list(VECTORS.resolve("torch"))) {
            return files.sorted().toList().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                Fields expected = read(file);
                Path csv = Files.createTempFile("x", ".csv");
                Files.writeString(csv, Arrays.stream(expected.matrix("x"))
                        .map(row -> Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(","))).collect(Collectors.joining("\n")));

                Said said = gruscope("trace", "--model", file.toString(), "--input", csv.toString(), "--h0", joined(expected.numbers("h0")), "--quiet");

                assertEquals("", said.err());
                List<Json> steps = Fields.of(JsonParser.parse(said.out(), "out"), "trace").items("steps");
                double[][] h = expected.object("expected").matrix("h");
                assertEquals(h.length, steps.size());
                for (int t = 0; t < h.length; t++) {
                    assertArrayEquals(h[t], Fields.of(steps.get(t), "step").numbers("h"), 1e-12);
                }
                Files.delete(csv);
            }));
        }
    }

    @Test
    void aTraceHoldsEverySignalByName() {
        Said said = gruscope("trace", "counter", "--sequence", "aa");

        Fields trace = Fields.of(JsonParser.parse(said.out(), "out"), "trace");
        Fields first = Fields.of(trace.items("steps").getFirst(), "step");
        assertEquals("lstm", trace.text("cell"));
        assertEquals(List.of("t", "weights", "x", "i", "f", "g", "o", "c", "h"), List.copyOf(first.names()));
        assertEquals("W #1", first.text("weights"));
    }

    @Test
    void gradientsRunFromTheStartToTheEnd() {
        Fields trace = Fields.of(JsonParser.parse(gruscope("trace", "zero-chain", "--gradients").out(), "out"), "trace");

        double[] norms = trace.numbers("dhT_dht_spectral");
        assertEquals(21, norms.length);
        assertEquals(Math.pow(0.5, 20), norms[0], 1e-18);
        assertEquals(1, norms[20]);
    }

    @Test
    void aTraceAsCsvHasARowForEveryStep() {
        String[] lines = gruscope("trace", "latch", "--sequence", "S·", "--format", "csv").out().split("\n");

        assertEquals("t,weights,x[1],x[2],r[1],z[1],candidate[1],h[1]", lines[0]);
        assertEquals(3, lines.length);
        assertTrue(lines[1].startsWith("1,W #1,1,0,0.5,0.993"), lines[1]);
    }

    @Test
    void anEmptySequenceHasNoSteps() {
        assertTrue(gruscope("trace", "latch", "--sequence", "").out().contains("\"steps\": [ ]"));
    }

    @Test
    void wrongInputIsToldInItsOwnWordsAndNothingElse(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("x.csv"), "1,0\n1,zero\n");

        assertEquals(new Said(1, "", "gruscope: x.csv:2:3: \"zero\" is no number; each cell holds one number, and there is no header row\n"),
                gruscope("trace", "latch", "--input", csv.toString()));
        assertEquals(new Said(1, "", "gruscope: --h0 has 2 numbers; this cell has 1 hidden unit and needs a number for each\n"),
                gruscope("trace", "latch", "--h0", "1,2"));
        assertEquals(new Said(1, "", "gruscope: character 2: \"x\" is not among this model's letters; type any of the letters S C · .\n"),
                gruscope("trace", "latch", "--sequence", "Sx"));
    }

    @Test
    void wrongUsageIsExitCodeTwo() {
        assertEquals(2, gruscope("count", "--cell", "gru").exitCode());
        assertEquals(2, gruscope("trace", "latch", "--sequence", "S", "--input", "x.csv").exitCode());
        assertEquals(2, gruscope("trace", "latch", "--model", "m.json").exitCode());
        assertEquals(2, gruscope("--no-such-option").exitCode());
        assertEquals(2, gruscope("--h0", "1").exitCode());
    }

    @Test
    void aModelFileIsListedCountedAndWrittenForOtherPrograms(@TempDir Path folder) {
        String pair = VECTORS.resolve("formats/stacked_bidirectional.safetensors").toString();
        Path written = folder.resolve("gru.npz");

        assertTrue(gruscope("trace", "--model", pair).err().contains("choose one by --cell l1"));
        assertTrue(gruscope("count", pair, "--cell", "l0").out().contains("GRU, 3 inputs, 4 hidden units"));
        assertEquals(0, gruscope("weights", pair, "--cell", "l1.reverse", "-o", written.toString()).exitCode());
        assertEquals(gruscope("trace", pair, "--cell", "l1.reverse", "--sequence", "1,2,3 4,5,6", "-q").out(),
                gruscope("trace", written.toString(), "--sequence", "1,2,3 4,5,6", "-q").out());
        assertTrue(gruscope("weights", pair, "--cell", "l0", "-o", folder.resolve("a.txt").toString()).err().contains("\"a.txt\" ends in no format of weights"));
    }

    @Test
    void inputOfCountIsASizeOfACellAndAFileThatASceneReads(@TempDir Path folder) throws IOException {
        String model = VECTORS.resolve("formats/ok.safetensors").toString();
        String csv = Files.writeString(folder.resolve("x.csv"), "1,2,3\n4,5,6\n").toString();

        String own = gruscope("count", model, "--input", csv, "--h0", "0,0,0,1").out();

        assertTrue(own.contains("GRU, 3 inputs, 4 hidden units"), own);
        assertTrue(own.contains("shared by 2 steps; a set of its own for each would be 226"), own);
        assertEquals(own, gruscope("count", model, "--sequence", "1,2,3 4,5,6").out());
        assertEquals(1, gruscope("count", model, "--input", Files.writeString(folder.resolve("narrow.csv"), "1,2\n").toString()).exitCode());
        assertSaid("gruscope: SCENE has its own sizes; with it --input names a FILE that it reads, and there is none called \"3\"", "count", model, "--input", "3");
        assertSaid("gruscope: without a SCENE --input is the input size, a whole number from 1 on; \"x.csv\" is none. To have a file read, name the SCENE or model file that reads it",
                "count", "--cell", "gru", "--input", "x.csv", "--hidden", "4");
        assertSaid("gruscope: what is read, and which tensors are meant, is said of a SCENE; of a cell by itself only --cell, --input and --hidden",
                "count", "--cell", "gru", "--input", "3", "--hidden", "4", "--h0", "1");
    }

    private static void assertSaid(String message, String... line) {
        Said said = gruscope(line);

        assertEquals(2, said.exitCode());
        assertEquals(message, said.err().lines().findFirst().orElse(""));
    }

    @Test
    void aCertificateHoldsTheWeightsTheInputsAndTheStates() {
        String numpy = gruscope("certify", "latch", "--sequence", "S").out();

        assertTrue(numpy.contains("    W_r, W_z, W_n = np.array([[[0, 0]], [[10, 10]], [[") && numpy.contains("sequence = np.array([[1, 0]], float)") && numpy.contains("for x in sequence:"), numpy);
        assertTrue(gruscope("certify", "reset-before", "--with", "pytorch").err().contains("PyTorch has no GRU set like this; numpy can compute it"));
        assertTrue(gruscope("certify", "hold", "--with", "pytorch").out().contains("cell = torch.nn.GRU(2, 2, dtype=torch.float64)"));
    }

    @Test
    void aCertificateRunsInPythonIfThereIsOneAndTheCaptionSaysWhatItGave(@TempDir Path folder) throws IOException {
        Said run = gruscope("certify", "latch", "--run", "-o", folder.resolve("check.py").toString());
        Said drawn = gruscope("render", "latch", "--figure", "gates", "--certified", "numpy", "-o", folder.resolve("a.svg").toString());

        assertTrue(Files.readString(folder.resolve("check.py")).startsWith("# Computes the states"));
        if (run.exitCode() == 0) {
            assertTrue(Double.parseDouble(run.out().replace("largest difference: ", "").strip()) < 1e-12, run.out());
            assertTrue(Files.readString(folder.resolve("a.txt")).lines().findFirst().orElseThrow().matches(".* NumPy computes the same states; the largest difference is [0-9.e-]+\\."));
        } else {
            assertTrue(run.err().contains("GRUSCOPE_PYTHON"), run.err());
            assertTrue(drawn.err().contains("GRUSCOPE_PYTHON"), drawn.err());
        }
    }

    private static Fields read(Path file) throws IOException {
        return Fields.of(JsonParser.parse(Files.readString(file), file.getFileName().toString()), "vector file");
    }

    private static String joined(double[] values) {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(","));
    }
}
