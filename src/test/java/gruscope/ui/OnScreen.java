package gruscope.ui;

import gruscope.ui.memory.StateFolder;
import gruscope.ui.window.GruscopeApp;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.List;

/// Tests with a robot on the one screen there is: one class at a time, beside the tests that need none; with the program's fonts, and a toolkit that
/// stays when a window closes.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnScreen.Hand.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("screen")
public @interface OnScreen {

    /// TestFX' robot, given what every window needs before it is opened. It leaves none open after its test: it would be drawn beside those of all tests to
    /// come. TestFX' own beginning and end of a test sleep six times 50 ms.
    final class Hand extends PromptRobot implements BeforeAllCallback {

        private Object test;

        @Override
        public void beforeAll(ExtensionContext context) {
            Platform.setImplicitExit(false);
            GruscopeApp.loadFonts();
        }

        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) throws Exception {
            super.postProcessTestInstance(instance, context);
            test = instance;
        }

        /// What an earlier window remembered, its size or that of its letters, is not this one's.
        @Override
        public void beforeEach(ExtensionContext context) throws Exception {
            Files.deleteIfExists(StateFolder.path().resolve("window.properties"));
            Stage shared = FxToolkit.registerPrimaryStage();
            for (Method start : AnnotationSupport.findAnnotatedMethods(test.getClass(), Start.class, HierarchyTraversalMode.TOP_DOWN)) {
                WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLISECONDS, () -> ReflectionSupport.invokeMethod(start, test, shared));
            }
            settle();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            letGo();
            WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLISECONDS, () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            turns();
        }
    }
}
