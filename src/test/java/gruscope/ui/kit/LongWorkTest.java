package gruscope.ui.kit;

import gruscope.BadInput;
import gruscope.Message;
import gruscope.Phrases;
import gruscope.Progress;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.ui.store.Store;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Long work told on a window's thread that the test plays itself: nothing happens there or beside it until it says so.
class LongWorkTest {

    private final Queue<Runnable> beside = new ArrayDeque<>();
    private static final Phrases WORDS = Phrases.of("window", List.of(Locale.ENGLISH));

    private final Queue<Runnable> window = new ArrayDeque<>();
    private final LongWork work = new LongWork(beside::add, window::add);
    private final List<Outcome<String>> ends = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();

    @Test
    void whatCameOfItIsToldOnTheWindowsThread() {
        start(_ -> "picture");

        runAll(beside);
        assertEquals(List.of(), ends);
        assertTrue(work.busy());

        runAll(window);
        assertEquals(List.of(new Outcome.Done<>("picture")), ends);
        assertFalse(work.busy());
    }

    @Test
    void theLatestWins() {
        List<String> done = new ArrayList<>();
        start(_ -> remembered(done, "first"));
        start(_ -> remembered(done, "second"));

        runAll(beside);
        runAll(window);

        assertEquals(List.of("second"), done);
        assertEquals(List.of(new Outcome.GivenUp<>(), new Outcome.Done<>("second")), ends);
    }

    @Test
    void whatIsOvertakenEndsWhenItTellsItsProgress() {
        start(progress -> {
            start(_ -> "newer");
            progress.at(0.5);
            return "older";
        });

        runAll(beside);
        runAll(window);

        assertEquals(List.of(new Outcome.GivenUp<>(), new Outcome.Done<>("newer")), ends);
        assertEquals(List.of(), shares);
    }

    @Test
    void whatEndedBeforeItWasGivenUpDoesNotComeBack() {
        start(progress -> {
            progress.at(0.5);
            return "late";
        });
        runAll(beside);

        work.cancel();
        runAll(window);

        assertEquals(List.of(new Outcome.GivenUp<>()), ends);
        assertEquals(List.of(), shares);
    }

    @Test
    void progressIsToldInSteps() {
        start(progress -> {
            for (int i = 1; i <= 10_000; i++) {
                progress.at(i / 10_000.0);
            }
            return "";
        });

        runAll(beside);
        runAll(window);

        assertTrue(shares.size() > 150 && shares.size() <= 200, shares.size() + " times");
    }

    @Test
    void whateverIsThrownIsTold() {
        BadInput refused = new BadInput(Message.plain("no"));
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        start(_ -> {
            throw refused;
        });
        runAll(beside);
        runAll(window);
        start(_ -> {
            throw full;
        });
        runAll(beside);
        runAll(window);

        assertEquals(List.of(new Outcome.Failed<>(refused), new Outcome.Failed<>(full)), ends);
        assertFalse(work.busy());
    }

    @Test
    void lackOfMemoryIsSaidInWords() {
        assertEquals("no", Apology.of(new BadInput(Message.plain("no")), WORDS));
        assertTrue(Apology.of(new OutOfMemoryError("Java heap space"), WORDS).startsWith("That needs more memory than there is."));
        assertTrue(Apology.of(new StackOverflowError(), WORDS).startsWith("Something went wrong that is not your fault"));
    }

    @Test
    void aRunThatIsGivenUpDoesNotTakeTheWindowBack() {
        Scene small = Presets.named("latch");
        Store store = new Store(small, work);
        store.edit(large(small));

        runAll(beside);
        store.cancel();
        runAll(window);

        assertEquals(small, store.scene());
        assertEquals(small, store.wanted());
        assertTrue(store.progress().isEmpty());
    }

    @Test
    void theEditThatCameWhileAnOlderOneRanIsTheOneShown() {
        Scene small = Presets.named("latch");
        Scene newer = large(small).withText(large(small).text() + "S");
        Store store = new Store(small, work);
        store.edit(large(small));
        beside.remove().run();

        store.edit(newer);
        runAll(window);
        assertEquals(newer, store.wanted());
        runAll(beside);
        runAll(window);

        assertEquals(newer, store.scene());
        assertEquals(List.of(small), store.edits().past());
    }

    private static Scene large(Scene scene) {
        return scene.withText("SC".repeat(100_000));
    }

    private void start(Function<Progress, String> piece) {
        work.start(piece, shares::add, ends::add);
    }

    private static String remembered(List<String> done, String name) {
        done.add(name);
        return name;
    }

    private static void runAll(Queue<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
