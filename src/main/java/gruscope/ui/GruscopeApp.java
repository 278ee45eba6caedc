package gruscope.ui;

import gruscope.scene.Scene;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import java.io.InputStream;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Opens the window and waits until it is closed.
public final class GruscopeApp {

    // Kept, because loggers that nobody holds forget their level.
    private static final Logger JAVAFX = Logger.getLogger("javafx");
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private GruscopeApp() {
    }

    /// Shows a scene in a window and returns when it is closed.
    ///
    /// @param play  whether it plays from the start
    /// @param steps if given, that many steps are played and the window closes by itself
    /// @return the exit code, 0
    public static int open(Scene scene, boolean play, OptionalInt steps) {
        // JavaFX warns that it lies on the class path, where this program keeps it on purpose.
        JAVAFX.setLevel(Level.SEVERE);
        PREFERENCES.setLevel(Level.SEVERE);
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            loadFonts();
            Stage stage = new Stage();
            Window window = new Window(stage, new Store(scene));
            stage.setOnHidden(_ -> closed.countDown());
            window.show();
            if (steps.isPresent()) {
                window.player().play(steps.getAsInt(), stage::close);
            } else if (play) {
                window.player().play();
            }
        });
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return 0;
    }

    /// The bundled fonts, so that controls and figures show the same letters on every machine.
    static void loadFonts() {
        for (String face : new String[] {"DejaVuSans", "DejaVuSans-Bold", "DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSerif", "DejaVuSerif-Bold",
                "DroidSansFallback"}) {
            InputStream file = GruscopeApp.class.getResourceAsStream("/fonts/" + face + ".ttf");
            Font.loadFont(file, 12);
        }
    }
}
