package gruscope;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class QuotedTest {

    @Test
    void whatIsToBeTypedCanBeTypedInAShell() {
        assertEquals("encoder/gru.l1+top", Quoted.typed("encoder/gru.l1+top"));
        assertEquals("'pytorch (i,f,g,o)'", Quoted.typed("pytorch (i,f,g,o)"));
        assertEquals("'it'\\''s'", Quoted.typed("it's"));
    }

    @Test
    void aLongPieceIsQuotedByItsBeginning() {
        assertEquals("\"0.5 -1\"", Quoted.of("0.5 -1"));
        assertEquals("\"" + "a".repeat(40) + "\"", Quoted.of("a".repeat(40)));
        assertEquals("\"" + "a".repeat(40) + "…\"", Quoted.of("a".repeat(41)));
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertEquals("\"" + "a".repeat(39) + "…\"", Quoted.of("a".repeat(39) + "𝒉" + "b"));
    }

    @Test
    void whatWouldBreakALineIsShownAsAReplacement() {
        assertEquals("\"a\uFFFDb\uFFFDc\"", Quoted.of("a\nb\u001bc"));
    }

    @Test
    void piecesThatALibraryQuotesAreShortenedToo() {
        assertEquals("Unrecognized token '" + "x".repeat(40) + "…': was expecting 'null'", Quoted.shortenedWithin("Unrecognized token '" + "x".repeat(99) + "': was expecting 'null'"));
    }
}
