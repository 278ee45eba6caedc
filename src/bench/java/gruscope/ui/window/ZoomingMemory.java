package gruscope.ui.window;

import gruscope.scene.file.Presets;
import gruscope.ui.store.Store;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;

/// Presses 1, 2, 3 and 4 again and again, some of them before the glide of the last has come to its end, and says what memory the process takes.
public final class ZoomingMemory {

    private static final int PRESSES = Integer.getInteger("presses", 500);
    private static final int TOLD_EVERY = 100;
    private static final List<KeyCode> KEYS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
    private static final Path PROCESS = Path.of("/proc/self/status");

    private final CountDownLatch done = new CountDownLatch(1);
    private final SplittableRandom random = new SplittableRandom(12);
    private Stage stage;
    private int presses;

    private ZoomingMemory() {
    }

    /// Needs no arguments; prints a Markdown table.
    public static void main(String[] arguments) throws InterruptedException {
        ZoomingMemory measured = new ZoomingMemory();
        GruscopeApp.prepare();
        Platform.startup(measured::open);
        measured.done.await();
        Platform.exit();
    }

    private void open() {
        GruscopeApp.loadFonts();
        stage = new Stage();
        Window window = new Window(stage, new Store(Presets.defaultScene()));
        window.show();
        stage.setWidth(1600);
        stage.setHeight(1000);
        System.out.printf("| presses of 1 … 4 | resident, MB | heap taken, MB | of it used, MB |%n| --- | --- | --- | --- |%n");
        new AnimationTimer() {
            private long next;

            @Override
            public void handle(long now) {
                if (next == 0) {
                    next = now + 2_000_000_000L;
                }
                if (now >= next) {
                    next = now + random.nextLong(100_000_000L, 900_000_000L);
                    if (presses % TOLD_EVERY == 0) {
                        tell();
                    }
                    if (presses++ == PRESSES) {
                        stop();
                        stage.close();
                        done.countDown();
                    } else {
                        press(KEYS.get(random.nextInt(KEYS.size())));
                    }
                }
            }
        }.start();
    }

    private void press(KeyCode key) {
        for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(stage.getScene().getRoot(), new KeyEvent(kind, "", "", key, false, false, false, false));
        }
    }

    private void tell() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        System.out.printf(Locale.ROOT, "| %d | %s | %.0f | %.0f |%n", presses, resident(), heap.getCommitted() / 1e6, heap.getUsed() / 1e6);
    }

    /// As Linux tells it.
    private static String resident() {
        try {
            return Files.exists(PROCESS) ? Files.readAllLines(PROCESS).stream().filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1000)).findFirst().orElse("?") : "?";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
