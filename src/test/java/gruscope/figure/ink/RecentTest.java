package gruscope.figure.ink;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What has been worked out is not worked out again, and what is kept stays bounded.
class RecentTest {

    private final List<Integer> asked = new ArrayList<>();
    private final Recent<Integer, String> recent = new Recent<>(4, number -> {
        asked.add(number);
        return "n" + number;
    });

    @Test
    void workedOutOnce() {
        assertEquals("n1", recent.of(1));
        assertEquals("n1", recent.of(1));

        assertEquals(List.of(1), asked);
    }

    @Test
    void whatIsAskedForAgainAndAgainStaysWhileTheRestIsForgotten() {
        for (int number = 100; number < 1000; number++) {
            recent.of(1);
            recent.of(number);
        }

        assertEquals(1, asked.stream().filter(number -> number == 1).count());
        assertTrue(recent.size() <= 8, () -> "kept " + recent.size());
    }
}
