package gruscope.figure.ink;

import gruscope.scene.View;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Numbers are short, and say what they are.
class PrecisionTest {

    private static final Look LOOK = Look.of(View.DEFAULT);

    @ParameterizedTest
    @CsvSource({"0.843, +0.84", "-0.125, −0.13", "0, 0.00", "-0.0, 0.00", "12.345, +12.35", "1234.56, +1234.6", "12345.6, +12346", "99999.7, +1e5",
            "1234567.89, +1.23e6", "-1e15, −1e15", "1.23456e180, +1.2e180", "0.00018, +1.8e−4", "0.0034, +0.0034", "-4.9e-324, −4.9e−324", "1.7976931348623157e308, +1.7e308",
            "Infinity, +∞", "-Infinity, −∞", "NaN, NaN"})
    void aNumberHasAboutFiveDigitsAndThenAPowerOfTen(double value, String written) {
        assertEquals(written, LOOK.signed(value));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "1, 100 %", "0.65, 65 %", "0.997, 99.7 %", "0.9999, > 99.9 %", "0.0011, 0.1 %", "1e-9, < 0.1 %", "0.995, 99.5 %", "0.99, 99 %"})
    void aShareIsNeverAllOrNothingUnlessItIs(double share, String written) {
        assertEquals(written, LOOK.percent(share));
    }

    @ParameterizedTest
    @CsvSource({"-0.997, −0.997", "0.9999, > 0.999", "-1, < −0.999", "0.84, +0.84", "0.99, +0.99"})
    void whatNeverReachesItsBoundsIsNotWrittenSo(double value, String written) {
        assertEquals(written, LOOK.within(value));
    }

    @Property
    void anyNumberIsShortAndReadsBackAsItself(@ForAll double value) {
        String written = LOOK.signed(value);

        assertTrue(written.length() <= 9, written);
        assertTrue(Math.abs(value - Precision.read(written)) <= Math.max(0.005, 0.06 * Math.abs(value)), written);
        assertTrue(value == 0 || Precision.read(written) != 0, written);
    }

    @Property
    void aShareWithinNeverReadsAsAllOrNothing(@ForAll double any) {
        double share = 1 / (1 + Math.exp(-any));

        assertNotEquals("100 %", LOOK.openPercent(share));
        assertNotEquals("0 %", LOOK.openPercent(share));
    }
}
