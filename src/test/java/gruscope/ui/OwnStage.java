package gruscope.ui;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.stage.Stage;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// A stage that a test has to itself, at the corner of the screen. TestFX hands the same stage to every test: whatever listened to it would stay,
/// and with it every window of every test.
public final class OwnStage {

    private OwnStage() {
    }

    /// @param shown shows the stage; a window remembers its size, and would be laid out in that first: here it is the test's from the beginning
    public static void open(double width, double height, Consumer<Stage> shown) {
        Stage stage = new Stage();
        Runnable freeWidth = held(stage.widthProperty(), width, stage::setWidth);
        Runnable freeHeight = held(stage.heightProperty(), height, stage::setHeight);
        shown.accept(stage);
        freeWidth.run();
        freeHeight.run();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private static Runnable held(ReadOnlyDoubleProperty side, double size, DoubleConsumer setter) {
        ChangeListener<Number> hold = (_, _, now) -> {
            if (now.doubleValue() != size) {
                setter.accept(size);
            }
        };
        side.addListener(hold);
        return () -> side.removeListener(hold);
    }
}
