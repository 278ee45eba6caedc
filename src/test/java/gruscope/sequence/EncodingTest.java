package gruscope.sequence;

import gruscope.BadInput;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EncodingTest {

    private static final Vocabulary LATCH = new Vocabulary(List.of("S", "C"), List.of("·"));
    private static final Vocabulary OPINION = new Vocabulary(List.of("the", "movie", "was", "good", "bad", "not", "."), List.of());

    @Test
    void numbersAreApartByWhiteSpace() {
        EncodedSequence read = new Numbers(1).encode(" 0.5 -1\t+.8e1 −2 ");

        assertArrayEquals(new double[][] {{0.5}, {-1}, {8}, {-2}}, read.requireClean().vectors());
        assertEquals(new Token("-1", 5, 7), read.tokens().get(1));
    }

    @Test
    void featuresAreApartByCommasEvenWithSpacesAfterThem() {
        EncodedSequence read = new Numbers(2).encode("1,0 0.7, 1");

        assertArrayEquals(new double[][] {{1, 0}, {0.7, 1}}, read.requireClean().vectors());
        assertEquals("0.7,1", read.tokens().get(1).text());
    }

    @Test
    void whatIsNoNumberIsNamedWithItsPlace() {
        EncodedSequence read = new Numbers(1).encode("0.5 q 1");

        assertEquals(1, read.problems().size());
        ParseProblem problem = read.problems().getFirst();
        assertEquals(4, problem.start());
        assertEquals(5, problem.end());
        assertTrue(problem.message().toString().startsWith("character 5: \"q\" is no number"), problem.message().toString());
    }

    @Test
    void amongSeveralFeaturesTheOneThatIsNoNumberIsPlaced() {
        ParseProblem problem = new Numbers(3).encode("1,2,3 4,5,q").problems().getFirst();

        assertEquals(10, problem.start());
        assertEquals(11, problem.end());
    }

    @Test
    void whatOnlyJavaCallsANumberIsRefused() {
        assertEquals(6, new Numbers(1).encode("NaN Infinity 1d 0x1p3 1e999 1f").problems().size());
    }

    @Test
    void tooManyFeaturesAreCounted() {
        ParseProblem problem = new Numbers(2).encode("1,2,3").problems().getFirst();

        assertEquals("character 1: \"1,2,3\" has 3 features; this model reads 2 at each step", problem.message().toString());
    }

    @Test
    void aNumberMissingAfterACommaIsNamed() {
        assertTrue(new Numbers(2).encode("1,").problems().getFirst().message().toString().contains("a number is missing in \"1,\""));
    }

    @Test
    void bitsNeedNoSpaces() {
        assertArrayEquals(new double[][] {{0}, {1}, {1}}, new Bits().encode("01 1").requireClean().vectors());
        assertEquals("character 3: \"2\" is no bit; type zeros and ones, such as 0110 1",
                new Bits().encode("012").problems().getFirst().message().toString());
    }

    @Test
    void lettersAreOneHotAndBlanksAreZero() {
        EncodedSequence read = new Letters(LATCH).encode("·S C");

        assertArrayEquals(new double[][] {{0, 0}, {1, 0}, {0, 1}}, read.requireClean().vectors());
    }

    @Test
    void aSpaceIsALetterWhereTheVocabularyHasIt() {
        EncodedSequence read = new Letters(new Vocabulary(List.of("a", " "), List.of())).encode("a a");

        assertEquals(List.of("a", "␣", "a"), read.tokens().stream().map(Token::text).toList());
    }

    @Test
    void aCharacterIsWhatAReaderSeesAsOne() {
        Letters letters = new Letters(new Vocabulary(List.of("好", "👍🏽", "é"), List.of()));

        assertEquals(3, letters.encode("好👍🏽é").requireClean().tokens().size());
    }

    @Test
    void everyUnknownLetterIsMarkedAndAllAreToldInOneMessage() {
        List<ParseProblem> problems = new Letters(LATCH).encode("SxC👍x").problems();

        assertEquals(3, problems.size());
        assertEquals("character 2: \"x\" and \"👍\" are not among this model's letters; type any of the letters S C ·", problems.getFirst().message().toString());
        assertEquals(5, problems.get(1).end());
        assertEquals(1, problems.stream().map(ParseProblem::message).distinct().count());
        assertEquals(problems.getFirst().message().toString(), assertThrows(BadInput.class, () -> new Letters(LATCH).encode("SxC👍x").requireClean()).getMessage());
    }

    @Test
    void ofManyUnknownLettersSomeAreNamed() {
        assertEquals("character 1: \"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", … are not among this model's letters; type any of the letters S C ·",
                new Letters(LATCH).encode("abcdefghij").problems().getFirst().message().toString());
    }

    @Test
    void lettersAreFoundInLowerCaseAndInFullWidth() {
        Letters letters = new Letters(new Vocabulary(List.of("h", "i", "R", " ", "1"), List.of()));

        assertEquals(List.of("h", "i", "␣", "R", "1"), letters.encode("Hｉ　Ｒ１").requireClean().tokens().stream().map(Token::text).toList());
        assertEquals(List.of("h", "␣", "i"), letters.encode("h\u00a0i").requireClean().tokens().stream().map(Token::text).toList());
    }

    @Test
    void fullWidthDigitsCommasAndSpacesAreRead() {
        assertArrayEquals(new double[][] {{1, 0}, {-0.5, 1}}, new Numbers(2).encode("１，0　−０．５，1").requireClean().vectors());
        assertArrayEquals(new double[][] {{0}, {1}}, new Bits().encode("０　１").requireClean().vectors());
    }

    @Test
    void marksAtAWordsEndThatTheVocabularyLacksArePassedOver() {
        EncodedSequence read = new Words(OPINION).encode("The movie, was “good” ! not bad?!。");

        assertEquals(List.of("the", "movie", "was"), read.tokens().stream().map(Token::text).toList().subList(0, 3));
        assertEquals(1, read.problems().size(), "a quotation mark before a word is none at its end");
        assertEquals(List.of("good", "not", "bad", "."), new Words(OPINION).encode("good ! not bad?!。").requireClean().tokens().stream().map(Token::text).toList());
    }

    @Test
    void aFullWidthMarkEndsAWord() {
        Words words = new Words(new Vocabulary(List.of("你好", "世界"), List.of()));

        EncodedSequence read = words.encode("你好，世界！").requireClean();

        assertEquals(List.of(new Token("你好", 0, 2), new Token("世界", 3, 5)), read.tokens());
    }

    @Test
    void severalUnknownWordsAreToldInOneMessage() {
        assertEquals("character 1: \"a\" and \"film\" are not among this model's words; type any of the words the movie was good bad not .",
                new Words(OPINION).encode("a good film").problems().getFirst().message().toString());
    }

    @Test
    void wordsAreFoundInLowerCaseAndWithPunctuationAttached() {
        EncodedSequence read = new Words(OPINION).encode("The movie was not Good.");

        assertEquals(List.of("the", "movie", "was", "not", "good", "."), read.requireClean().tokens().stream().map(Token::text).toList());
    }

    @Test
    void anUnknownWordBringsTheNearestKnownOne() {
        ParseProblem problem = new Words(OPINION).encode("the moovie").problems().getFirst();

        assertTrue(problem.message().toString().startsWith("character 5: \"moovie\" is not among this model's words; did you mean \"movie\"?"),
                problem.message().toString());
    }

    @Test
    void emptyTextIsASequenceOfNoSteps() {
        for (Encoding encoding : List.of(new Numbers(3), new Bits(), new Letters(LATCH), new Words(OPINION))) {
            assertEquals(0, encoding.encode("  ").requireClean().tokens().size());
        }
    }

    @Test
    void aVocabularyRefusesDoubles() {
        assertThrows(BadInput.class, () -> new Vocabulary(List.of("a", "a"), List.of()));
        assertThrows(BadInput.class, () -> new Vocabulary(List.of("a"), List.of("a")));
        assertThrows(BadInput.class, () -> new Vocabulary(List.of(), List.of("·")));
    }

    /// A text over a large vocabulary takes no more memory than its tokens: 5 000 symbols times 20 000 steps were 800 MB.
    @Test
    void oneHotVectorsAreNotKept() {
        List<String> symbols = IntStream.range(0, 5000).mapToObj(i -> "w" + i).toList();
        EncodedSequence read = new Words(new Vocabulary(symbols, List.of())).encode(String.join(" ", symbols) + " w7");

        assertEquals(24 * 5001, read.bytes());
        assertEquals(1, read.vector(5000)[7]);
        assertEquals(1, Arrays.stream(read.vector(5000)).sum());
    }

    /// Each mark is looked up once, however many there are.
    @Test
    void aWordWithVeryManyMarksBehindItIsRead() {
        assertEquals(200_001, new Words(OPINION).encode("good" + ".".repeat(200_000)).requireClean().tokens().size());
    }

    @Test
    void aVectorThatIsNoSymbolIsRefused() {
        for (double[] vector : new double[][] {{1, 1}, {0.5, 0}, {-1, 0}, {Double.NaN, 0}, {1}, {0, 0, 1}}) {
            assertThrows(BadInput.class, () -> LATCH.symbol(vector));
        }
        assertThrows(BadInput.class, () -> OPINION.symbol(new double[7]));
        assertEquals("·", LATCH.symbol(new double[2]));
    }
}
