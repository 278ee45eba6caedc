package gruscope.ui.window;

import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Asks the window's thread again and again for an answer, and remembers every time that it was long in coming: how long, how long that thread worked
/// meanwhile, and at what. On a machine with other work the second is what counts.
final class Stalls extends Thread {

    private static final long LOOK_MILLISECONDS = 10;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Thread watched;
    private final Supplier<String> action;
    private final double told;
    private volatile double longest;
    private volatile double busiest;
    private final List<Stall> stalls = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /// One of them.
    ///
    /// @param action what had been done
    /// @param waited until the answer came, in milliseconds
    /// @param worked how long the thread worked until then, in milliseconds
    /// @param at     where it was seen, most often first
    record Stall(String action, double waited, double worked, String at) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "worked %.0f ms, waited %.0f ms · %s · at %s", worked, waited, action, at);
        }
    }

    /// @param action says what has been done last
    /// @param told   milliseconds of work from which on a stall is remembered
    Stalls(Thread watched, Supplier<String> action, double told) {
        super("stalls");
        this.watched = watched;
        this.action = action;
        this.told = told;
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
        Map<String, Integer> seen = new LinkedHashMap<>();
        while (!answered.await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            seen.merge(place(watched.getStackTrace()), 1, Integer::sum);
        }
        double waited = (System.nanoTime() - asked) / 1e6;
        double worked = (CPU.getThreadCpuTime(watched.threadId()) - busy) / 1e6;
        longest = Math.max(longest, waited);
        busiest = Math.max(busiest, worked);
        if (worked > told) {
            stalls.add(new Stall(action.get(), waited, worked, seen.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                    .limit(4).map(place -> place.getValue() + "× " + place.getKey()).collect(Collectors.joining("; "))));
        }
    }

    /// Where it is, and whose of us it does that for.
    private static String place(StackTraceElement[] stack) {
        return Arrays.stream(stack).limit(2).map(Stalls::named).collect(Collectors.joining(" ‹ ")) + " ‹‹ "
                + Arrays.stream(stack).skip(2).filter(frame -> frame.getClassName().startsWith("gruscope.")).limit(5).map(Stalls::named).collect(Collectors.joining(" ‹ "));
    }

    private static String named(StackTraceElement frame) {
        return frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }

    /// Begins to count anew.
    void forget() {
        longest = 0;
        busiest = 0;
        stalls.clear();
    }

    /// How long an answer took at most, in milliseconds.
    double longest() {
        return longest;
    }

    /// How long the thread worked at most before it answered, in milliseconds.
    double busiest() {
        return busiest;
    }

    /// Those since the count began, the worst first.
    List<Stall> all() {
        return stalls.stream().sorted(Comparator.comparingDouble(Stall::worked).reversed()).toList();
    }

    void end() {
        ended.countDown();
    }
}
