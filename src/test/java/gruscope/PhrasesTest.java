package gruscope;

import gruscope.engine.bill.Convention;
import gruscope.model.Model;
import gruscope.scene.file.OtherReading;
import gruscope.scene.file.PresetWords;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneFile;
import gruscope.train.Exercises;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PhrasesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern SEVERAL = Pattern.compile("\\{\\d} (more )?(units|steps|zeros|terms|questions|votes|minutes|frames|tokens|inputs|outputs|features|sets of|updates)\\b");
    private static final Phrases BOTH = Phrases.of("figure", List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));

    @ParameterizedTest
    @ValueSource(strings = {"figure", "window", "study", "sheet", "messages", "export", "help"})
    void theChineseWordsOfARoomHaveTheKeysAndArgumentsOfTheEnglishOnes(String room) throws IOException {
        Properties english = words(room);
        Properties chinese = words(room + "_zh");

        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(chinese.getProperty(key)), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure", "window", "study", "sheet", "messages", "export", "help"})
    void whatIsASentenceInOneLanguageIsOneInTheOther(String room) throws IOException {
        Properties english = words(room);
        Properties chinese = words(room + "_zh");

        for (String key : english.stringPropertyNames()) {
            String there = chinese.getProperty(key);
            assertEquals(english.getProperty(key).matches(".*(\\.|\\. \\{\\d})"), there.matches(".*(。|。\\{\\d})"), key + " = " + there);
            assertFalse(there.matches(".*\\p{IsHan}[,:;.?!].*"), key + " has Latin punctuation after Chinese: " + there);
        }
    }

    @Test
    void everyPresetAndEveryModelOfTheLessonsHasItsTitleAndItsSentenceInChinese() throws IOException {
        Set<Object> expected = Stream.concat(Presets.names().stream(), lessonScenes().stream().map(name -> "lesson." + name))
                .flatMap(name -> Stream.of(name + ".title", name + ".about")).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, words("preset_zh").keySet().stream().filter(key -> !key.toString().startsWith("made.")).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals("锁存 (Latch)", PresetWords.title(Presets.named("latch").model(), BOTH));
        assertEquals("空白单元 (A blank unit)", PresetWords.title(SceneFile.read(Path.of("assets/lessons/blank.json")).model(), BOTH));
    }

    @Test
    void whatTheProgramMakesHasAChineseTitleToo() {
        Phrases chinese = BOTH.first();
        List<Model> made = Stream.concat(OtherReading.of(Presets.named("latch").withText("hello")).stream().map(way -> way.scene().model()),
                Exercises.all().stream().map(exercise -> renamed(exercise.title()))).toList();

        for (Model model : made) {
            String title = PresetWords.title(model, chinese);
            assertTrue(title.codePoints().anyMatch(Character::isIdeographic), model.title() + " is called " + title);
        }
    }

    private static Model renamed(String title) {
        Model model = Presets.named("latch").model();
        return new Model(title, model.about(), model.provenance(), model.weights(), model.vocabulary(), model.readout(), model.outputs(), model.task(), model.below(), model.madeBy());
    }

    private static List<String> lessonScenes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/lessons"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")).map(name -> name.replace(".json", "")).toList();
        }
    }

    /// Of a number of things that may be one; a choice says so.
    @ParameterizedTest
    @ValueSource(strings = {"figure", "window", "study", "sheet", "export"})
    void oneOfAThingIsNotSeveral(String room) throws IOException {
        Properties english = words(room);
        Set<String> neverOne = Set.of("empty.vectors", "cell.input.features", "rail.description", "bill.sets", "bill.sets.said");

        for (String key : english.stringPropertyNames()) {
            String outsideOfChoices = english.getProperty(key).replaceAll("\\{\\d,choice,[^{}]*(\\{\\d}[^{}]*)*}", "");
            assertTrue(neverOne.contains(key) || !SEVERAL.matcher(outsideOfChoices).find(), key + " = " + english.getProperty(key));
        }
    }

    @Test
    void whereAnArgumentMeetsItsSentenceChineseIsSpacedInOneWay() {
        Phrases chinese = Phrases.of("figure", List.of(Locale.SIMPLIFIED_CHINESE));

        assertEquals("输入 3 维，4 个单元，按教科书计数", chinese.text("bill.head", 3, 4, "教科书"));
        assertEquals("输入 3 维，4 个单元，按 PyTorch 计数", chinese.text("bill.head", 3, 4, "PyTorch"));
        assertEquals("4 个单元的隐藏状态 h，共 12 步。", chinese.text("chart.description.h", "4 个单元", "共 12 步", ""));
        assertEquals("第 3 步读入“门 a门”", chinese.text("strip.token", 3, "门 a门"));
    }

    @Test
    void sentencesOfAFullWidthStopAreJoinedWithoutASpace() {
        assertEquals("一。二，三（四）五：6。", Phrases.flowing("一。 二， 三（四） 五： 6。"));
        assertEquals("One. Two, 3 (4) 5。", Phrases.flowing("One. Two, 3 (4) 5。"));
    }

    @Test
    void aLabelInBothLanguagesHasTheEnglishInBrackets() {
        assertEquals("更新门 (update gate)", BOTH.text("signal.z"));
        assertEquals("更新门 z (update gate)", BOTH.named("signal.z", "z"));
        assertEquals(List.of("候选状态", "(candidate)"), BOTH.stacked("cell.candidate"));
    }

    @Test
    void aSentenceInBothLanguagesHasALineForEach() {
        assertEquals("单元 1 让 60 % 的旧状态进入候选状态。\nUnit 1 lets 60 % of its past into the candidate.", BOTH.text("cell.says.r", 1, "60 %"));
    }

    @Test
    void whatIsTheSameInBothLanguagesIsSaidOnce() {
        assertEquals("W x", BOTH.text("beat.input-term"));
        assertEquals("PyTorch", Convention.PYTORCH.label().in(BOTH));
    }

    @Test
    void whatIsPutTogetherOfWordsIsPutTogetherInEachLanguage() {
        assertEquals("混合，单元 2 (mix, unit 2)", BOTH.each(phrases ->
                phrases.text("list", phrases.text("beat.mix"), phrases.text("cell.unit", 2))));
    }

    @Test
    void wholeNumbersAreGroupedByNarrowSpacesInEveryLanguage() {
        assertTrue(BOTH.first().text("rail.description", 12_345).contains("12\u202f345"));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("assets/messages", file + ".properties"))) {
            words.load(in);
        }
        return words;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
