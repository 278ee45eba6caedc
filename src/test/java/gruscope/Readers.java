package gruscope;

import gruscope.cli.CommandReader;
import gruscope.export.ask.Asking;
import gruscope.export.ask.FigureFile;
import gruscope.export.ask.Format;
import gruscope.export.ask.NamePattern;
import gruscope.export.ask.Recipe;
import gruscope.export.ask.Request;
import gruscope.export.ask.Setting;
import gruscope.export.ask.Settings;
import gruscope.export.make.Orders;
import gruscope.export.make.Picture;
import gruscope.export.page.Pages;
import gruscope.figure.font.InstalledFonts;
import gruscope.json.JsonParser;
import gruscope.lesson.amount.AmountParser;
import gruscope.lesson.file.Courses;
import gruscope.model.found.TensorChoice;
import gruscope.scene.GeneratedScenes;
import gruscope.scene.Scene;
import gruscope.scene.file.PictureScene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneFile;
import gruscope.scene.file.SceneJson;
import gruscope.scene.file.SceneText;
import gruscope.scene.run.Run;
import gruscope.sequence.Bits;
import gruscope.sequence.CsvInput;
import gruscope.sequence.EncodedSequence;
import gruscope.sequence.Encoding;
import gruscope.sequence.Numbers;
import gruscope.sequence.WavInput;
import gruscope.tensor.numpy.Npy;
import gruscope.train.Exercises;
import gruscope.train.LessonCsv;
import gruscope.train.LessonJson;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Everything that reads what somebody else wrote, each with inputs that are as they should be.
///
/// @param reads reads an input and uses what comes of it; wrong input is a [BadInput]
record Readers(String name, List<byte[]> seeds, Consumer<byte[]> reads) {

    private static final Scene LATCH = Presets.named("latch");
    private static final int FEW_STEPS = 30;
    private static final int FEW_UNITS = 8;

    @Override
    public String toString() {
        return name;
    }

    static List<Readers> all() {
        List<Readers> readers = new ArrayList<>(WeightReaders.all());
        readers.addAll(List.of(
                new Readers("JSON", texts(SceneJson.format(LATCH), "[1, -2.5e3, \"a\\u00e9\", {\"b\": [null, true]}]"), text(text -> JsonParser.parse(text, "x"))),
                new Readers("scene files", LongStream.range(0, 40).mapToObj(seed -> bytes(SceneJson.format(GeneratedScenes.of(seed)))).toList(), Readers::scene),
                new Readers("arrays and sounds", List.of(vector("a.npy"), vector("a.wav")),
                        Readers::sequence),
                new Readers("scene texts", LongStream.range(0, 40).mapToObj(seed -> bytes(SceneText.format(GeneratedScenes.of(seed)))).toList(),
                        text(text -> use(SceneText.parse(text)))),
                new Readers("figure files", texts(figures()), Readers::figures),
                new Readers("what is counted reads", List.of(bytes("1,0\n0.5,-1e3\r\n\"2\", 3\n"), vector("a.npy"), vector("a.wav")), bytes -> counted(file("gruscope-input", bytes))),
                new Readers("fonts", List.of(font()), Readers::fonts),
                new Readers("CSV", texts("1,0\n0.5,-1e3\r\n\"2\", 3\n"), text(text -> CsvInput.parse(text, "x.csv", 2))),
                new Readers("data to learn as CSV", texts("x,y\n1,0\n\n0.5,-1e3\n2,\n"), text(text -> LessonCsv.parse(text, "x.csv", 1))),
                new Readers("data to learn as JSON", texts("{\"cell\": \"gru\", \"x\": [[[1], [2]]], \"y\": [[0.5]], \"seed\": 1, \"hidden_size\": 2, \"clip_norm\": null}",
                        "{\"cell\": \"rnn\", \"x\": [[[1, 2]]], \"y\": [[[3]]], \"initial\": {\"weight_ih_l0\": [[1, 2]], \"weight_hh_l0\": [[1]], \"readout.weight\": [[1]]}}"),
                        text(text -> LessonJson.parse(text, "x.json", LessonJson.Over.NOTHING))),
                new Readers("texts to learn", texts("to be or not to be"), text(Exercises::ofText)),
                new Readers("numbers", texts("0.5 -1 0.8", "1,0 0, 1"), text(text -> encode(new Numbers(text.contains(",") ? 2 : 1), text))),
                new Readers("bits", texts("0110 1"), text(text -> encode(new Bits(), text))),
                new Readers("letters", texts("S·C·", "11R1.1"), text(text -> encode(LATCH.encoding(), text))),
                new Readers("words", texts("the movie was not very good."), text(text -> encode(Presets.named("sentiment").encoding(), text))),
                new Readers("lessons", lessons(), text(text -> Courses.parse(text, "x.md"))),
                new Readers("amounts", texts("|h2@3 - h@2| >= 0.05 and c@9 = 1.5e-3", "parameters(gru,textbook,4,5) * (2 + before.h@end)"), text(AmountParser::condition)),
                new Readers("settings", Setting.values().stream().flatMap(setting -> setting.choices().stream().limit(4).map(choice -> bytes(setting.key() + " " + choice)))
                        .toList(), text(Readers::setting)),
                new Readers("names of files", texts("{scene}-{step}.svg", "a/b/{format}"), text(text -> new NamePattern(text).fields())),
                new Readers("command lines", texts("count --cell gru --input 3 --hidden 4 --table latex --compare rnn,lstm", "trace latch --h0 0.5 --sequence S·C --format csv",
                        "equations latch --step 2 --unit 1 --format latex", "count --cell lstm --input 3 --hidden 4 --layers 2 --json"), text(CommandReader::read))));
        for (Format format : List.of(Format.PNG, Format.GIF, Format.APNG, Format.SVG, Format.PDF, Format.HTML)) {
            readers.add(new Readers(format + " pictures", List.of(picture(format)), Readers::picture));
        }
        return readers;
    }

