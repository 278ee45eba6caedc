package gruscope.sequence;

import gruscope.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/// Tables as spreadsheets and scripts write them.
class CsvInputTest {

    @Test
    void aByteOrderMarkQuotesAndWindowsLineEndsAreReadOver() {
        double[][] rows = CsvInput.parse("\uFEFF1,\"2.5\"\r\n-3, 4\r\n\r\n", "x.csv", 2);

        assertArrayEquals(new double[][] {{1, 2.5}, {-3, 4}}, rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1,2~~3,4  | x.csv:2: this row is empty; every row is a step",
            "1;2       | x.csv:1: columns are set apart by commas here, not by semicolons",
            "1,2~3     | x.csv:2: this row has 1 column; the model reads 2 features a step",
            "1,2~3,x   | x.csv:2:3: \"x\" is no number; each cell holds one number, and there is no header row"})
    void whatCannotBeReadIsNamedByItsPlace(String text, String message) {
        BadInput refused = assertThrows(BadInput.class, () -> CsvInput.parse(text.replace('~', '\n'), "x.csv", 2));

        assertEquals(message, refused.getMessage());
    }
}
