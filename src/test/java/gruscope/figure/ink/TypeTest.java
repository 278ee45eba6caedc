package gruscope.figure.ink;

import gruscope.scene.Theme;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TypeTest {

    private static final Type TYPE = Type.of(Theme.LIGHT);
    private static final String SENTENCE = "单元 1：保留旧值 +0.90 的 35 %，写入候选值（共 4 个）的 65 %，新状态 −0.59。";

    @Test
    void englishIsBrokenAtSpaces() {
        assertEquals(List.of("Unit 1 keeps", "its past."), TYPE.wrapped("Unit 1 keeps its past.", TextStyle.BODY, TYPE.width("Unit 1 keeps it", TextStyle.BODY)));
        assertEquals(List.of("incomprehensible"), TYPE.wrapped("incomprehensible", TextStyle.BODY, 10));
    }

    @Property
    void aTextIsCutWhereItNoLongerFits(@ForAll @IntRange(min = 5, max = 500) int width) {
        String fitted = TYPE.fitted(SENTENCE, TextStyle.BODY, width);

        int letters = Math.max(0, fitted.length() - 1);
        assertTrue(TYPE.width(fitted, TextStyle.BODY) <= width);
        assertTrue(SENTENCE.startsWith(fitted.substring(0, letters)) && TYPE.width(SENTENCE.substring(0, letters + 1) + "…", TextStyle.BODY) > width, fitted);
    }

    /// As many numbers as a word vector has, and more: found in a few looks, where once every letter was taken off by itself.
    @Test
    void aVeryLongTextIsCutToo() {
        assertEquals("0.5,0.5…", TYPE.fitted("0.5,".repeat(100_000), TextStyle.BODY, TYPE.width("0.5,0.5…", TextStyle.BODY)));
    }

    @Test
    void aTextKeepsItsOwnLines() {
        assertEquals(List.of("一。", "One."), TYPE.wrapped("一。\nOne.", TextStyle.BODY, 1000));
    }

    @Property
    void chineseIsBrokenBetweenCharactersButNeverBeforeAMarkThatCloses(@ForAll @IntRange(min = 60, max = 500) int width) {
        List<String> lines = TYPE.wrapped(SENTENCE, TextStyle.BODY, width);

        assertEquals(SENTENCE.replace(" ", ""), String.join("", lines).replace(" ", ""));
        for (String line : lines) {
            assertTrue(TYPE.width(line, TextStyle.BODY) <= width, line);
            assertFalse(line.matches("[，。、；：！？）」%].*"), line);
            assertFalse(line.matches(".*[（「]"), line);
        }
    }

    @Test
    void boldChineseIsBoldAndACharacterThatTheBoldFaceLacksIsThereAllTheSame() {
        assertEquals("NotoSansSC-Bold", TYPE.fontOf("门", TextStyle.HEADING).getPSName());
        assertEquals("DroidSansFallback", TYPE.fontOf("门", TextStyle.BODY).getPSName());
        assertEquals("DejaVuSans-Bold", TYPE.fontOf("gate", TextStyle.HEADING).getPSName());
        assertEquals("DroidSansFallback", TYPE.fontOf("龘", TextStyle.HEADING).getPSName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure_zh", "window_zh", "preset_zh", "study_zh"})
    void theBoldFaceHasEveryCharacterThatTheProgramWrites(String room) throws IOException {
        String words = Files.readString(Path.of("assets/messages/" + room + ".properties"));

        String lacking = words.codePoints().filter(Character::isIdeographic).filter(letter -> !TYPE.fontOf(Character.toString(letter), TextStyle.HEADING).getPSName().equals("NotoSansSC-Bold"))
                .distinct().mapToObj(Character::toString).collect(Collectors.joining());
        assertEquals("", lacking);
    }
}
