package gruscope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DigitsTest {

    @Test
    void numbersAreDecimalDigitsWithAPoint() {
        assertEquals(OptionalDouble.of(-0.5), Digits.read("-.5"));
        assertEquals(OptionalDouble.of(2), Digits.read("+2."));
        assertEquals(OptionalDouble.of(-3e-7), Digits.read("−3E-7"));
        assertEquals(OptionalDouble.of(1), Digits.read("0".repeat(40_000) + "1"));
    }

    /// Some are numbers in Java's own writing, or in other digits than ours.
    @ParameterizedTest
    @ValueSource(strings = {"", "x", ".", "-", "1d", "1f", "0x1p3", "NaN", "Infinity", "1e", "1e999", "1e1000", " 1", "1 ", "1,5", "٣", "１", "1..2", "--1"})
    void nothingElseIsOne(String typed) {
        assertEquals(OptionalDouble.empty(), Digits.read(typed));
    }

    /// Every digit is looked at a few times at most; once it was the square of their number.
    @Test
    void findingThatALongTextIsNoNumberTakesNoLongerThanReadingIt() {
        Counted thousand = new Counted("0".repeat(1000) + "x");
        Counted hundredThousand = new Counted("0".repeat(100_000) + "x");

        Digits.isNumber(thousand);
        Digits.isNumber(hundredThousand);

        assertEquals(100.0, (double) hundredThousand.looks / thousand.looks, 1.0);
    }

    @Test
    void twentyThousandZerosAndALetterAreFoundToBeNoneAtOnce() throws IOException {
        String scene = Files.readString(Path.of("src/test/resources/cases/redos20000.json"));
        Counted typed = new Counted(scene.substring(scene.indexOf("000"), scene.indexOf("x\"") + 1));

        assertFalse(Digits.isNumber(typed));
        assertTrue(typed.length() > 20_000 && typed.looks < 5L * typed.length(), () -> typed.looks + " looks at " + typed.length() + " characters");
    }

    /// A text that counts how often one of its characters is looked at.
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
