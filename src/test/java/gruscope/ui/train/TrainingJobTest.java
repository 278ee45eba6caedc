package gruscope.ui.train;

import gruscope.engine.cell.Cells;
import gruscope.train.Exercises;
import gruscope.train.Plan;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Training never crowds the window's thread: of all that is learned between two of its turns one report waits, the newest.
class TrainingJobTest {

    private static final int UPDATES = 300;

    /// What would be done on the window's thread, done when the test has its turn.
    private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
    private final List<TrainingJob.Track> told = new ArrayList<>();
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    @Test
    void aWindowThatTakesNoTurnFindsOneReportHoweverMuchWasLearned() throws InterruptedException {
        TrainingJob job = job();

        job.go();
        Runnable report = turn();
        ended();
        report.run();

        assertTrue(posted.isEmpty(), "more than one report was posted while the window was busy");
        assertEquals(UPDATES, told.getLast().updates());
        assertTrue(told.getLast().over());
    }

    @Test
    void everyTurnOfTheWindowTakesOneReportAndTheLastTellsTheEnd() throws InterruptedException {
        TrainingJob job = job();

        job.go();
        do {
            turn().run();
            assertTrue(posted.size() <= 1);
        } while (!told.getLast().over());

        assertEquals(told.stream().map(TrainingJob.Track::updates).sorted().toList(), told.stream().map(TrainingJob.Track::updates).toList());
        assertEquals(UPDATES, told.getLast().updates());
    }

    @Test
    void singleUpdatesAreToldEvenIfTheWindowIsSlowerThanTheKey() throws InterruptedException {
        TrainingJob job = job();

        job.step();
        Runnable report = turn();
        job.step();
        job.step();
        job.stop();
        ended();
        report.run();

        assertTrue(told.getLast().updates() >= 1);
        assertTrue(posted.isEmpty());
    }

    private TrainingJob job() {
        Plan plan = Plan.of(Exercises.named("latch"), Cells.plain(Cells.named("rnn")), 1, 1).withUpdates(UPDATES);
        return new TrainingJob(List.of(plan), told::addAll, posted::add);
    }

    private Runnable turn() throws InterruptedException {
        Runnable next = posted.poll(60, TimeUnit.SECONDS);
        assertNotNull(next);
        return next;
    }

    /// Waits until the thread that trains has ended.
    private void ended() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("training") && !before.contains(thread)) {
                thread.join(60_000);
            }
        }
    }
}