    static List<byte[]> texts(String... texts) {
        return Stream.of(texts).map(Readers::bytes).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Consumer<byte[]> text(Consumer<String> reads) {
        return bytes -> reads.accept(new String(bytes, StandardCharsets.UTF_8));
    }

    static byte[] vector(String file) {
        return content(Path.of("src/test/resources/vectors/formats").resolve(file));
    }

    static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A face that has one letter.
    private static byte[] font() {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content(Path.of("assets/fonts/DejaVuSans.ttf"))))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"));
            subsetter.add('h');
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fonts(byte[] content) {
        try {
            Path folder = Files.createTempDirectory("fonts");
            Path file = folder.resolve("font.ttf");
            Files.write(file, content);
            new InstalledFonts(List.of(folder)).names();
            Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture(Format format) {
        Settings settings = Settings.NONE.with(Setting.FIGURE, "chart", "").with(Setting.WIDTH, "200px", "");
        Settings film = format.isMoving() ? settings.with(Setting.STEPS, "1-2", "").with(Setting.ANIMATE, "steps", "") : settings;
        return Picture.of(new Pages(Recipe.of(LATCH, film), Progress.UNWATCHED), format, Progress.UNWATCHED);
    }

    private static void picture(byte[] bytes) {
        PictureScene.find(bytes, "picture").ifPresent(Readers::use);
    }

    static void scene(byte[] bytes) {
        use(SceneFile.open(bytes, "x", TensorChoice.OPEN).scene());
    }

    /// `count` of the latch, told what it reads.
    private static void counted(Path input) {
        CommandReader.read("count latch --input " + input);
    }

    /// One file for all inputs of a reader.
    private static Path file(String name, byte[] bytes) {
        try {
            Path file = Files.write(Path.of(System.getProperty("java.io.tmpdir"), name + ProcessHandle.current().pid()), bytes);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sequence(byte[] bytes) {
        if (WavInput.begins(bytes)) {
            WavInput.parse(bytes, "x", 1);
        } else {
            Npy.read(bytes, "x", "x").numbers();
        }
    }

    /// What was accepted comes back from its own file, and, if it is small, runs.
    static void use(Scene scene) {
        assertEquals(scene, SceneJson.parse(SceneJson.format(scene), "again"));
        if (scene.hiddenSize() <= FEW_UNITS && scene.encoding().encode(scene.reading()).tokens().size() <= FEW_STEPS) {
            Run.of(scene);
        }
    }

    private static void encode(Encoding encoding, String text) {
        EncodedSequence read = encoding.encode(text);
        assertEquals(read.tokens().size(), read.vectors().length);
        encoding.decode(read.requireClean().vectors());
    }

    private static void setting(String line) {
        String[] words = line.split(" ", 2);
        Setting.named(words[0]).ifPresent(setting -> Recipe.of(LATCH, Settings.NONE.with(setting, words.length == 1 ? "" : words[1], "--" + words[0])));
    }

    private static List<byte[]> lessons() {
        return texts("""
                ---
                title: Latch
                goal: See it hold.
                minutes: 5
                ---
                A **first** `sentence`.

                > For the teacher.

                ## Write

                Go to [step 2](step:2), see [z](look:z@2), [compare](pair:8).

                - 0.9
                - nothing

                ```scene
                scene: latch
                step: 1
                change: {"change": "clamp", "gate": "z", "unit": 0, "value": 0.5}
                predict: choice A
                wait: step >= 2 and |h@2| < 0.5
                do step: 2
                ```

                h is [0.993](=h@2).
                """, "---\nkind: puzzles\n---\n## One\n```scene\nscene: latch\ngoal: h@2 >= 2\nallow: weight clamp\nsolve unit: 1\nnaive fold: 1\n```\n1. Hint.\n",
                "---\nkind: quiz\n---\n## One\n- a\n- b\n```scene\nscene: latch\nclaim: h@2 > 0\nclaim: h@2 < 0\nb text: S\n```\n", "---\nkind: pairs\n---\n## One\n```scene\nscene: latch\nb fold: 1\n```\nSo.\n");
    }

    private static String figures() {
        return """
                {"gruscopeFigures": 1, "defaults": {"scene": "count-since-reset", "theme": "print", "width": "88mm"}, "figures": [
                  {"file": "equations.svg", "figure": "equations", "beat": "candidate"},
                  {"file": ["cell.svg", "cell.pdf"], "figure": "cell", "step": 6, "caption": true, "sequence": "11R", "h0": [0, 0, 0, 1]},
                  {"file": "steps/{scene}-{step}.svg", "scene": ["latch", "hold"], "figure": "cell", "step": [1, "3-5", "last"]}]}
                """;
    }

    private static void figures(byte[] bytes) {
        List<Request> requests = new FigureFile(Path.of("nowhere"), Path.of("nowhere"), Asking.NOTHING).parse(new String(bytes, StandardCharsets.UTF_8), "figures.json");
        Orders.of(requests).orders().forEach(order -> assertEquals("nowhere", order.file().normalize().getName(0).toString()));
    }
}
