package gruscope.scene.file;

import gruscope.BadInput;
import gruscope.model.found.TensorChoice;
import gruscope.scene.Language;
import gruscope.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SceneJsonTest {

    private static final String COUNT = """
            {
              "gruscope": 1,
              "model": {"preset": "count-since-reset"},
              "encoding": "letters",
              "text": "1.R"
            }
            """;

    @Test
    void aSceneMayNameAPresetsModel() {
        Scene scene = SceneJson.parse(COUNT, "mine.json");

        assertEquals(Presets.named("count-since-reset").model(), scene.model());
        assertEquals("1.R", scene.text());
    }

    @Test
    void anUnknownFieldIsRefusedWithItsPlaceAndTheNearestName() {
        String message = refused(COUNT.replace("\"text\"", "\"txet\""));

        assertTrue(message.startsWith("mine.json:1:1: this scene has no \"text\""), message);
        assertTrue(refused(COUNT.replace("\"encoding\"", "\"veiw\": 1, \"encoding\"")).startsWith(
                "mine.json:4:11: a scene has no field \"veiw\"; did you mean \"view\"?"));
    }

    @Test
    void aWrongTypeIsRefusedWithItsPlace() {
        assertEquals("mine.json:5:11: \"text\" must be a string, found a number", refused(COUNT.replace("\"1.R\"", "7")));
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        assertTrue(refused(COUNT.replace("\"letters\",", "\"letters\"")).startsWith("mine.json:5:"));
        assertTrue(refused("").contains("the file is empty"));
        assertTrue(refused(COUNT + "{}").startsWith("mine.json:7:1: something follows"));
    }

    @Test
    void anEncodingTheModelCannotReadIsRefused() {
        assertEquals("mine.json:4:15: this model cannot read \"bits\"; it reads letters, words, numbers",
                refused(COUNT.replace("letters", "bits")));
    }

    @Test
    void aSceneMaySayTheLanguageOfItsFigures() {
        String view = COUNT.replace("\"1.R\"", "\"1.R\",\n  \"view\": {\"unit\": 1, \"theme\": \"light\", \"language\": \"both\"}");

        assertEquals(Language.BOTH, SceneJson.parse(view, "mine.json").view().language());
        assertEquals(Language.ENGLISH, SceneJson.parse(COUNT, "mine.json").view().language());
        assertEquals("mine.json:6:53: \"language\" is \"fr\"; accepted are en, zh and both", refused(view.replace("both", "fr")));
    }

    @Test
    void aWrongStateIsRefusedAtItsOwnPlace() {
        String start = COUNT.replace("\"1.R\"", "\"1.R\",\n  ");

        assertEquals("mine.json:6:11: \"h0\" has 1 number; this model has 4 units and needs one for each", refused(start.replace("\n  \n", "\n    \"h0\": [1]\n")));
        assertEquals("mine.json:6:11: \"c0\" is given; a GRU has no cell state", refused(start.replace("\n  \n", "\n    \"c0\": [1, 2, 3, 4]\n")));
    }

    @Test
    void aNewerFormIsRefused() {
        assertEquals("mine.json:2:15: this scene is of a newer form; this program reads form 1", refused(COUNT.replace(": 1,", ": 2,")));
    }

    @Test
    void damagedSceneTextIsRefused() {
        String text = SceneText.format(Presets.named("count-since-reset"));

        assertTrue(text.length() < 250, "a preset's text is short: " + text.length());
        assertTrue(assertThrows(BadInput.class, () -> SceneText.parse(text.substring(0, 60))).getMessage().contains("damaged or cut off"));
        assertTrue(assertThrows(BadInput.class, () -> SceneText.parse("hello")).getMessage().contains("gruscope:1:"));
    }

    @Test
    void theTextOfALargeSceneIsReadBackNumberByNumber() {
        String rows = new SplittableRandom(1).doubles(300).mapToObj(value -> "[" + value + ", 0.1]").collect(Collectors.joining(", "));
        String square = IntStream.range(0, 300).mapToObj(i -> new SplittableRandom(i).doubles(300).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"))).collect(Collectors.joining(", "));
        Scene large = SceneFile.open(("{\"weight_ih_l0\": [" + rows + "], \"weight_hh_l0\": [" + square + "]}").getBytes(StandardCharsets.UTF_8), "a.json", TensorChoice.OPEN).scene();

        assertEquals(large, SceneText.parse(SceneText.format(large)));
    }

    @Test
    void writingReplacesAFileWholeAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("scene.json");

        SceneFile.write(Presets.named("count-since-reset"), file);
        SceneFile.write(Presets.named("latch"), file);

        assertEquals(Presets.named("latch"), SceneFile.read(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFolderThatDoesNotExistIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("none/scene.json");

        assertTrue(assertThrows(BadInput.class, () -> SceneFile.write(Presets.named("count-since-reset"), file)).getMessage().contains("cannot be written"));
    }

    private static String refused(String text) {
        return assertThrows(BadInput.class, () -> SceneJson.parse(text, "mine.json")).getMessage();
    }
}
