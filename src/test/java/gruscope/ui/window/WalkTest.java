package gruscope.ui.window;

import gruscope.BadInput;
import gruscope.engine.run.Trace;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import gruscope.scene.file.SceneText;
import gruscope.ui.OnScreen;
import gruscope.ui.OwnStage;
import gruscope.ui.pane.WarmUp;
import gruscope.ui.store.Store;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// A walk over the window without a plan, from a seed: nothing escapes, and undoing everything leads back to the first scene.
///
/// `src/bench/run walk 5000` walks further, says how much memory there was at its start and its end, and holds the window's thread to a tenth of a
/// second between any two answers, once its code is warm. A walk beside other tests only finds what takes the tenfold of that.
@OnScreen
class WalkTest {

    private static final int ACTIONS = Integer.getInteger("walk.actions", 500);
    private static final long SEED = Long.getLong("walk.seed", 12);
    private static final boolean MEASURED = System.getProperty("walk.actions") != null;

    private static final long PATIENCE_MILLISECONDS = 60_000;

    /// Between them there are frames; where nothing is measured, a few are enough.
    private static final int AT_A_TIME = MEASURED ? 1 : 25;

    private static final double TELLING_MILLISECONDS = 80;

    /// Of the window's thread, whatever else the machine does meanwhile.
    private static final double LONGEST_WORK_MILLISECONDS = 100;
    private static final double BESIDE_OTHER_TESTS = 10;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /// Fewer than edits can be undone.
    private static final int ROUND = 250;

    private static final int WIDTH = 1120;
    private static final int HEIGHT = 700;
    private static final int COLLECTIONS = 10;
    /// What is only softly kept, as buffers for shadows are, is given up once so many collections have passed in which nobody asked for it.
    private static final int UNTIL_GIVEN_UP = 3;
    /// In bytes: panes keep pixels as large as they are by then, and texts their measures.
    private static final long MOST_GROWTH = 40_000_000;
    /// JavaFX keeps the pixels of panes that are hidden, thrice, until they are shown again: one round in some is high, and only the least of so many
    /// says that something is kept for good.
    private static final int LATELY = 4;
    /// What is shown, and what a hidden figure or the last of a kind drawn still has, with the runs beside and before it.
    private static final int STILL_SHOWN = 12;

    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final List<String> tooLong = new ArrayList<>();
    private final Deque<String> steps = new ArrayDeque<>();
    /// What the walk has run, as long as somebody holds it.
    private final List<WeakReference<Trace>> runs = new ArrayList<>();
    private Stage stage;
    private Store store;
    private Window window;
    private Stalls stalls;
    private Thread warmUp;
    private volatile String last = "opening";

    @Start
    void open(Stage shared) {
        OwnStage.open(WIDTH, HEIGHT, stage -> {
            this.stage = stage;
            store = new Store(Presets.defaultScene());
            window = new Window(stage, store);
            window.show();
        });
        Thread thread = Thread.currentThread();
        thread.setUncaughtExceptionHandler((_, thrown) -> {
            if (!(thrown instanceof BadInput)) {
                wrong.add(thrown + " after " + steps + " at " + List.of(thrown.getStackTrace()));
            }
        });
        store.listen(() -> store.notice().filter(said -> said.contains("not your fault")).ifPresent(said -> wrong.add(said + " after " + steps)));
        if (MEASURED) {
            warmUp = new WarmUp(Presets.defaultScene()).begin();
        }
        stalls = new Stalls(thread, () -> last, TELLING_MILLISECONDS);
        if (MEASURED) {
            stalls.start();
        }
    }

