package gruscope.ui.window;

import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The what-ifs of the side panel, whose sections come one a frame.
final class WhatIfs {

    private WhatIfs() {
    }

    static void open(FxRobot robot) {
        robot.type(KeyCode.W);
        await(robot);
    }

    /// Waits for the last of the sections.
    static void await(FxRobot robot) {
        try {
            WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> robot.lookup("#section-sequence").tryQuery().isPresent());
        } catch (TimeoutException late) {
            throw new AssertionError("the what-ifs do not come", late);
        }
    }
}
