package gruscope.scene.file;

import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.scene.file.OtherReading.Kind;
import gruscope.scene.run.Run;
import gruscope.sequence.Letters;
import gruscope.sequence.Numbers;
import gruscope.sequence.Token;
import gruscope.sequence.Vocabulary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What a model cannot read, another can.
class OtherReadingTest {

    private static final Scene COUNTING = Presets.named("count-since-reset");

    @Test
    void helloWorldIsReadByRandomWeightsAsNumbersOrByTheModelOfLetters() {
        List<OtherReading> ways = OtherReading.of(COUNTING.withText("hello world"));

        assertEquals(List.of(Kind.LETTERS, Kind.NUMBERS, Kind.LETTER_MODEL), ways.stream().map(OtherReading::kind).toList());
        Scene letters = ways.get(0).scene();
        assertEquals(new Letters(new Vocabulary(List.of("h", "e", "l", "o", "w", "r", "d"), List.of())), letters.encoding());
        assertEquals("hello world", letters.text());
        assertEquals(Model.Provenance.RANDOM, letters.model().provenance());
        assertEquals(COUNTING.model().weights().cell(), letters.model().weights().cell());
        assertEquals(COUNTING.model().weights().hiddenSize(), letters.model().weights().hiddenSize());
        assertEquals("0.43 0.29 0.57 0.57 0.71 1 0.71 0.86 0.57 0.14", ways.get(1).scene().text());
        assertEquals("d e h l o r w", ways.get(1).named());
        assertEquals("hello orld", ways.get(2).scene().text());
        assertEquals("w", ways.get(2).named());
        assertEquals(Presets.named("chars").model(), ways.get(2).scene().model());
    }

    @Test
    void chineseIsReadCharacterByCharacter() {
        List<OtherReading> ways = OtherReading.of(COUNTING.withText("你好，你"));

        assertEquals(List.of(Kind.LETTERS, Kind.NUMBERS), ways.stream().map(OtherReading::kind).toList());
        assertEquals(List.of("你", "好", "，", "你"), tokens(ways.getFirst().scene()));
    }

    @Test
    void numbersAreReadAsTheyAreTyped() {
        Scene one = way(COUNTING.withText("0.5 -1"), Kind.NUMBERS).scene();
        Scene three = way(COUNTING.withText("1,0,0 0,0,1"), Kind.NUMBERS).scene();

        assertEquals("0.5 -1", one.text());
        assertEquals(new Numbers(1), one.encoding());
        assertEquals(COUNTING.model(), three.model(), "it reads three numbers a step itself");
    }

    @Test
    void aModelOfWordsIsGivenTheTextsOwnWords() {
        OtherReading words = way(Presets.named("sentiment").withText("What a Film, what!"), Kind.WORDS);

        assertEquals("what a film", words.named());
        assertEquals(List.of("what", "a", "film", "what"), tokens(words.scene()));
    }

    @Test
    void whatCanBeReadHasNoOtherReading() {
        assertEquals(List.of(), OtherReading.of(COUNTING));
        assertEquals(List.of(), OtherReading.of(COUNTING.withText("  ")));
    }

    @Test
    void theViewStaysAndSoDoesTheSceneWithItsText() {
        Scene dwelling = COUNTING.withView(COUNTING.view().withUnit(3)).withText("hello world");

        assertTrue(OtherReading.of(dwelling).stream().allMatch(way -> way.scene().view().equals(dwelling.view())));
    }

    /// Java counts the separators of old data files among white space, its patterns do not.
    @Test
    void separatorsOfDataFilesPartWordsToo() {
        OtherReading words = OtherReading.of(Presets.named("sentiment").withText("glad\u001Csad")).stream().filter(way -> way.kind() == Kind.WORDS).findFirst().orElseThrow();

        assertEquals(List.of("glad", "sad"), tokens(words.scene()));
    }

    @Property(tries = 60)
    void everyOtherReadingReads(@ForAll @StringLength(max = 12) String text) {
        for (String preset : List.of("count-since-reset", "sentiment", "parity", "hold", "counter")) {
            OtherReading.of(Presets.named(preset).withText(text)).forEach(way -> assertTrue(Run.of(way.scene()).trace().length() > 0));
        }
    }

    private static OtherReading way(Scene scene, Kind kind) {
        return OtherReading.of(scene).stream().filter(way -> way.kind() == kind).findFirst().orElseThrow();
    }

    private static List<String> tokens(Scene scene) {
        return Run.of(scene).sequence().tokens().stream().map(Token::text).toList();
    }
}
