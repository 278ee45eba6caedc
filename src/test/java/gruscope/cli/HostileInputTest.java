package gruscope.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static gruscope.cli.Said.gruscope;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Inputs that nobody means well: each is refused in words, and nothing else happens.
class HostileInputTest {

    private static final String LONG = "x".repeat(5000);
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "--width 0.1mm          | 0.1mm is too small for a picture; it must be at least 2.265mm",
            "--height 0.5px         | 0.5px is too small for a picture; it must be at least 1px",
            "--width 10mm --pad 6mm | a margin of 6mm leaves nothing of 10mm",
            "--width 1d             | --width: \"1d\" is no length; one is a number with px, mm, cm, in or pt, such as 88mm or 1600px",
            "--dpi 0x1p9            | --dpi: \"0x1p9\" is no number",
            "--width 6000mm --format pdf | a PDF page of 17008×239 pt is too large; readers take 14400 pt (5.08 m) at most",
            "--width 100pt --height 14401pt --format pdf | a PDF page of 100×14401 pt is too large; readers take 14400 pt (5.08 m) at most"})
    void sizesThatCannotBeHad(String options, String message) {
        Said said = gruscope(("render latch --figure cell -o " + folder.resolve("x.{format}") + " " + options).split(" +"));

        assertEquals(new Said(1, "", "gruscope: " + message + "\n"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace", "equations"})
    void aFolderAsAFile(String command) {
        assertEquals(new Said(1, "", "gruscope: /: cannot be written: this is a folder; name a file in it\n"), gruscope(command, "latch", "-o", "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace", "equations"})
    void aNameThatNoFileCanHave(String command) {
        assertEquals(new Said(1, "", "gruscope: -o: \"a\uFFFDb\" is no name of a file: Nul character not allowed\n"), gruscope(command, "latch", "-o", "a\0b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "0x1p3", "NaN", "Infinity", "1e999"})
    void whatIsANumberInJavaAlone(String number) throws IOException {
        Path csv = Files.writeString(folder.resolve("x.csv"), number + ",0\n");

        assertEquals("gruscope: --h0 holds \"" + number + "\", which is no number\n", gruscope("trace", "latch", "--h0", number).err());
        assertEquals("gruscope: x.csv:1:1: \"" + number + "\" is no number; each cell holds one number, and there is no header row\n",
                gruscope("trace", "latch", "--input", csv.toString()).err());
    }

    /// A sequence may begin with `@`, and no file is opened for that.
    @ParameterizedTest
    @ValueSource(strings = {"count latch --input", "trace latch --input", "trace --model", "weights latch -o", "train latch --data"})
    void aNameThatNoFileCanHaveIsRefusedInWords(String command) {
        Said said = gruscope(Stream.concat(Stream.of(command.split(" ")), Stream.of("a\u0000b")).toArray(String[]::new));

        assertTrue(said.exitCode() != 0 && !said.err().contains("Exception") && !said.err().contains("java."), said.err());
        assertTrue(said.err().contains("is no name of a file"), said.err());
    }

    @Test
    void aSequenceThatLooksLikeAFileOfArguments() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "S");

        Said said = gruscope("trace", "latch", "--sequence", "@" + words);

        assertTrue(said.err().startsWith("gruscope: character 1: \"@\", \"/\", "), said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"render LONG -o x.png", "render latch --figure LONG -o x.png", "render latch --step LONG -o x.png", "render latch --theme LONG -o x.png",
            "render latch --width LONG -o x.png", "render latch --background LONG -o x.png", "render latch --format LONG -o x.png", "render latch --beat LONG -o x.png",
            "render latch -o {LONG}.png", "render latch -o x.LONG", "render latch --jobs LONG -o x.png", "render latch --beside LONG -o x.png", "trace latch --h0 LONG",
            "trace latch --sequence LONG", "trace sentiment --sequence LONG", "trace adding --sequence LONG", "trace latch --format LONG", "count --cell LONG --input 1 --hidden 1",
            "count --cell gru --input LONG --hidden 1", "count --cell gru --input 1 --hidden 1 --convention LONG", "count --cell gru --input 1 --hidden 1 --table LONG",
            "equations latch --format LONG", "equations latch --unit LONG", "completion LONG", "LONG", "trace latch --LONG", "trace latch --'LONG", "trace latch --step=LONG", "count --compare rnn,LONG --cell gru"})
    void fortyCharactersOfItAreQuotedAtMost(String line) {
        Said said = gruscope(line.replace("LONG", LONG).split(" "));

        assertTrue(said.exitCode() != 0);
        assertEquals("", said.out());
        assertFalse(Pattern.compile("x{41}").matcher(said.err()).find(), said.err());
    }

    @Test
    void aVocabularyIsListedByItsBeginning() throws IOException {
        StringBuilder symbols = new StringBuilder("\"w0\"");
        for (int i = 1; i < 1000; i++) {
            symbols.append(", \"w").append(i).append('"');
        }
        Path file = Files.writeString(folder.resolve("words.json"), "{\"title\": \"many words\", \"about\": \"\", \"provenance\": \"random\", \"cell\": \"rnn\", "
                + "\"activation\": \"tanh\", \"random\": {\"inputSize\": 1000, \"hiddenSize\": 2, \"biases\": 1, \"seed\": 1}, \"vocabulary\": {\"symbols\": ["
                + symbols + "], \"blanks\": []}}");

        String message = gruscope("trace", file.toString(), "--sequence", "other").err();

        assertTrue(message.endsWith(" w58 w59 and 940 more\n"), message);
    }

    @Test
    void bytesThatOnlyTheirNameCallsAPicture() throws IOException {
        Path file = Files.write(folder.resolve("x.png"), new byte[] {(byte) 0xC3, 0x28, (byte) 0xA0});

        assertEquals("gruscope: x.png: this is no PNG picture, whatever its name says, and no text\n", gruscope("trace", file.toString()).err());
    }

    @Test
    void memoryThatRunsOutIsToldInWords() {
        StringWriter err = new StringWriter();
        Writer out = new Writer() {
            @Override
            public void write(char[] letters, int from, int count) {
                throw new OutOfMemoryError("Java heap space");
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };

        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), "presets");

        assertEquals(1, exitCode);
        assertEquals("gruscope: this takes more memory than there is; fewer pixels, a shorter run, or --jobs 1 take less\n", err.toString());
    }

    @Test
    void soManyPicturesThatNobodyCanMeanThem() {
        Said said = gruscope("render", "latch", "--sequence", "S·C".repeat(4000), "--figure", "cell", "--step", "1-12000", "-o", folder + "/");

        assertEquals(new Said(1, "", "gruscope: --step: 12000 pictures are asked for at once; at most 10000 are made\n"), said.withoutReport());
    }

    @Test
    void aFilmOfSoManyFramesThatNobodyCanMeanIt() {
        Said said = gruscope("render", "latch", "--sequence", "S·C".repeat(1000), "--figure", "cell", "--animate", "motion", "--fps", "60", "--pace", "60",
                "-o", folder.resolve("x.apng").toString());

        assertEquals(1, said.exitCode());
        assertTrue(said.err().contains("a film of 3000 steps has 86400000 frames, and at most 100000 are made; up to 3 steps would do, or fewer frames a second"), said.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"change\": \"units\", \"number\": 1000000}    | the weights of a GRU with 2 inputs and 1000000 units need "})
    void weightsThatNoMemoryHolds(String changes, String beginning) throws IOException {
        Path file = Files.writeString(folder.resolve("scene.json"), "{\"gruscope\": 1, \"model\": {\"preset\": \"latch\"}, \"encoding\": \"letters\", \"text\": \"S\", "
                + "\"whatIf\": [" + changes + "]}");

        Said said = gruscope("trace", file.toString());

        assertEquals(1, said.exitCode());
        assertTrue(said.err().startsWith("gruscope: scene.json:1:93: " + beginning), said.err());
        assertTrue(said.err().matches("(?s).* of memory and \\d+ MB are free for them; up to \\d+ units fit\n"), said.err());
    }

    /// Copies have the numbers of the set that they are copies of.
    @Test
    void aMillionStepsWithWeightsOfTheirOwnFit() throws IOException {
        Path file = Files.writeString(folder.resolve("scene.json"), "{\"gruscope\": 1, \"model\": {\"preset\": \"latch\"}, \"encoding\": \"letters\", \"text\": \"S\", "
                + "\"whatIf\": [{\"change\": \"unshare\", \"steps\": 1000000}, {\"change\": \"units\", \"number\": 100}, {\"change\": \"update\", \"meaning\": \"writes\"}]}");

        Said said = gruscope("trace", file.toString(), "--format", "csv");

        assertEquals(0, said.exitCode(), said.err());
        assertEquals(2, said.out().lines().count());
    }

    @Test
    void filesThatNobodyMeansWell() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        for (String name : List.of("escape.json", "nul.json", "redos20000.json", "units1M.json")) {
            Files.copy(CASES.resolve(name), inner.resolve(name));
        }

        assertEquals("""
                gruscope: escape.json:1:41: "../../escaped.svg" leaves the folder of the pictures; name a file in it or below it; -o says which folder it is
                gruscope: escape.json:1:102: "/tmp/abs.svg" leaves the folder of the pictures; name a file in it or below it; -o says which folder it is
                gruscope: escape.json:1:158: "../.bashrc" leaves the folder of the pictures; name a file in it or below it; -o says which folder it is
                """, gruscope("render", inner.resolve("escape.json").toString()).withoutReport().err());
        assertEquals("gruscope: nul.json:1:41: \"a\uFFFDb.svg\" is no name of a file: Nul character not allowed\n",
                gruscope("render", inner.resolve("nul.json").toString()).withoutReport().err());
        assertTrue(Files.exists(inner.resolve("ok.svg")));
        assertTrue(gruscope("trace", inner.resolve("redos20000.json").toString()).err().startsWith("gruscope: character 1: \"" + "0".repeat(40) + "…\" is no number; "));
        assertTrue(gruscope("trace", inner.resolve("units1M.json").toString()).err()
                .startsWith("gruscope: units1M.json:1:268: the weights of a GRU with 1 input and 1000000 units need 22888276 MB of memory and "));
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(5, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void aFigureFileWritesNothingBesideItsFolder() throws IOException {
        Path file = Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("figures.json"), """
                {"gruscopeFigures": 1, "defaults": {"figure": "bill", "scene": {"gruscope": 1, "model": {"title": "..", "about": "", "provenance": "random",
                  "cell": "rnn", "activation": "tanh", "random": {"inputSize": 1, "hiddenSize": 1, "biases": 1, "seed": 1}}, "encoding": "numbers", "text": "1"}},
                 "figures": [{"file": "../../x.svg"}, {"file": "/tmp/gruscope-x.svg"}, {"file": "{scene}/x.svg"}, {"file": "{scene}/../../x.svg"}]}
                """);

        gruscope("render", file.toString());

        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(2, files.filter(Files::isRegularFile).peek(made -> assertTrue(made.startsWith(folder.resolve("a/b")), made.toString())).count());
        }
        assertFalse(Files.exists(Path.of("/tmp/gruscope-x.svg")));
    }
}
