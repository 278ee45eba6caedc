package gruscope.export.ask;

import gruscope.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LengthTest {

    @ParameterizedTest
    @CsvSource({"25.4mm, 1", "2.54 cm, 1", "3.5in, 3.5", "72pt, 1", "150px, 0.5", "600, 2", "88MM, 3.4645669291"})
    void aLengthIsSoManyInchesAtThreeHundredDotsAnInch(String text, double inches) {
        assertEquals(inches, Length.parse(text).inches(300), 1e-9);
    }

    @Test
    void onlyAPixelDependsOnTheDensity() {
        assertFalse(Length.parse("1600").isPhysical());
        assertTrue(Length.parse("88mm").isPhysical());
        assertEquals(1600 / 96.0, Length.parse("1600px").inches(96));
        assertEquals(Length.parse("88mm").inches(96), Length.parse("88mm").inches(600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"88mmm", "", "wide", "-3mm", "1e3px", "3,5in", "mm"})
    void whatIsNoLengthIsRefusedWithWhatIsOne(String text) {
        assertEquals("\"" + text + "\" is no length; one is a number with px, mm, cm, in or pt, such as 88mm or 1600px",
                assertThrows(BadInput.class, () -> Length.parse(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0mm", "1000000px"})
    void nothingAndTheBoundlessAreRefused(String text) {
        String said = assertThrows(BadInput.class, () -> Length.side(text)).getMessage();

        assertTrue(said.endsWith("below a million"), said);
    }

    @Test
    void itsTextReadsBack() {
        assertEquals("88mm", Length.parse("88 mm").toString());
        assertEquals(Length.parse("3.5in"), Length.parse(Length.parse("3.5in").toString()));
    }
}
