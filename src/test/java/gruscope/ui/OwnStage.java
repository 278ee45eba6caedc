package gruscope.ui;

import javafx.stage.Stage;

import java.util.function.Consumer;

/// A stage that a test has to itself, at the corner of the screen. TestFX hands the same stage to every test: whatever listened to it would stay,
/// and with it every window of every test.
public final class OwnStage {

    private OwnStage() {
    }

    /// @param shown shows the stage; a window remembers its place, so that only then it is put where the test wants it
    public static void open(double width, double height, Consumer<Stage> shown) {
        Stage stage = new Stage();
        shown.accept(stage);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
    }
}
