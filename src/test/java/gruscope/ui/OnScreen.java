package gruscope.ui;

import gruscope.ui.window.GruscopeApp;
import javafx.application.Platform;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Tests with a robot on the one screen there is: one class at a time, beside the tests that need none; with the program's fonts, and a toolkit that
/// stays when a window closes.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({OnScreen.Toolkit.class, ApplicationExtension.class})
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("screen")
public @interface OnScreen {

    /// What every window needs before it is opened, and that none stays open after its test: it would be drawn beside those of all tests to come.
    final class Toolkit implements BeforeAllCallback, AfterEachCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            Platform.setImplicitExit(false);
            GruscopeApp.loadFonts();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            WaitForAsyncUtils.waitForAsyncFx(TimeUnit.MINUTES.toMillis(1), () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
    }
}
