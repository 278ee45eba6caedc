package gruscope;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl+C while there is something to be kept: the program ends only when that has been done.
public final class Interrupt implements AutoCloseable {

    /// What is kept is written within a moment; should that hang, the program must end all the same.
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await);
    private volatile boolean asked;

    public Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Whether the program has been told to end.
    public boolean isAsked() {
        return asked;
    }

    private void await() {
        asked = true;
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (!asked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
