package gruscope.model;

import gruscope.BadInput;
import gruscope.Digits;
import gruscope.json.Fields;
import gruscope.json.JsonParser;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneJson;
import gruscope.scene.run.RightAnswers;
import gruscope.scene.run.Run;
import gruscope.sequence.Vocabulary;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/// A task knows the right answer of every step from what is read.
class TaskTest {

    @Test
    void aCountStartsAfreshAtTheResetAndStaysAtTheLastOutput() {
        assertEquals(List.of("1", "1", "2", "0", "1", "2", "3", "4", "4"), rights(Presets.named("count-since-reset").withText("1.1R11111")));
    }

    @Test
    void bracketsDeeperThanTheOutputsHaveNoRightAnswerAndNoneThatCloseNothing() {
        assertEquals(List.of("1", "2", "3", "4", "?", "4"), rights(Presets.named("depth").withText("((((()")));
        assertEquals(List.of("?", "0", "1"), rights(Presets.named("depth").withText(")((")));
    }

    @Test
    void aLatchIsResetUntilItIsSet() {
        assertEquals(List.of("0", "1", "1", "0"), rights(Presets.named("latch-trained").withText(".S.R")));
    }

    @Test
    void parityTurnsAtEveryOne() {
        assertEquals(List.of("0", "1", "0", "0"), rights(Presets.named("parity-trained").withText("0110")));
    }

    @Test
    void nothingIsHeldBeforeTheFirstWrite() {
        assertEquals(List.of("?", "0.25", "0.25"), rights(Presets.named("hold").withText("0.9,0 0.25,1 -1,0")));
        assertEquals(List.of("?", "0", "1"), rights(Presets.named("hold-bit").withText("1,0 -1,1 1,1")));
    }

    @Test
    void onlyMarkedValuesAreAddedUp() {
        assertEquals(List.of("0", "0.5", "0.5", "0.75"), rights(Presets.named("adding").withText("0.9,0 0.5,1 0.3,0 0.25,1")));
    }

    @Test
    void theNextTokenIsNotKnownAtTheEnd() {
        assertEquals(List.of("3", "6", "?"), rights(Presets.named("chars").withText("hel")));
    }

    @Test
    void tasksThatNoPresetHasAreKnownFromTheInputsToo() {
        assertEquals("1 1 1", answers(Task.FIRST_SYMBOL, 3, "bca", "abc"));
        assertEquals("? ? 1 0 1 1", bits(Task.ECHO, 2, 1, 0, 1, 1, 0, 0));
        assertEquals("0.5 -1 ?", bits(Task.NEXT_VALUE, 1, 0, 0.5, -1));
        assertEquals("? ? ? 1 0 1 ? ? 0", answers(Task.COPY_IN_ORDER, 2, "bab?????a?".substring(0, 6) + "?a?", "ab?"));
    }

    @Test
    void anOpinionIsTurnedRoundByANotThatComesBeforeIt() {
        Vocabulary words = new Vocabulary(List.of("good", "bad", "not", "very", "."), List.of());
        String[] said = "very good . not very good not bad .".split(" ");

        double[] answers = Task.OPINION.answers(said.length, step -> words.symbols().stream().mapToDouble(word -> word.equals(said[step]) ? 1 : 0).toArray(),
                Optional.of(words), 3);

        assertArrayEquals(new double[] {1, 2, 1, 1, 1, 0, 0, 2, 1}, answers);
    }

    private static String answers(Task task, int outputs, String letters, String alphabet) {
        Vocabulary symbols = new Vocabulary(List.of(alphabet.split("")), List.of());
        return written(task.answers(letters.length(), step -> IntStream.range(0, alphabet.length())
                .mapToDouble(symbol -> alphabet.charAt(symbol) == letters.charAt(step) ? 1 : 0).toArray(), Optional.of(symbols), outputs));
    }

    private static String bits(Task task, int outputs, double... inputs) {
        return written(task.answers(inputs.length, step -> new double[] {inputs[step]}, Optional.empty(), outputs));
    }

    private static String written(double[] answers) {
        return Arrays.stream(answers).mapToObj(answer -> Double.isNaN(answer) ? "?" : Digits.shortest(answer)).collect(Collectors.joining(" "));
    }

    @Test
    void inputsThatAreNoSymbolHaveNoRightAnswer() {
        Scene counting = Presets.named("count-since-reset");

        assertEquals(List.of("1", "?", "?", "0", "1"),
                rights(counting.withEncoding(counting.model().encoding("numbers"), "0,1,0 0,0.5,0 0,1,0 0,0,1 0,1,0")));
        assertEquals(List.of("1", "?"), rights(Presets.named("parity-trained").withEncoding(Presets.named("parity-trained").model().encoding("numbers"), "1 0.5")));
    }

    @Test
    void everyPresetWithAReadoutSaysItsTaskButTheOneWhoseTruthIsAMatterOfOpinion() {
        assertEquals(new TreeSet<>(List.of("sentiment")), Presets.all().entrySet().stream()
                .filter(preset -> preset.getValue().model().readout().isPresent() && preset.getValue().model().task().isEmpty())
                .map(preset -> preset.getKey()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aTaskIsKeptInTheSceneFile() {
        Scene scene = Presets.named("depth");

        assertEquals(Optional.of(Task.BRACKET_DEPTH), SceneJson.parse(SceneJson.format(scene), "depth.json").model().task());
        assertEquals(SceneJson.format(scene), SceneJson.format(SceneJson.parse(SceneJson.format(scene), "depth.json")));
    }

    @Test
    void aTaskThatIsNoneOrDoesNotFitIsRefusedWithItsPlace() {
        assertEquals("latch.json:8:13: \"task\" is \"latsch\"; did you mean \"latch\"? Accepted are count-since-reset, bracket-depth, latch, parity, hold, "
                + "sum-of-marked, next-token, next-value, first-symbol, echo, opinion and copy-in-order", refused("latsch"));
        assertEquals("latch.json:1:1: the task \"count-since-reset\" does not fit a model with the symbols a b and 2 outputs; "
                + "it needs the symbols \"1\" and \"R\" and at least 2 outputs", refused("count-since-reset"));
        assertEquals("latch.json:1:1: the task \"parity\" does not fit a model with the symbols a b and 2 outputs; "
                + "it needs one input, no vocabulary and 2 outputs", refused("parity"));
    }

    private static String refused(String task) {
        String json = """
                {"title": "t", "about": "a", "provenance": "trained", "cell": "rnn", "activation": "tanh",
                 "vocabulary": {"symbols": ["a", "b"], "blanks": []},
                 "weights": {"hidden": {"W": [[1, 1]], "U": [[1]], "b": [0]}},
                 "readout": {
                    "kind": "softmax",
                    "W": [[1], [1]],
                    "outputs": ["no", "yes"],
                    "task": "%s"}}""".formatted(task);
        return assertThrows(BadInput.class, () -> ModelJson.read(Fields.of(JsonParser.parse(json, "latch.json"), "model"))).getMessage();
    }

    /// The right answers of a run: an output's index or a value; `?` where none is right.
    private static List<String> rights(Scene scene) {
        RightAnswers rights = new RightAnswers(Run.of(scene));
        return IntStream.rangeClosed(1, scene.steps()).mapToObj(rights::at)
                .map(right -> right.isEmpty() ? "?" : String.valueOf(right.getAsDouble()).replaceFirst("\\.0$", "")).toList();
    }
}
