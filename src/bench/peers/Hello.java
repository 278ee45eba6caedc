import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The least that a window of JavaFX is: one label, closed once it has been drawn. From the class path, the main class must be no [Application].
final class Hello {

    public static void main(String[] arguments) {
        Application.launch(Shown.class);
    }

    public static final class Shown extends Application {

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Label("Hello"), 1280, 720));
            stage.show();
            new AnimationTimer() {

                private int pulses;

                @Override
                public void handle(long now) {
                    // The first pulse lays out and draws; at the second that has been done.
                    if (++pulses == 2) {
                        stage.close();
                    }
                }
            }.start();
        }
    }
}
