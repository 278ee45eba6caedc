package gruscope.export.ask;

import gruscope.BadInput;
import gruscope.export.ask.NamePattern.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class NamePatternTest {

    @Test
    void fieldsAreFilledIn() {
        NamePattern pattern = new NamePattern("out/{scene}/{figure}-{step}.{format}");

        assertEquals(EnumSet.of(Field.SCENE, Field.FIGURE, Field.STEP, Field.FORMAT), pattern.fields());
        assertEquals("out/latch/cell-3.svg", pattern.filled(Map.of(Field.SCENE, "latch", Field.FIGURE, "cell", Field.STEP, "3", Field.FORMAT, "svg")));
    }

    @ParameterizedTest
    @CsvSource({"strip/cell@2+cell@3:candidate, strip_cell-2-cell-3-candidate", "../../etc, .._.._etc", ".., -", "门控 循环, 门控-循环", "a:b*c?.d, a-b-c-.d"})
    void whatIsFilledInIsSafeInAFileNameOnEverySystem(String figure, String name) {
        assertEquals(name, new NamePattern("{figure}").filled(Map.of(Field.FIGURE, figure)));
    }

    @ParameterizedTest
    @CsvSource({"out.svg, out-{step}-{theme}.svg", "a.b/out, a.b/out-{step}-{theme}", "{scene}.png, {scene}-{step}-{theme}.png"})
    void missingFieldsComeBeforeTheEnding(String name, String mended) {
        assertEquals(mended, new NamePattern(name).with(List.of(Field.THEME, Field.STEP)).text());
    }

    @Test
    void aMissingFormatBecomesTheEnding() {
        assertEquals("out-{step}.{format}", new NamePattern("out.svg").with(List.of(Field.FORMAT, Field.STEP)).text());
    }

    @Test
    void whatIsNoFieldIsRefused() {
        assertEquals("{them} is no field of a file's name; did you mean {theme}? There are {scene} {figure} {step} {beat} {theme} {language} {format}",
                assertThrows(BadInput.class, () -> new NamePattern("{them}.svg")).getMessage());
        assertEquals("\"step}.svg\" has a brace without its partner; fields are {scene} {figure} {step} {beat} {theme} {language} {format}",
                assertThrows(BadInput.class, () -> new NamePattern("step}.svg")).getMessage());
    }
}