    @Test
    void nothingEscapesAndEverythingCanBeUndone(FxRobot robot) throws InterruptedException {
        if (MEASURED) {
            warmUp.join();
            System.out.println(stalls.all().size() + " stalls until it had warmed up");
            stalls.forget();
        }
        Walk walk = new Walk(stage, window, store, SEED);
        List<Long> heaps = new ArrayList<>();
        for (int done = 0; done < ACTIONS; done += ROUND) {
            Scene first = store.scene();
            for (int i = 0; i < Math.min(ROUND, ACTIONS - done); i += AT_A_TIME) {
                WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLISECONDS, () -> IntStream.range(0, AT_A_TIME).forEach(_ -> step(walk)));
            }
            robot.interact(walk::rest);
            robot.interact(() -> store.cancel());
            robot.interact(() -> store.undo(store.edits().past().size()));
            assertEquals(List.of(), wrong);
            assertEquals(text(first, first), text(store.scene(), first));
            // Nothing is to be had back any more, and so nothing of the round is kept for that.
            robot.interact(() -> store.edit(Presets.defaultScene()));
            assertNothingIsKept(robot);
            if (MEASURED) {
                heaps.add(heap(robot));
                long least = heaps.reversed().stream().limit(LATELY).min(Long::compare).orElseThrow();
                if (least > heaps.getFirst() + MOST_GROWTH) {
                    wrong.add("the heap has grown from " + heaps.getFirst() / 1e6 + " MB to " + least / 1e6 + " MB after " + (done + ROUND) + " actions");
                }
                System.out.printf(Locale.ROOT, "%d actions · heap %.1f MB, after the first %d %.1f MB · in these %d the longest wait %.0f ms, the longest work %.0f ms%n",
                        done + ROUND, heaps.getLast() / 1e6, ROUND, heaps.getFirst() / 1e6, ROUND, stalls.longest(), stalls.busiest());
                stalls.all().forEach(stall -> System.out.println("    " + stall));
                if (done > 0) {
                    stalls.all().stream().filter(stall -> stall.worked() > LONGEST_WORK_MILLISECONDS).map(Stalls.Stall::toString).forEach(tooLong::add);
                }
                stalls.forget();
            }
        }
        stalls.end();
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), tooLong);
    }

    /// Beside other tests the heap tells nothing; that the runs of a walk can be collected does.
    private void assertNothingIsKept(FxRobot robot) {
        for (int i = 0; i < COLLECTIONS && kept() > STILL_SHOWN; i++) {
            System.gc();
            robot.interact(() -> { });
        }
        assertTrue(kept() <= STILL_SHOWN, () -> kept() + " of " + runs.size() + " runs are kept");
        runs.clear();
    }

    private long kept() {
        return runs.stream().map(WeakReference::get).filter(Objects::nonNull).distinct().count();
    }

    private void step(Walk walk) {
        long before = CPU.getCurrentThreadCpuTime();
        String action = walk.step();
        last = (steps.isEmpty() ? "" : steps.getLast() + ", then ") + action;
        steps.add(action);
        if (runs.isEmpty() || runs.getLast().get() != store.run().trace()) {
            runs.add(new WeakReference<>(store.run().trace()));
        }
        double worked = (CPU.getCurrentThreadCpuTime() - before) / 1e6;
        if (worked > BESIDE_OTHER_TESTS * LONGEST_WORK_MILLISECONDS) {
            wrong.add("the window's thread worked for " + worked + " ms at " + steps);
        }
        if (steps.size() > 6) {
            steps.removeFirst();
        }
    }

    /// Moment and view are no edits.
    private static String text(Scene scene, Scene first) {
        return SceneText.format(scene.withMoment(first.moment()).withView(first.view()));
    }

    /// What is used after a collection in the room that the walk began with, the least of a few: JavaFX gives the textures of collected pictures back while it
    /// draws.
    private long heap(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        return IntStream.range(0, COLLECTIONS).mapToLong(i -> {
            robot.interact(() -> store.moveTo(store.timeline().endOf(1 + i % 2)));
            OnScreen.Hand.settle();
            IntStream.range(0, UNTIL_GIVEN_UP).forEach(_ -> System.gc());
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }).min().orElseThrow();
    }
}
