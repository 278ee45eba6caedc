package gruscope.lesson.amount;

import gruscope.BadInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AmountParserTest {

    /// Reading goes as deep as they stand within each other.
    @ParameterizedTest
    @CsvSource({"-, '', has more brackets or signs within each other than can be read", "(, '', has more brackets or signs within each other than can be read",
        "1 +, 1, has more than 1000 terms", "2 *, 1, has more than 1000 terms"})
    void whatGoesTooDeepIsRefused(String piece, String end, String refusal) {
        String refused = assertThrows(BadInput.class, () -> AmountParser.amount(piece.repeat(100_000) + end)).getMessage();

        assertTrue(refused.endsWith(refusal), refused);
    }
}
