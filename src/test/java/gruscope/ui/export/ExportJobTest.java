package gruscope.ui.export;

import gruscope.ui.OnScreen;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Making a picture, and giving it up.
@OnScreen
class ExportJobTest {

    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void givingUpIsToldAtOnceEvenWhileTheWorkNoticesNothing(FxRobot robot) throws Exception {
        List<String> written = new CopyOnWriteArrayList<>();
        ExportJob job = start(watcher -> {
            watcher.finish();
            written.add("file");
        });

        robot.interact(job::giveUp);
        assertEquals(List.of(CancellationException.class), told);

        goOn.countDown();
        assertTrue(ended.await(20, TimeUnit.SECONDS));
        OnScreen.Hand.settle();
        assertEquals(List.of(), written);
        assertEquals(List.of(CancellationException.class), told, "and once");
    }

    @Test
    void onceAFileIsBeingWrittenItIsTooLateToGiveUp(FxRobot robot) throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch write = new CountDownLatch(1);
        goOn.countDown();
        ExportJob job = start(watcher -> {
            watcher.finish();
            writing.countDown();
            waitFor(write);
        });
        assertTrue(writing.await(20, TimeUnit.SECONDS));

        robot.interact(job::giveUp);
        write.countDown();

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> told.contains("done"));
        assertEquals(List.of("done"), told);
    }

    @Test
    void lackOfMemoryIsTold() throws Exception {
        goOn.countDown();
        start(_ -> {
            throw new OutOfMemoryError();
        });

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> told.contains(OutOfMemoryError.class));
    }

    private interface Work {
        void of(ExportJob.Watcher watcher);
    }

    private ExportJob start(Work work) throws InterruptedException {
        ExportJob[] job = new ExportJob[1];
        CountDownLatch started = new CountDownLatch(1);
        Platform.runLater(() -> {
            job[0] = ExportJob.start(watcher -> {
                begun.countDown();
                waitFor(goOn);
                try {
                    work.of(watcher);
                    return "done";
                } finally {
                    ended.countDown();
                }
            }, _ -> { }, told::add, wrong -> told.add(wrong.getClass()));
            started.countDown();
        });
        assertTrue(started.await(20, TimeUnit.SECONDS));
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        return job[0];
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
