package gruscope.ui;

import gruscope.ui.memory.StateFolder;
import gruscope.ui.window.GruscopeApp;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Tests with a robot on the one screen there is: one class at a time, beside the tests that need none; with the program's fonts, and a toolkit that
/// stays when a window closes.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnScreen.Hand.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("screen")
public @interface OnScreen {

    /// TestFX' robot, given what every window needs before it is opened. It leaves none open after its test: it would be drawn beside those of all tests to
    /// come. Where TestFX sleeps 50 ms after each act, it goes on as soon as a frame has come after what the act put off.
    final class Hand extends ApplicationExtension implements BeforeAllCallback {

        private static final long PATIENCE_MILLISECONDS = TimeUnit.MINUTES.toMillis(1);
        /// What an act puts off may put off something in turn.
        private static final int TURNS = 3;

        @Override
        public void beforeAll(ExtensionContext context) {
            Platform.setImplicitExit(false);
            GruscopeApp.loadFonts();
        }

        /// What an earlier window remembered, its size or that of its letters, is not this one's.
        @Override
        public void beforeEach(ExtensionContext context) throws Exception {
            Files.deleteIfExists(StateFolder.path().resolve("window.properties"));
            super.beforeEach(context);
        }

        @Override
        public void afterEach(ExtensionContext context) throws Exception {
            WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLISECONDS, () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            super.afterEach(context);
        }

        @Override
        public FxRobot interact(Runnable act) {
            WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLISECONDS, act);
            settle();
            return this;
        }

        @Override
        public <T> FxRobot interact(Callable<T> act) {
            WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLISECONDS, act);
            settle();
            return this;
        }

        @Override
        public FxRobot type(KeyCode... keys) {
            for (KeyCode key : keys) {
                push(key);
            }
            return this;
        }

        @Override
        public FxRobot push(KeyCode... keys) {
            KeyboardRobot keyboard = robotContext().getKeyboardRobot();
            keyboard.pressNoWait(keys);
            keyboard.releaseNoWait(List.of(keys).reversed().toArray(KeyCode[]::new));
            settle();
            return this;
        }

        /// Waits until what has been put off is done and drawn.
        public static void settle() {
            turns();
            CompletableFuture<Void> frame = new CompletableFuture<>();
            Platform.runLater(() -> new AnimationTimer() {
                @Override
                public void handle(long now) {
                    stop();
                    Platform.runLater(() -> frame.complete(null));
                }
            }.start());
            frame.orTimeout(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS).join();
            turns();
        }

        private static void turns() {
            for (int i = 0; i < TURNS; i++) {
                WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLISECONDS, () -> {
                });
            }
        }
    }
}
