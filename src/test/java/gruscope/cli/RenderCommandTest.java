package gruscope.cli;

import java.util.Optional;
import gruscope.export.ask.Settings;
import gruscope.export.ask.Reading;
import gruscope.export.ask.Asking;
import gruscope.BadInput;
import gruscope.json.Fields;
import gruscope.json.JsonParser;
import gruscope.scene.Moment;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneJson;
import gruscope.scene.file.SceneText;
import gruscope.scene.whatif.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.cli.Said.gruscope;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RenderCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aRenderedFigureHasItsWidthAndDensityAndTheSameBytesEveryTime() throws IOException {
        Path one = folder.resolve("one.png");
        Path two = folder.resolve("two.png");

        assertEquals(new Said(0, "", ""), render("latch", "--figure", "cell", "--step", "2", "--beat", "candidate", "--width", "900",
                "--dpi", "300", "--theme", "print", "-q", "-o", one.toString()));
        render("latch", "--figure", "cell", "--step", "2", "--beat", "candidate", "--width", "900", "--dpi", "300", "--theme", "print",
                "-o", two.toString());

        assertEquals(900, ImageIO.read(one.toFile()).getWidth());
        assertEquals("11811", density(one));
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void ofAFileTooBrokenToLookLikeAFigureFileItIsSaidWhereItIsBroken() throws IOException {
        Path broken = Files.writeString(folder.resolve("figures.json"), "{\"pictures\": [");
        Path neither = Files.writeString(folder.resolve("neither.json"), "{\"pictures\": []}");

        Said said = render(broken.toString());

        assertEquals(1, said.exitCode());
        assertTrue(said.err().startsWith("gruscope: figures.json:1:15: "), said.err());
        assertTrue(render(neither.toString()).err().startsWith("gruscope: neither.json:1:1: this is neither a scene"), () -> render(neither.toString()).err());
        assertTrue(render("latch").err().contains("Missing required option: '--output"));
    }

    @Test
    void aFolderGetsAPictureForEachCombinationCalledAfterWhatDiffers() throws IOException {
        render("latch", "hold", "--figure", "gates,chart", "--step", "2", "-o", folder + "/");

        assertEquals(Set.of("latch-gates.png", "latch-chart.png", "hold-gates.png", "hold-chart.png"), files());
    }

    @Test
    void stepsAreAListAStretchAllOrTheLast() throws IOException {
        render("latch", "--figure", "gates", "--step", "1,3-4", "--step", "last", "-o", folder.resolve("{step}.png").toString());

        assertEquals(Set.of("1.png", "3.png", "4.png", "12.png"), files());

        render("latch", "--figure", "gates", "--step", "all", "-o", folder.resolve("all/{step}.png").toString());

        assertEquals(12, Files.list(folder.resolve("all")).count());
    }

    @Test
    void stepsThatHaveNoWeightsAreNoSteps() throws IOException {
        Path scene = folder.resolve("unshared.json");
        Files.writeString(scene, SceneJson.format(Presets.named("latch").withText("SCCSCC").with(new Change.Unshare(4))));

        render(scene.toString(), "--figure", "gates", "--step", "last", "-o", folder.resolve("last/{step}.png").toString());
        render(scene.toString(), "--figure", "gates", "--step", "all", "-o", folder.resolve("all/{step}.png").toString());
        Said one = render(scene.toString(), "--figure", "gates", "--step", "5", "-o", folder.resolve("5.png").toString());
        Said panel = render(scene.toString(), "--figure", "cell@5", "-o", folder.resolve("panel.png").toString());
        Said stretch = render(scene.toString(), "--figure", "gates", "--step", "3-5", "-o", folder.resolve("stretch/{step}.png").toString());

        assertArrayEquals(new String[] {"4.png"}, folder.resolve("last").toFile().list());
        assertEquals(4, folder.resolve("all").toFile().list().length);
        assertEquals(1, one.exitCode());
        assertTrue(one.err().contains("--step: \"5\" must be from 1 to 4"), one.err());
        assertTrue(panel.err().contains("there is no step 5; the steps are 1 to 4"), panel.err());
        assertTrue(stretch.err().contains("\"3-5\" must be two steps from 1 to 4"), stretch.err());
    }

    @Test
    void aPictureOfTheEndIsCalledAfterTheLastStepThatHasWeights() throws IOException {
        Path scene = folder.resolve("unshared.json");
        Files.writeString(scene, SceneJson.format(Presets.named("latch").withText("SCCSCC").with(new Change.Unshare(4)).withMoment(Moment.after(6, 7))));

        render(scene.toString(), "--figure", "gates", "-o", folder.resolve("own/{step}.png").toString());

        assertArrayEquals(new String[] {"4.png"}, folder.resolve("own").toFile().list());
    }

    @Test
    void beatsAndThemesAreListedToo() throws IOException {
        render("latch", "--figure", "code", "--beat", "all", "--theme", "light", "--theme", "dark", "-o", folder.resolve("{beat}_{theme}.png").toString());

        Set<String> expected = new HashSet<>();
        for (String beat : List.of("take-x", "weights", "reset-gate", "update-gate", "reset-past", "candidate", "mix", "new-state")) {
            expected.addAll(List.of(beat + "_light.png", beat + "_dark.png"));
        }
        assertEquals(expected, files());
    }

    @Test
    void panelsOfAnArrangementMakeASafeFileName() throws IOException {
        render("latch", "--figure", "gates/cell@2+cell@3:candidate", "--width", "400", "-o", folder.resolve("{figure}.{format}").toString());

        assertEquals(Set.of("gates_cell-2-cell-3-candidate.png"), files());
    }

    @Test
    void scenesOfOneNameAreNumbered() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("latch.json"), SceneJson.format(Presets.named("latch").withText("SC")));

        Said said = render("latch", other.resolve("latch.json").toString(), SceneText.format(Presets.named("latch")), "--figure", "gates", "-o", folder + "/");

        assertEquals(0, said.exitCode(), said.err());
        assertEquals(Set.of("latch.png", "latch-2.png", "latch-3.png"), files());
    }

    @Test
    void namesThatWouldCollideAreRefusedBeforeAnythingIsWritten() throws IOException {
        Said said = render("latch", "--figure", "gates", "--step", "1,2", "--theme", "light,dark", "-o", folder.resolve("a.png").toString());

        assertEquals(new Said(1, "", "gruscope: -o: 4 pictures would all be called " + folder.resolve("a.png") + "; add {step} and {theme} to the name, as in "
                + folder.resolve("a-{step}-{theme}.png") + "\n"), said);
        assertEquals(Set.of(), files());
    }

    @Test
    void anUnknownFieldOrALoneBraceIsRefused() {
        assertEquals("gruscope: -o: {scne} is no field of a file's name; did you mean {scene}? There are {scene} {figure} {step} {beat} {theme} {language} {format}\n",
                render("latch", "-o", "{scne}.png").err());
        assertTrue(render("latch", "-o", "{step.png").err().startsWith("gruscope: -o: \"{step.png\" has a brace without its partner"));
    }

    @Test
    void aNameWithoutAnEndingNeedsAFormatAndTheFormatOverridesTheEnding() throws IOException {
        assertTrue(render("latch", "-o", folder.resolve("a").toString()).err().contains("/a\": the file's name must end in .png, .svg"));

        render("latch", "--figure", "gates", "--format", "PNG", "-o", folder.resolve("a.dat").toString());

        assertEquals(Set.of("a.dat"), files());
        assertTrue(ImageIO.read(folder.resolve("a.dat").toFile()).getWidth() > 100);
        assertTrue(render("latch", "--format", "jpg", "-o", folder.resolve("b").toString()).err().startsWith("gruscope: --format: \"jpg\" is no format; there are png"));
    }

    @Test
    void whatCannotBeHadIsNamedAndTheOtherPicturesAreMade() throws IOException {
        Said said = render("latch", "nosuch", "hold", "--figure", "gates", "--step", "2,99", "-o", folder + "/");

        assertEquals(1, said.exitCode());
        assertEquals(Set.of("latch-2.png", "hold-2.png"), files());
        assertTrue(said.err().contains("gruscope: \"nosuch\" is no preset, no file and no scene text"), said.err());
        assertTrue(said.err().contains("gruscope: " + folder.resolve("latch-99.png") + ": --step: \"99\" must be from 1 to 12\n"), said.err());
        assertTrue(said.err().contains("2 failed"), said.err());
    }

    @Test
    void aStretchOfStepsBeyondTheEndIsRefusedForItsSceneOnly() throws IOException {
        Said said = render("latch", "zero-chain", "--figure", "states", "--step", "12-13", "-o", folder + "/");

        assertEquals(Set.of("zero-chain-12.png", "zero-chain-13.png"), files());
        assertTrue(said.err().startsWith("gruscope: latch: --step: \"12-13\" must be two steps from 1 to 12, the first no later than the last\n"), said.err());
    }

    @Test
    void aFigureOrStepOrBeatThatDoesNotExistIsRefused() throws IOException {
        String file = folder.resolve("a.png").toString();

        String near = render("latch", "--figure", "cel", "-o", file).err();
        assertTrue(near.startsWith("gruscope: --figure: \"cel\" is no figure; did you mean \"cell\"? There are cell, wiring, unroll, arithmetic,"), near);
        assertEquals("gruscope: --step: \"13\" must be from 1 to 12\n", render("latch", "--step", "13", "-o", file).err());
        assertTrue(render("latch", "--beat", "forget-gate", "-o", file).err().startsWith(
                "gruscope: --beat: \"forget-gate\" is not accepted; there are take-x, weights, reset-gate"));
        assertEquals(Set.of(), files());
    }

    @Test
    void aCaptionAndAltTextAreWrittenBeside() throws IOException {
        render("latch", "--figure", "chart", "--caption", "-o", folder.resolve("chart.png").toString());

        List<String> lines = Files.readAllLines(folder.resolve("chart.txt"));
        assertTrue(lines.getFirst().startsWith("Caption: Latch: GRU 2→1, step 12 of 12. Hidden state h of 1 unit"), lines.getFirst());
        assertTrue(lines.getFirst().endsWith("(z writes, reset after the product, one bias)"));
        assertTrue(lines.get(2).startsWith("Alt text: Hidden state h of 1 unit"));
        assertEquals(Presets.named("latch").model(), SceneText.parse(lines.get(4).substring("Scene: ".length())).model());
    }

    /// So it may be for a moment while it is watched.
    @Test
    void aFigureFileThatIsHalfSavedIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("figures.json"), "{\"gru");
        Asking asking = new Asking(List.of(), Settings.NONE, List.of(), Optional.empty(), Reading.AS_IS);

        BadInput wrong = assertThrows(BadInput.class, () -> new Asked(List.of(file.toString()), Optional.empty(), asking));

        assertTrue(wrong.getMessage().contains("figures.json:1:"), wrong.getMessage());
    }

    @Test
    void whatWasWrittenIsSummedUpOnStandardError() {
        String err = render("latch", "--figure", "gates", "--step", "1,2", "-o", folder + "/").err();

        String[] lines = err.split("\n");
        assertEquals(3, lines.length, err);
        assertTrue(lines[0].matches(".*latch-1\\.png  \\d+\\.\\d kB  \\d+\\.\\d\\d s"), lines[0]);
        assertTrue(lines[2].matches("2 pictures, \\d+\\.\\d kB, \\d+\\.\\d\\d s"), lines[2]);
    }

    @Test
    void theReportIsJsonOnStandardOutput() {
        Said said = render("latch", "--figure", "gates,cel", "--json", "-o", folder + "/");

        Fields report = Fields.of(JsonParser.parse(said.out(), "out"), "report");
        Fields made = Fields.of(report.items("pictures").get(0), "picture");
        Fields failed = Fields.of(report.items("pictures").get(1), "picture");
        assertEquals(1, said.exitCode());
        assertEquals(folder.resolve("latch-gates.png").toString(), made.text("file"));
        assertEquals("latch", made.text("scene"));
        assertEquals(64, made.text("sha256").length());
        assertEquals(folder.resolve("latch-gates.png").toFile().length(), made.number("bytes"));
        assertTrue(failed.text("problem").startsWith("--figure: \"cel\" is no figure"));
    }

    @Test
    void filesThatAreThereAreReplacedUnlessThatIsForbidden() throws IOException {
        Path there = Files.writeString(folder.resolve("latch-1.png"), "mine");

        Said said = render("latch", "--figure", "gates", "--step", "1,2", "--no-clobber", "-o", folder + "/");

        assertEquals(1, said.exitCode());
        assertEquals("mine", Files.readString(there));
        assertEquals(Set.of("latch-1.png", "latch-2.png"), files());
        assertTrue(said.err().contains("latch-1.png: there is such a file already, and it is not to be overwritten"), said.err());

        assertEquals(0, render("latch", "--figure", "gates", "--step", "1,2", "-o", folder + "/").exitCode());
        assertNotEquals(4, Files.size(there));
    }

    @Test
    void anOptionThatChangesNoPictureIsNamed() {
        String file = folder.resolve("a.png").toString();

        Said idle = render("latch", "--figure", "weights", "--units", "1-1", "--steps", "2-3", "-o", file);
        Said used = render("latch", "--figure", "weights,strip", "--units", "1-1", "--steps", "2-3", "-o", folder + "/");

        assertTrue(idle.err().contains("gruscope: --steps makes no difference to weights as png\ngruscope: --units makes no difference to weights as png\n"), idle.err());
        assertFalse(used.err().contains("makes no difference"), used.err());
    }

    @Test
    void aPictureOfNothingIsRefusedAndSaysWhichThereAre() {
        Said said = render("count-since-reset-rnn", "--figure", "gates", "-o", folder.resolve("a.png").toString());

        assertEquals(1, said.exitCode());
        assertTrue(said.err().startsWith("gruscope: --figure: \"gates\" has nothing to show of this RNN; its figures are cell, "), said.err());
        assertFalse(said.err().contains(" gates,"), said.err());
        assertEquals(0, render("count-since-reset-rnn", "--figure", "gates+chart", "-o", folder.resolve("b.png").toString()).exitCode());
    }

    @Test
    void lettersTooSmallToReadAreToldOf() {
        Said said = render("latch", "--figure", "overview", "--width", "40mm", "-o", folder.resolve("a.png").toString());

        assertEquals(0, said.exitCode());
        assertTrue(said.err().contains("a.png: overview: the smallest letters are 3.3 pt, hard to read in print; a larger --width"), said.err());
    }

    @Test
    void anyNumberOfJobsMakesTheSamePictures() throws IOException {
        String[] wanted = {"count-since-reset", "hold", "counter", "--figure", "cell,chart,weights,overview", "--theme", "light,projector", "--width", "500", "-q"};
        render(with(wanted, "--jobs", "1", "-o", folder.resolve("one") + "/"));
        render(with(wanted, "--jobs", "4", "-o", folder.resolve("four") + "/"));

        try (Stream<Path> made = Files.list(folder.resolve("one"))) {
            for (Path one : made.toList()) {
                assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(folder.resolve("four").resolve(one.getFileName())), one.toString());
            }
        }
        assertEquals(24, Files.list(folder.resolve("four")).count());
    }

    @Test
    void aSceneIsReadFromStandardInputAsJsonTextOrPicture() throws IOException {
        render("latch", "--figure", "gates", "-o", folder.resolve("preset.png").toString());
        byte[] expected = Files.readAllBytes(folder.resolve("preset.png"));

        for (String piped : List.of(SceneJson.format(Presets.named("latch")), SceneText.format(Presets.named("latch")))) {
            Path file = folder.resolve("piped.png");
            withInput(piped, () -> assertEquals(0, render("-", "--figure", "gates", "-o", file.toString()).exitCode()));

            assertArrayEquals(expected, Files.readAllBytes(file));
        }
        withInput(expected, () -> assertEquals(gruscope("trace", "latch"), gruscope("trace", "-")));
        withInput("nonsense", () -> assertTrue(render("-", "-o", "a.png").err().startsWith("gruscope: standard input:1:")));
    }

    @Test
    void everyCommandTakesAPictureForItsScene() {
        String picture = folder.resolve("found.png").toString();
        render("hold", "--figure", "gates", "--step", "3", "-o", picture);

        assertEquals(0, render(picture, "--figure", "chart", "-o", folder.resolve("again.png").toString()).exitCode());
        assertEquals(gruscope("trace", "hold").out(), gruscope("trace", picture).out());
        assertEquals(gruscope("equations", "hold").out(), gruscope("equations", picture).out());
    }

    @Test
    void onePictureGoesToStandardOutputAndNoMore() throws IOException {
        render("latch", "--figure", "gates", "-o", folder.resolve("file.png").toString());

        byte[] piped = outputOf(() -> assertEquals(new Said(0, "", ""), render("latch", "--figure", "gates", "-o", "-")));

        assertArrayEquals(Files.readAllBytes(folder.resolve("file.png")), piped);
        assertEquals(new Said(1, "", "gruscope: -o -: 2 pictures are asked for, and standard output takes one; name a folder, or a pattern such as {scene}-{step}.svg\n"),
                render("latch", "--step", "1,2", "-o", "-"));
        assertEquals(2, render("latch", "--json", "-o", "-").exitCode());
    }

    @Test
    void wrongUsageSaysWhereToLook() {
        Said said = render("latch", "--figur", "cell", "-o", "a.png");

        assertEquals(2, said.exitCode());
        assertEquals("gruscope: Unknown option: '--figur'\nPossible solutions: --figure\nHow it is used: gruscope render --help\n", said.err());
        assertEquals(2, render("latch").exitCode());
        assertEquals(2, render("latch", "--jobs", "0", "-o", "a.png").exitCode());
    }

    @Test
    void nothingHalfWrittenIsLeft() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("latch.png"));
        Files.writeString(taken.resolve("within"), "mine");

        Said said = render("latch", "hold", "--figure", "gates", "-o", folder.resolve("{scene}.png").toString());

        assertEquals(1, said.exitCode());
        assertTrue(said.err().contains("latch.png: cannot be written"), said.err());
        assertEquals(Set.of("hold.png"), files());
        assertEquals("mine", Files.readString(taken.resolve("within")));
    }

    private Said render(String... arguments) {
        return gruscope(with(new String[] {"render"}, arguments));
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void withInput(String text, Runnable action) {
        withInput(text.getBytes(StandardCharsets.UTF_8), action);
    }

    private static void withInput(byte[] bytes, Runnable action) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(bytes));
        try {
            action.run();
        } finally {
            System.setIn(before);
        }
    }

    private static byte[] outputOf(Runnable action) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toByteArray();
    }

    private static String density(Path png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(png.toFile())) {
            reader.setInput(in);
            return ((Element) ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
                    .getElementsByTagName("pHYs").item(0)).getAttribute("pixelsPerUnitXAxis");
        }
    }
}
