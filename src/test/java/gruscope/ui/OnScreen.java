package gruscope.ui;

import gruscope.ui.window.GruscopeApp;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Tests with a robot on the one screen there is: one class at a time, beside the tests that need none; with the program's fonts, and a toolkit that
/// stays when a window closes.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({OnScreen.Toolkit.class, ApplicationExtension.class})
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("screen")
public @interface OnScreen {

    /// What every window needs before it is opened.
    final class Toolkit implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            Platform.setImplicitExit(false);
            GruscopeApp.loadFonts();
        }
    }
}
