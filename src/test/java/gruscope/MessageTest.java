package gruscope;

import gruscope.engine.cell.Cells;
import gruscope.scene.Language;
import gruscope.scene.file.Scenes;
import gruscope.sequence.Bits;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static gruscope.Message.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is said where an input cannot be used is said in the reader's language.
class MessageTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Phrases BOTH = Phrases.of("window", List.of(CHINESE, Locale.ENGLISH));
    /// The first argument: a key, two of which one is chosen, or the beginning of keys of which the rest is found out.
    private static final Pattern SAID = Pattern.compile("\\bsays\\((?:(?:[^()\";?]|\\([^()]*\\))*\\?\\s*\"([^\"]+)\"\\s*:\\s*)?\"([^\"]+)\"");
    private static final Pattern COUNTED = Pattern.compile("Counted\\.of\\([^;{}]*?\"([a-z -]+)\"(?:\\s*:\\s*\"([a-z -]+)\")?\\)");
    /// Keys that stand in constants and parameters, by what they begin with or whole.
    private static final Pattern ELSEWHERE = Pattern.compile("list\\.(comma|and|space|or)|count\\.(hint|answer|update|hidden-unit|sequence-an-update|step|number)");
    private static final Pattern WORDED = Pattern.compile("\\bplain\\((?:(?:[^;]*[+(] ?)?\"[^\"]*\\p{Alpha} \\p{Alpha}|(?:phrases|words)(?:\\(\\))?\\.text\\()");

    @Test
    void aMessageIsPutIntoWordsWhereItIsRead() {
        BadInput wrong = assertThrows(BadInput.class, () -> Scenes.open("latsh"));

        assertTrue(wrong.getMessage().startsWith("\"latsh\" is no preset, no file and no scene text; did you mean the preset \"latch\"? Presets: "), wrong.getMessage());
        assertTrue(wrong.in(CHINESE).startsWith("\"latsh\" 不是预设、不是文件，也不是场景文本；您是不是要用预设 \"latch\"？预设有："), wrong.in(CHINESE));
    }

    @Test
    void aPlaceAndWhatIsAcceptedStandAroundWhatWasFound() {
        BadInput wrong = new BadInput("a.json", says("tensor-has", "\"b\"", Counted.of(1, "number")), says("with-units-needs", Cells.plain(Cells.named("gru")).kind().withArticle(),
                Counted.of(2, "unit"), 6));

        assertEquals("a.json: tensor \"b\" has 1 number; a GRU with 2 units needs 6", wrong.getMessage());
        assertEquals("a.json：张量 \"b\" 有 1 个数；有 2 个单元的 GRU 需要 6", wrong.in(CHINESE));
        assertEquals("a.json：张量 \"b\" 有 1 个数；有 2 个单元的 GRU 需要 6 (a.json: tensor \"b\" has 1 number; a GRU with 2 units needs 6)", wrong.in(BOTH));
    }

    @Test
    void aNameThatIsNearIsOfferedInEitherLanguage() {
        BadInput wrong = BadInput.unknown(says("is-no-figure", "\"cel\""), "cel", says("there-are"), List.of("cell", "strip", "chart"));

        assertEquals("\"cel\" is no figure; did you mean \"cell\"? There are cell, strip and chart", wrong.getMessage());
        assertEquals("\"cel\" 不是图表；您是不是要写 \"cell\"？可选 cell、strip 和 chart", wrong.in(CHINESE));
        assertEquals("第 3 个字符：\"2\" 不是比特；请输入由零和一组成，例如 0110 1", new Bits().encode("012").problems().getFirst().message().in(CHINESE));
    }

    @Test
    void everyKeyHasWordsAndAllWordsAreSaid() throws IOException {
        Properties words = words();
        Collection<String> keys = words.stringPropertyNames();
        Set<String> said = new TreeSet<>();
        for (String source : sources()) {
            SAID.matcher(source).results().flatMap(MessageTest::groups).forEach(said::add);
            COUNTED.matcher(source).results().flatMap(MessageTest::groups).map(one -> "count." + one.replace(' ', '-')).forEach(said::add);
        }

        assertEquals(List.of(), said.stream().filter(key -> keys.stream().noneMatch(key.endsWith(".") ? other -> other.startsWith(key) : key::equals)).toList());
        assertEquals(List.of(), keys.stream().filter(key -> !said.contains(key) && said.stream().noneMatch(begins -> begins.endsWith(".") && key.startsWith(begins)))
                .filter(key -> !ELSEWHERE.matcher(key).matches()).sorted().toList());
    }

    /// Where words are wanted a text does not compile; what goes round that says so.
    @Test
    void whatIsKeptIsKeptInAllLanguagesOfThePictures() {
        Message kept = Translations.of(says("taken.whole.bare", "a.json"));

        Set<Locale> languages = Stream.of(Language.values()).flatMap(language -> language.locales().stream()).collect(Collectors.toSet());
        assertEquals(languages, Set.copyOf(Translations.LANGUAGES));
        assertEquals("Read from a.json.", kept.in(Locale.ENGLISH));
        assertEquals("读自 a.json。", kept.in(CHINESE));
        assertEquals("读自 a.json。\nRead from a.json.", kept.in(BOTH));
        assertEquals(Message.plain("h"), Translations.of(Map.of("en", "h", "zh", "h")));
    }

    @Test
    void noSentenceIsPassedOffAsTheSameInAllLanguages() throws IOException {
        assertEquals(List.of(), sources().stream().flatMap(source -> WORDED.matcher(source).results()).map(MatchResult::group).toList());
    }

    @Test
    void oneOfAThingIsNotSeveral() throws IOException {
        Properties words = words();
        List<String> counts = words.stringPropertyNames().stream().filter(key -> key.startsWith("count.")).sorted().toList();

        assertTrue(counts.stream().allMatch(key -> words.getProperty(key).split("\\|").length == 2), counts::toString);
        assertEquals("1 step fits, 2 steps fit", Counted.of(1, "step fits") + ", " + Counted.of(2, "step fits"));
    }

    private static Stream<String> groups(MatchResult found) {
        return Stream.of(1, 2).map(found::group).filter(group -> group != null);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MessageTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("assets/messages/messages.properties"))) {
            words.load(in);
        }
        return words;
    }
}
