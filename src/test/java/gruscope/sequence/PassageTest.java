package gruscope.sequence;

import gruscope.BadInput;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PassageTest {

    private final Encoding letters = new Letters(new Vocabulary(List.of("a", "b", "|"), List.of("·")));

    @Test
    void oneStepIsTypedAnewAndTheRestStaysAsItWasTyped() {
        Passage spaced = new Passage(new Numbers(1), "0.50  -1 0.8");

        assertEquals("0.50  7 0.8", spaced.with(2, "7"));
        assertEquals("0.50", spaced.token(1));
    }

    @Test
    void stepsAreExchangedMovedAndTurnedRound() {
        Passage passage = new Passage(letters, "ab|·a");

        assertEquals("·b|aa", passage.swapped(1, 4));
        assertEquals("b|a·a", passage.moved(1, 3));
        assertEquals("aab|·", passage.moved(5, 1));
        assertEquals("a·|ba", passage.reversed());
    }

    @Test
    void aShuffleIsTheSameEverywhereAndKeepsEveryToken() {
        Passage passage = new Passage(new Numbers(1), "1 2 3 4 5 6 7 8");

        String shuffled = passage.shuffled(7);

        assertEquals(shuffled, passage.shuffled(7));
        assertEquals("1 2 3 4 5 6 7 8", String.join(" ", List.of(shuffled.split(" ")).stream().sorted().toList()));
    }

    @Test
    void aLongerPassageBeginsAgainFromItsStart() {
        Passage passage = new Passage(letters, "ab|");

        assertEquals("ab|ab", passage.ofLength(5));
        assertEquals("a", passage.ofLength(1));
        assertEquals("", new Passage(letters, "").ofLength(3));
    }

    @Test
    void aStepThatIsNotThereIsRefused() {
        assertEquals("there is no step 4; this sequence has 3",
                assertThrows(BadInput.class, () -> new Passage(letters, "ab|").with(4, "a")).getMessage());
    }

    /// Written out, its vectors would be 1.6 GB.
    @Test
    void aLongTextOverALargeVocabularyIsTurnedRound() {
        List<String> symbols = IntStream.range(0, 10_000).mapToObj(i -> "w" + i).toList();
        String text = String.join(" ", symbols) + " " + String.join(" ", symbols);

        String reversed = new Passage(new Words(new Vocabulary(symbols, List.of())), text).reversed();

        assertEquals(String.join(" ", symbols.reversed()) + " " + String.join(" ", symbols.reversed()), reversed);
    }
}
