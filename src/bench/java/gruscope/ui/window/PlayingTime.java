package gruscope.ui.window;

import gruscope.scene.file.Presets;
import gruscope.ui.store.Store;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// Plays the default scene in a window of 1600×1000 and counts frames; then types into the sequence and takes the time until the new
/// picture has been drawn.
public final class PlayingTime {

    private static final int PRESSES = 50;
    private static final double SECONDS = 8;

    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Double> presses = new ArrayList<>();
    private Stage stage;
    private Window window;
    private TextField field;

    private PlayingTime() {
    }

    /// Needs no arguments; prints a Markdown table.
    public static void main(String[] arguments) throws InterruptedException {
        PlayingTime measured = new PlayingTime();
        Platform.startup(measured::open);
        measured.done.await();
        Platform.exit();
    }

    private void open() {
        GruscopeApp.loadFonts();
        Store store = new Store(Presets.defaultScene());
        stage = new Stage();
        window = new Window(stage, store);
        window.show();
        stage.setWidth(1600);
        stage.setHeight(1000);
        window.player().loop().unbind();
        window.player().loop().set(true);
        window.player().play();
        new Frames().start();
    }

    /// Counts frames for a while, after one second to warm up.
    private final class Frames extends AnimationTimer {
        private long begin;
        private long last;
        private int frames;
        private double longest;

        @Override
        public void handle(long now) {
            if (begin == 0) {
                begin = now + 2_000_000_000L;
            }
            if (now >= begin) {
                frames++;
                longest = last == 0 ? 0 : Math.max(longest, (now - last) / 1e6);
                last = now;
            }
            if (now - begin > SECONDS * 1e9) {
                stop();
                System.out.printf(Locale.ROOT, "%n| playing at 1600×1000, software pipeline | |%n| --- | --- |%n| frames a second | %.1f |%n"
                        + "| longest frame | %.1f ms |%n", frames / SECONDS, longest);
                window.player().pause();
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
        System.out.printf(Locale.ROOT, "| key press to new picture, median of %d | %.1f ms |%n| … slowest in twenty | %.1f ms |%n", PRESSES,
                presses.get(PRESSES / 2), presses.get(PRESSES * 19 / 20));
        stage.close();
        done.countDown();
    }
}
