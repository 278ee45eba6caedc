package gruscope.export.ask;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Words of copied command lines.
class ShellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "strip/cell@2:mix+chart|strip/cell@2:mix+chart|strip/cell@2:mix+chart",
        "--width|--width|--width",
        "100%|100%|\"100%\"",
        "#ffffff|'#ffffff'|\"#ffffff\"",
        "C:\\a.png|'C:\\a.png'|C:\\a.png",
        "it's mine|'it'\\''s mine'|\"it's mine\"",
        "a \"b\"|'a \"b\"'|\"a \\\"b\\\"\""})
    void aWordIsQuotedWhereTheShellWouldReadMoreThanAWord(String text, String posix, String windows) {
        assertEquals(posix, Shell.POSIX.word(text));
        assertEquals(windows, Shell.WINDOWS.word(text));
    }
}
