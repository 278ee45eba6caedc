package gruscope.cli;

import gruscope.export.ask.Asking;
import gruscope.export.ask.FigureFile;
import gruscope.export.ask.Request;
import gruscope.export.ask.Setting;
import gruscope.figure.Figure;
import gruscope.figure.gallery.Gallery;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import static gruscope.cli.Said.gruscope;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The recipe of an article: `gruscope render figures.json`.
class FigureFileTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("figures.json");
    }

    @Test
    void theFiguresOfAWholeArticleAreMadeAtOnce() throws IOException {
        Said said = gruscope("render", "assets/articles/gru.json", "-o", folder.toString());

        assertEquals(0, said.exitCode(), said.err());
        assertFalse(said.err().contains("gruscope:"), said.err());
        assertTrue(Files.readString(folder.resolve("9-states.csv")).startsWith("figure,cell,quantity,step,unit,column,value\nstates,GRU,candidate,1,1,,"));
        assertTrue(Files.readString(folder.resolve("8-strip.txt")).contains("At step 6: R: the reset gate shuts."));
    }

    @Test
    void everyFigureIsMadeBesideTheFile() throws IOException {
        write("""
                {"gruscopeFigures": 1,
                 "defaults": {"scene": "latch", "theme": "print", "width": 400},
                 "figures": [
                   {"file": "gates.png", "figure": "gates"},
                   {"file": "chart.png", "figure": "chart", "scene": "hold", "caption": true},
                   {"file": "steps/{scene}-{step}.png", "figure": "code", "scene": ["latch", "hold"], "step": [1, "3-4"]}]}
                """);

        Said said = gruscope("render", file.toString(), "-q");

        assertEquals(new Said(0, "", ""), said);
        assertEquals(Set.of("figures.json", "gates.png", "chart.png", "chart.txt", "steps/latch-1.png", "steps/latch-3.png", "steps/latch-4.png",
                "steps/hold-1.png", "steps/hold-3.png", "steps/hold-4.png"), files());
        assertEquals(400, ImageIO.read(folder.resolve("gates.png").toFile()).getWidth());
    }

    @Test
    void aFigureIsTheSameAsAskedForByOptions() throws IOException {
        write("""
                {"gruscopeFigures": 1, "figures": [{"file": "file.png", "scene": "latch", "figure": "gates/chart", "letters": false, "width": "88mm", "dpi": 200, "unit": 1}]}
                """);

        gruscope("render", file.toString());
        gruscope("render", "latch", "--figure", "gates/chart", "--letters", "off", "--width", "88mm", "--dpi", "200", "--unit", "1", "-o",
                folder.resolve("options.png").toString());

        assertArrayEquals(Files.readAllBytes(folder.resolve("options.png")), Files.readAllBytes(folder.resolve("file.png")));
    }

    @Test
    void aSceneIsAFileBesideItOrStandsInIt() throws IOException {
        Files.createDirectory(folder.resolve("scenes"));
        Files.writeString(folder.resolve("scenes/mine.json"), SceneJson.format(Presets.named("latch").withText("SSC")));
        write("{\"gruscopeFigures\": 1, \"defaults\": {\"figure\": \"gates\"}, \"figures\": ["
                + "{\"file\": \"beside.png\", \"scene\": \"scenes/mine.json\"},"
                + "{\"file\": \"within.png\", \"scene\": " + SceneJson.format(Presets.named("latch").withText("SSC")) + "}]}");

        Said said = gruscope("render", file.toString());

        assertEquals(0, said.exitCode(), said.err());
        assertArrayEquals(Files.readAllBytes(folder.resolve("beside.png")), Files.readAllBytes(folder.resolve("within.png")));
    }

    @Test
    void theCommandLineHasTheLastWordAndNamesTheFolder() throws IOException {
        write("{\"gruscopeFigures\": 1, \"figures\": [{\"file\": \"gates.svg\", \"scene\": \"latch\", \"figure\": \"gates\", \"width\": 300}]}");

        gruscope("render", file.toString(), "--width", "200", "--format", "png", "-o", folder.resolve("other").toString());

        assertEquals(Set.of("figures.json", "other/gates.png"), files());
        BufferedImage picture = ImageIO.read(folder.resolve("other/gates.png").toFile());
        assertEquals(200, picture.getWidth());
        assertTrue(gruscope("render", file.toString(), "-o", "a.png").err().startsWith("gruscope: -o: \"a.png\" is no folder"));
    }

    @Test
    void whatOneFigureCannotHaveIsToldWithItsPlaceAndTheOthersAreMade() throws IOException {
        write("""
                {"gruscopeFigures": 1, "defaults": {"figure": "gates"}, "figures": [
                  {"file": "a.png", "scene": "latch", "theme": "pink"},
                  {"file": "b.png", "scene": "lost.json"},
                  {"file": "c.png", "scene": "latch"}]}
                """);

        Said said = gruscope("render", file.toString());

        assertEquals(1, said.exitCode());
        assertEquals(Set.of("figures.json", "c.png"), files());
        assertTrue(said.err().contains("a.png: figures.json:2:48: \"pink\" is no theme"), said.err());
        assertTrue(said.err().contains("gruscope: figures.json:3:30: \"lost.json\" is no preset, no file and no scene text"), said.err());
    }

    /// Somebody else's figure file may name any file; a nul in a name is none of any.
    @Test
    void aFileThatIsNotBelowTheFolderIsRefusedByNameAndTheOthersAreMade() throws IOException {
        write("{\"gruscopeFigures\": 1, \"defaults\": {\"scene\": \"latch\", \"figure\": \"gates\"}, \"figures\": [{\"file\": \"../../a.svg\"},\n"
                + "{\"file\": \"" + folder.toAbsolutePath().resolve("b.svg") + "\"},\n{\"file\": \"../.c\", \"format\": \"svg\"},\n{\"file\": \"a\\u0000b.svg\"},\n"
                + "{\"file\": [\"ok.svg\", \"below/../../d.svg\"]}]}");

        Said said = gruscope("render", file.toString());

        assertEquals(1, said.exitCode());
        assertEquals(Set.of("figures.json", "ok.svg"), files());
        assertTrue(said.err().contains("gruscope: figures.json:3:10: \"../.c\" leaves the folder of the pictures; name a file in it or below it"), said.err());
        assertTrue(said.err().contains("gruscope: figures.json:4:10: \"a\uFFFDb.svg\" is no name of a file: "), said.err());
        assertEquals(5, said.err().lines().filter(line -> line.startsWith("gruscope: figures.json:")).count(), said.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"fil\": \"a.png\", \"scene\": \"latch\"}|figures.json:1:44: a figure has no field \"fil\"; did you mean \"file\"?",
        "{\"file\": \"a.png\", \"them\": \"dark\"}|figures.json:1:62: a figure has no field \"them\"; did you mean \"theme\"?",
        "{\"scene\": \"latch\"}|figures.json:1:36: this figure has no \"file\"; it needs one",
        "{\"file\": \"a.png\"}|figures.json:1:36: this figure has no \"scene\", and the defaults have none either; it needs one",
        "{\"file\": \"{stp}.png\", \"scene\": \"latch\"}|figures.json:1:45: {stp} is no field of a file's name; did you mean {step}?",
        "{\"file\": \"a.jpg\", \"scene\": \"latch\"}|figures.json:1:45: \"a.jpg\": the file's name must end in .png",
        "{\"file\": \"a.png\", \"scene\": \"latch\", \"step\": null}|figures.json:1:80: \"step\" must be a string or a number, found null",
        "{\"file\": \"a.png\", \"scene\": \"latch\", \"width\": [1, 2]}|figures.json:1:81: \"width\" must be a string or a number, found a list",
        "{\"file\": \"a.png\", \"scene\": 7}|figures.json:1:63: \"scene\" must be a string or a scene's object, found a number",
        "{\"file\": \"a.png\", \"scene\": \"latch\", \"step\": [1, 2]}|figures.json:1:45: 2 pictures would all be called",
        "{\"file\": [\"a.png\", \"a.png\"], \"scene\": \"latch\"}|figures.json:1:55: FOLDER/a.png is already asked for at figures.json:1:46"})
    void whatIsNoFigureFileIsRefusedWithItsPlaceBeforeAnythingIsMade(String figure, String refusal) throws IOException {
        write("{\"gruscopeFigures\": 1, \"figures\": [" + figure + "]}");

        Said said = gruscope("render", file.toString());

        assertEquals(1, said.exitCode());
        assertTrue(said.err().startsWith("gruscope: " + refusal.replace("FOLDER", folder.toString())), said.err());
        assertEquals(Set.of("figures.json"), files());
    }

    @Test
    void theGalleryOfTheReadmeShowsEveryFigure() throws IOException {
        Path gallery = Path.of("assets/pictures");
        String readme = Files.readString(Path.of("README.md"));

        List<Request> requests = new FigureFile(gallery, gallery, Asking.NOTHING)
                .parse(Files.readString(gallery.resolve("figures.json")), "figures.json");

        assertEquals(Set.of(), Gallery.figures().stream().map(Figure::key).filter(key -> requests.stream()
                .noneMatch(request -> request.asking().settings().text(Setting.FIGURE).equals(Optional.of(key)))).collect(Collectors.toSet()));
        for (Request request : requests) {
            String name = request.name().orElseThrow().text();
            assertTrue(readme.contains("(assets/pictures/" + name + ")") && Files.exists(gallery.resolve(name)), name);
        }
    }

    @Test
    void theReadmesOwnExampleIsMadeWithoutAWarning() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```json") + "```json".length();
        Files.createDirectory(folder.resolve("scenes"));
        Files.writeString(folder.resolve("scenes/mine.json"), SceneJson.format(Presets.named("count-since-reset-lstm")));
        write(readme.substring(start, readme.indexOf("```", start)));

        Said said = gruscope("render", file.toString());

        assertEquals(0, said.exitCode());
        assertEquals(List.of(), said.err().lines().filter(line -> line.startsWith("gruscope:")).toList());
        assertTrue(files().containsAll(Set.of("equations.svg", "cell.svg", "cell.pdf", "steps/latch-4.svg")));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(found -> folder.relativize(found).toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
