package gruscope.ui.window;

import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Asks the window's thread again and again for an answer, and remembers how long it took at most, how long that thread was busy meanwhile, and with
/// what. On a machine with other work the second is what counts.
final class Stalls extends Thread {

    private static final long LONG_MILLISECONDS = 60;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Thread watched;
    private volatile double longest;
    private volatile double busiest;
    private volatile String during = "";
    private final CountDownLatch ended = new CountDownLatch(1);

    Stalls(Thread watched) {
        super("stalls");
        this.watched = watched;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            do {
                ask();
            } while (!ended.await(1, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            // Nobody listens any more.
        }
    }

    private void ask() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        long asked = System.nanoTime();
        long busy = CPU.getThreadCpuTime(watched.threadId());
        Platform.runLater(answered::countDown);
        String doing = "";
        if (!answered.await(LONG_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            doing = Arrays.stream(watched.getStackTrace()).limit(40).map(StackTraceElement::toString).collect(Collectors.joining("\n    "));
            answered.await();
        }
        longest = Math.max(longest, (System.nanoTime() - asked) / 1e6);
        double worked = (CPU.getThreadCpuTime(watched.threadId()) - busy) / 1e6;
        if (worked > busiest) {
            busiest = worked;
            during = doing;
        }
    }

    /// Begins to count anew.
    void forget() {
        longest = 0;
        busiest = 0;
        during = "";
    }

    /// How long an answer took at most, in milliseconds.
    double longest() {
        return longest;
    }

    /// How long the thread worked at most before it answered, in milliseconds.
    double busiest() {
        return busiest;
    }

    String during() {
        return during;
    }

    void end() {
        ended.countDown();
    }
}
