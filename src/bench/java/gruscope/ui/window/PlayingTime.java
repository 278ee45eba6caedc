package gruscope.ui.window;

import com.sun.management.OperatingSystemMXBean;
import gruscope.engine.cell.Lstm;
import gruscope.engine.cell.Mgu;
import gruscope.engine.cell.Rnn;
import gruscope.scene.Beside;
import gruscope.scene.file.Presets;
import gruscope.ui.store.Store;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// Plays the default scene in a window of 1600×1000, of 3840×2160, and of 1600×1000 with three cells beside; counts frames and the processor time that
/// all threads spend on one. Then types into the sequence and takes the time until the new picture has been drawn.
public final class PlayingTime {

    private static final int PRESSES = 50;
    private static final double SECONDS = 8;

    private record Setting(String name, double width, double height, Beside beside) {
    }

    private static final List<Setting> SETTINGS = List.of(new Setting("1600×1000", 1600, 1000, Beside.NOTHING), new Setting("3840×2160", 3840, 2160, Beside.NOTHING),
            new Setting("1600×1000, three cells beside", 1600, 1000, new Beside(List.of(Rnn.KIND, Lstm.KIND, Mgu.KIND), Beside.Match.UNITS)));

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Double> presses = new ArrayList<>();
    private Store store;
    private Stage stage;
    private Window window;
    private TextField field;

    private PlayingTime() {
    }

    /// Needs no arguments; prints a Markdown table.
    public static void main(String[] arguments) throws InterruptedException {
        PlayingTime measured = new PlayingTime();
        GruscopeApp.prepare();
        Platform.startup(measured::open);
        measured.done.await();
        Platform.exit();
    }

    private void open() {
        GruscopeApp.loadFonts();
        store = new Store(Presets.defaultScene());
        stage = new Stage();
        window = new Window(stage, store);
        window.show();
        window.player().loop().unbind();
        window.player().loop().set(true);
        System.out.printf("%n| playing, software pipeline | frames a second | longest frame, ms | over 33 ms | processor time a frame, ms |%n| --- | --: | --: | --: | --: |%n");
        play(0);
    }

    private void play(int setting) {
        window.player().pause();
        stage.setWidth(SETTINGS.get(setting).width());
        stage.setHeight(SETTINGS.get(setting).height());
        store.edit(store.scene().withView(store.scene().view().withBeside(SETTINGS.get(setting).beside())));
        window.player().play();
        new Frames(setting).start();
    }

    /// Counts frames for a while, after two seconds to warm up.
    private final class Frames extends AnimationTimer {
        private final int setting;
        private long begin;
        private long last;
        private long spent;
        private int frames;
        private int slow;
        private double longest;

        private Frames(int setting) {
            this.setting = setting;
        }

        @Override
        public void handle(long now) {
            if (begin == 0) {
                begin = now + 2_000_000_000L;
            }
            if (now >= begin) {
                if (last == 0) {
                    spent = system.getProcessCpuTime();
                } else {
                    frames++;
                    longest = Math.max(longest, (now - last) / 1e6);
                    slow += now - last > 33_000_000 ? 1 : 0;
                }
                last = now;
            }
            if (now - begin > SECONDS * 1e9) {
                stop();
                System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %d | %.1f |%n", SETTINGS.get(setting).name(), frames / SECONDS, longest, slow,
                        (system.getProcessCpuTime() - spent) / 1e6 / frames);
                next();
            }
        }

        private void next() {
            if (setting + 1 < SETTINGS.size()) {
                play(setting + 1);
            } else {
                window.player().pause();
                store.edit(store.scene().withView(store.scene().view().withBeside(Beside.NOTHING)));
                field = (TextField) stage.getScene().lookup("#sequence");
                press();
            }
        }
    }

    /// Types one more token, and waits for the frame after the one in which it is drawn.
    private void press() {
        long pressed = System.nanoTime();
        field.setText(field.getText().length() > 20 ? "11" : field.getText() + "1");
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == 2) {
                    stop();
                    presses.add((System.nanoTime() - pressed) / 1e6);
                    if (presses.size() < PRESSES) {
                        Platform.runLater(PlayingTime.this::press);
                    } else {
                        report();
                    }
                }
            }
        }.start();
    }

    private void report() {
        Collections.sort(presses);
        System.out.printf(Locale.ROOT, "%n| typing at 1600×1000 | |%n| --- | --: |%n| key press to new picture, median of %d | %.1f ms |%n| … slowest in twenty | %.1f ms |%n", PRESSES,
                presses.get(PRESSES / 2), presses.get(PRESSES * 19 / 20));
        stage.close();
        done.countDown();
    }
}
