package gruscope.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.DragRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// TestFX' robot, which goes on as soon as a frame has come after what an act put off, where TestFX sleeps 50 ms after each act, and thrice for a click.
class PromptRobot extends ApplicationExtension {

    static final long PATIENCE_MILLISECONDS = TimeUnit.MINUTES.toMillis(1);
    /// What an act puts off may put off something in turn.
    private static final int TURNS = 3;

    private final Mouse mouse = new Mouse(robotContext().getBaseRobot());
    private final MoveRobot moves = new MoveRobotImpl(robotContext().getBaseRobot(), mouse, robotContext().getSleepRobot());
    private final ClickRobot clicks = new ClickRobotImpl(mouse, moves, robotContext().getSleepRobot());
    private final DragRobot drags = new DragRobotImpl(mouse, moves);

    private static final class Mouse extends MouseRobotImpl {

        private Mouse(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            settle();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            settle();
        }

        @Override
        public void move(Point2D place) {
            moveNoWait(place);
            settle();
        }
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

    @Override
    public FxRobot moveTo(PointQuery place, Motion motion) {
        moves.moveTo(place, motion);
        return this;
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        clicks.clickOn(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        clicks.clickOn(place, motion, buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        clicks.doubleClickOn(place, motion, buttons);
        return this;
    }

    @Override
    public FxRobot drag(PointQuery place, MouseButton... buttons) {
        drags.drag(place, buttons);
        return this;
    }

    @Override
    public FxRobot dropBy(double x, double y) {
        drags.dropBy(x, y);
        return this;
    }

    /// Lets go of all that a test has left pressed.
    void letGo() {
        mouse.releaseNoWait();
        robotContext().getKeyboardRobot().releaseNoWait();
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

    /// Waits until what has been put off is done.
    static void turns() {
        for (int i = 0; i < TURNS; i++) {
            WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLISECONDS, () -> {
            });
        }
    }
}
